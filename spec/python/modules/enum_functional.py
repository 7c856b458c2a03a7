# The functional API, decorators, verify, global_enum, copies, classes in dispatch and match.
import copy
import enum
import sys
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, EnumCheck, Flag, IntEnum, IntFlag, StrEnum, verify


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


for names in ("A B C", "A, B ,C", ["A", "B"], ("A", "B"), [("A", 5), ("B", 6)], {"A": 1, "B": "x"}, "", [], (), None, iter([("A", 1)]), [["A", 1]]):
    attempt(lambda: (lambda e: (e, list(e), e.__module__, e.__qualname__))(Enum("E", names)))
attempt(lambda: list(Enum("E", "A B", start=0)))
attempt(lambda: list(Enum("E", "A B", type=int, start=5)))
attempt(lambda: list(IntEnum("E", "A B", module="mod", qualname="Q.E")))
attempt(lambda: IntEnum("E", "A B", module="mod", qualname="Q.E").__qualname__)
attempt(lambda: list(StrEnum("E", "A B")))
attempt(lambda: list(Flag("E", "A B C")))
attempt(lambda: Flag("E", "A B C", boundary=enum.CONFORM)(15))
attempt(lambda: list(IntFlag("E", "A B C")))
attempt(lambda: list(Enum("E", names=["A"])))
attempt(lambda: list(Enum(value="E", names=["A"])))
attempt(Enum)
attempt(Enum, "E")
attempt(Enum, "E", 3)
attempt(Enum, "E", "A A")
attempt(Enum, "E", ["mro"])
attempt(Enum, "E", "A", bad=1)
attempt(lambda: list(Enum("E", "A", type=int)))


class Empty(Enum):
    def hello(self):
        return "hello " + self.name


attempt(lambda: [m.hello() for m in Empty("Made", "A B")])
attempt(Empty, 1)
attempt(Empty)


def check(*checks, base=Enum, **members):
    cls = base("Checked", members)
    attempt(verify(*checks), cls)


check(UNIQUE, A=1, B=2)
check(UNIQUE, A=1, B=1, C=1)
check(CONTINUOUS, A=1, B=2, C=4, D=9)
check(CONTINUOUS, A=1)
check(CONTINUOUS, UNIQUE, A=1, B=2)
check(CONTINUOUS, base=Flag, A=1, B=2, C=8, D=64)
check(NAMED_FLAGS, base=IntFlag, A=1, B=2, C=7)
check(NAMED_FLAGS, base=IntFlag, A=1, B=2, C=7, D=15)
check(NAMED_FLAGS, base=IntFlag, A=1, B=2, C=3)
check(NAMED_FLAGS, A=1)
check(CONTINUOUS, A=1, B=1000)
print(list(EnumCheck), enum.unique(Enum("U", "A B")))
attempt(enum.unique, Enum("U", {"A": 1, "B": 1}))


@enum.global_enum
class G(Enum):
    GA = 1
    GB = 2


@enum.global_enum
class GF(Flag):
    FA = 1
    FB = 2


@enum.global_enum
class GI(IntFlag):
    IA = 1
    IB = 2


print(GA, repr(GB), GA is G.GA, repr(FA | FB), str(FA | FB), repr(GF(0)), str(GF(0)), repr(IA | IB), repr(IA | 8), str(IA), GI(16), repr(GI(16)))
sys.modules["pkg.mod"] = sys.modules[__name__]
print(repr(enum.global_enum(Enum("D", "X", module="pkg.mod"), update_str=True).X), str(X))


class Color(Enum):
    RED = 1
    BLUE = 2


print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, copy.copy(Color) is Color)
print(Color.RED.__reduce_ex__(2), enum.pickle_by_global_name(Color.RED, 2), enum.pickle_by_enum_name(Color.RED, 2))


def name(x):
    match x:
        case Color.RED:
            return "red"
        case Color(value=2):
            return "two"


print(name(Color.RED), name(Color.BLUE), name(1))
d = enum.EnumDict()
d._cls_name = "D"
d._generate_next_value = lambda *a: a
d["A"] = 1
d["B"] = enum.auto()
d["_p"] = 2
d["f"] = len
d.update({"Z": 5}, Y=6)
d.update([("W", 7)])
print(d.member_names, list(d), d["B"])
attempt(d.__setitem__, "A", 2)
attempt(d.__setitem__, "f", 2)


class Derived(enum.EnumType):
    def __call__(cls, value):
        return super().__call__(value)
    def __getattr__(cls, name):
        if name.startswith("get_"):
            return cls[name[4:]]
        raise AttributeError(name)


class WithMeta(Enum, metaclass=Derived):
    A = 1


print(WithMeta.get_A, WithMeta(1), type(WithMeta))
attempt(lambda: WithMeta.nothing)
print([k for k in enum.__all__ if not hasattr(enum, k)], enum.Enum.__doc__ is not None)
print(enum.Enum, enum.Flag, enum.IntFlag, enum.EnumType, enum.auto, enum.property, repr(enum.KEEP))
for cls in enum.Enum, enum.IntEnum, enum.StrEnum, enum.Flag, enum.IntFlag, enum.ReprEnum:
    print(cls.__name__, [b.__name__ for b in cls.__mro__], cls._member_type_, list(cls), len(cls))
