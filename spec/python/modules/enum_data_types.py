# IntEnum, StrEnum and other data types: values, operators, format and repr; __new__, __init__, _missing_, auto.
import enum
from enum import Enum, IntEnum, ReprEnum, StrEnum, auto


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__context__), repr(error.__cause__), *getattr(error, "__notes__", ()))


class N(IntEnum):
    ONE = 1
    TWO = auto()
    TEN = 10
    NEXT = auto()


print(list(N), N.ONE, repr(N.ONE), f"{N.TWO:03}", "%d %s" % (N.TEN, N.TEN), N.ONE + 1, N.ONE < 2, N.NEXT.value, int(N.TEN))
print(N.ONE == 1, 1 in N, N(10), sorted([N.TEN, N.ONE]), type(N.ONE + N.TWO), N.ONE is N(True), hash(N.ONE) == hash("ONE"))
print(isinstance(N.ONE, int), N.ONE.bit_length(), N.TEN.real, [10, 20][N.ONE], str(N.TEN), format(N.TEN), N.ONE.conjugate())
print(issubclass(N, int), N.__mro__, N._member_type_, N.ONE.__reduce_ex__(2))


class S(StrEnum):
    A = auto()
    BCD = auto()
    C = "see"
    D = b"bytes", "ascii"


print(list(S), S.A, repr(S.BCD), S.C + "!", S("see"), "a" in S, f"{S.A:>4}|", S.D, S.C.upper(), {"a": 1}[S.A] if hash(S.A) == hash("a") else "hash")
attempt(lambda: type(StrEnum)("X", (StrEnum,), type(StrEnum).__prepare__("X", (StrEnum,))))


def bad_str(*value):
    def body():
        class X(StrEnum):
            A = value if len(value) > 1 else value[0]
    return body


for value in ((3,), ("a", 3), ("a", "b", 3), (1, 2, 3, 4), (b"x", "ascii", "nope")):
    attempt(bad_str(*value))


class F(float, Enum):
    HALF = 0.5
    STR = "2.5"


print(list(F), F.HALF + 1, str(F.HALF), f"{F.HALF}", repr(F.STR), F.STR.value, F(2.5))


class T(tuple, Enum):
    A = (1, 2)
    B = [3, 4]


print(list(T), T.A[0], T.B.value)


class P(str, Enum):
    X = "x"

    def __str__(self):
        return "own " + self.value


print(P.X, f"{P.X}", "%s" % P.X, repr(P.X), P.X == "x", P("x"))


class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")


print([str(c) for c in Coord], Coord.PY.label, Coord(1), Coord.PX == b"\0", Coord.__new_member__ is Coord.__new__)


class Planet(Enum):
    MERCURY = (3.3, 2.4)
    EARTH = (5.9, 6.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def ratio(self):
        return self.mass / self.radius


print(Planet.EARTH.value, Planet.EARTH.mass, round(Planet.EARTH.ratio, 3), Planet((3.3, 2.4)), Planet(3.3, 2.4))


class Missing(Enum):
    A = 1
    UNKNOWN = 0

    @classmethod
    def _missing_(cls, value):
        if value == "raise":
            raise KeyError(value)
        if value == "value":
            raise ValueError("own words")
        if value == "wrong":
            return 42
        if isinstance(value, str) and value != "none":
            return cls.UNKNOWN


print(Missing("anything"), Missing(1))
for value in "raise", "value", "wrong", "none", 7:
    attempt(Missing, value)


class Unhashable(Enum):
    A = [1]
    B = {"k": 2}
    C = [1]
    D = 4


print(list(Unhashable), Unhashable([1]), Unhashable({"k": 2}), Unhashable.C is Unhashable.A, [1] in Unhashable, [9] in Unhashable, Unhashable(4))
attempt(Unhashable, [9])


class Gen(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name, start, count, last_values

    A = auto()
    B = auto()
    C = auto(), 5


print([m.value for m in Gen])


class Aliased(Enum):
    A = 1
    B = 2

    def __init__(self, value):
        self._add_alias_(f"alias_{value}") if value == 2 else None
        self._add_value_alias_(value * 10)


print(Aliased.__members__, Aliased(10), Aliased(20), Aliased.alias_2 if "alias_2" in Aliased.__members__ else "")
attempt(Aliased.A._add_alias_, "B")
attempt(Aliased.A._add_value_alias_, 2)
attempt(Aliased.A._add_value_alias_, [3])
print(Aliased([3]))


class Named(Enum):
    name = 1
    value = 2
    other = 3


print(list(Named), Named.name, Named.value, Named.other.name, Named.name.value, repr(Named.value.value))


class Base(Enum):
    @enum.property
    def first(self):
        return "descriptor of " + self._name_

    def method(self):
        return "m"


class Derived(Base):
    first = 1
    second = 2


print(Derived.first, Derived.first.first, Derived.second.first, Derived.second.method())
attempt(setattr, Derived.second, "first", 3)
attempt(delattr, Derived.second, "first")


class NoValue:
    def __new__(cls, x):
        return object.__new__(cls)


def no_value():
    class C(NoValue, Enum):
        A = 1, 2


attempt(no_value)


class Sub(Enum):
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.seen = list(cls.__members__), tag


class SubSub(Sub, tag="t"):
    A = 1


print(SubSub.seen, SubSub(1))


class Data(int, ReprEnum):
    A = 5


print(Data.A, repr(Data.A), f"{Data.A:x}")
print(auto(), auto(3), enum.EnumMeta is enum.EnumType)
