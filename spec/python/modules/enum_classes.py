# Enum: making classes, what becomes a member, aliases, lookup, order, repr; the words of the errors.
import enum
from enum import Enum, auto, member, nonmember, unique


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error, *getattr(error, "__notes__", ()))


class Color(Enum):
    """Colors."""
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def hot(self):
        return self is Color.RED

    @property
    def low(self):
        return self.name.lower()

    @classmethod
    def first(cls):
        return next(iter(cls))

    @staticmethod
    def two():
        return 2


print(Color, repr(Color.RED), Color.RED, Color.CRIMSON is Color.RED, Color.RED.name, Color.RED.value)
print(list(Color), list(reversed(Color)), len(Color), bool(Color), dict(Color.__members__))
print(Color(1), Color["CRIMSON"], Color(Color.GREEN), Color.RED.hot(), Color.GREEN.low, Color.first(), Color.two())
print(1 in Color, 3 in Color, Color.RED in Color, "RED" in Color, [] in Color, hash(Color.RED) == hash("RED"))
print(f"{Color.RED} {Color.RED:>12} {Color.RED!r}", "%s" % Color.RED, str(Color.RED), format(Color.RED))
print(Color.RED == Color.CRIMSON, Color.RED == 1, Color.RED != Color.GREEN, {Color.RED: "r"}[Color.CRIMSON])
print(type(Color), type(Color.RED), isinstance(Color.RED, Color), Color.__doc__, Color.__module__, Color.__qualname__)
print(sorted(vars(Color.RED).items(), key=lambda i: i[0]), Color._member_names_, Color._member_map_, Color._value2member_map_)
print(dir(Color))
print(dir(Color.RED))
print(Color.RED.RED, Color.RED.GREEN, Color.RED.__class__, Color.RED.__objclass__)
attempt(Color, 5)
attempt(Color, "RED")
attempt(Color, 1, 2)
attempt(Color)
attempt(lambda: Color["BLUE"])
attempt(lambda: Color.BLUE)
attempt(lambda: Color.RED.blue)
attempt(lambda: Color.name)
attempt(lambda: Color.RED < Color.GREEN)
attempt(setattr, Color, "RED", 3)
attempt(setattr, Color.RED, "value", 3)
attempt(setattr, Color.RED, "name", 3)
attempt(delattr, Color, "RED")
attempt(delattr, Color.RED, "name")
attempt(setattr, Color, "other", 3)
print(Color.other, "other" in Color.__members__)
del Color.other
attempt(lambda: type("Sub", (Color,), {}))
attempt(lambda: enum.EnumType("Sub", (Color,), enum.EnumDict()))


def sub():
    class Sub(Color):
        pass


def twice():
    class Twice(Enum):
        A = 1
        A = 2


def method_first():
    class C(Enum):
        A = len
        A = 2


def member_first():
    class C(Enum):
        A = 2
        def A(self): ...


def sunder():
    class C(Enum):
        _x_ = 1


def mro():
    class C(Enum):
        mro = 1


def ignored():
    class C(Enum):
        A = 1
        _ignore_ = "A B"


def late():
    class C(Enum):
        A = auto()
        def _generate_next_value_(name, start, count, last): return 3


def order():
    class C(Enum):
        _order_ = "B A"
        A = 1
        B = 2


def bad_bases():
    class C(Enum, int):
        A = 1


def two_types():
    try:
        class C(int, str, Enum):
            A = 1
    except TypeError as error:
        print(str(error)[:31])


def raising():
    class C(Enum):
        A = 1
        def __init__(self, x): raise KeyError(x)


def unhashable_auto():
    class C(Enum):
        A = "a"
        B = 3
        C = auto()


def no_increment():
    class C(Enum):
        A = "a"
        B = auto()


def repr_only():
    class C(enum.ReprEnum):
        A = 1


def not_unique():
    @unique
    class C(Enum):
        A = 1
        B = 1
        C = 2
        D = 2


for case in (sub, twice, method_first, member_first, sunder, mro, ignored, late, order, bad_bases, two_types, raising,
             unhashable_auto, no_increment, repr_only, not_unique):
    attempt(case)


class Mixed(Enum):
    _ignore_ = "temp"
    _order_ = "A B _single C D F"
    temp = 5
    A = auto()
    B = auto()
    __private = 7
    _single = 8
    C = 20
    D = auto()
    number = nonmember(9)
    func = lambda self: "func"
    class Inner:
        pass
    @member
    def F(self): ...


try:
    print(list(map(str, Mixed)))
except BaseException as e:
    print(e)
print(Mixed._Mixed__private, Mixed.number, Mixed.A.func(), Mixed.Inner, Mixed._single, hasattr(Mixed, "temp"))
