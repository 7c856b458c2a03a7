# dataclass: fields, defaults, the methods that are made, options, documentation, and what is refused.
import dataclasses
from dataclasses import KW_ONLY, MISSING, Field, FrozenInstanceError, InitVar, dataclass, field, fields


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)


p = Point(1)
print(p, Point(1, 2, ["a"]), p == Point(1), p == Point(2), p != Point(2), p == 3, Point(x=5, tags=()))
print(Point.__doc__, Point.__match_args__, Point.__hash__, Point.__init__.__annotations__, Point.__dataclass_params__)
print(Point.__init__.__qualname__, Point.__repr__.__qualname__, Point.__eq__.__name__, Point.y, hasattr(Point, "x"), hasattr(Point, "tags"))
print(Point(1).tags is Point(1).tags, p.__dict__, Point.__init__.__defaults__, Point.__init__.__module__)
for f in fields(Point):
    print(f.name, f.type, f.default is MISSING, f.default_factory in (MISSING, list), f.init, f.repr, f.hash, f.compare, f.metadata, f.kw_only)
print(str(fields(Point)[1]).replace(repr(MISSING), "MISSING"))
attempt(Point)
attempt(Point, 1, 2, 3, 4)
attempt(Point, 1, z=3)
attempt(Point, 1, x=3)
attempt(hash, p)
attempt(lambda: p < p)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False, repr=False)


v = Version(1, 2, "n")
print(v, v < Version(1, 3), v <= Version(1, 2), v > Version(0, 9), v >= v, sorted([Version(2), Version(1)]), hash(v) == hash(Version(1, 2)), {v: 1}[Version(1, 2, "m")])
attempt(lambda: v < (1, 2))
attempt(setattr, v, "major", 3)
attempt(setattr, v, "other", 3)
attempt(delattr, v, "minor")
attempt(delattr, v, "other")
print(FrozenInstanceError.__mro__[1].__name__)


class Loose(Version):
    pass


loose = Loose(1)
loose.other = 3
print(loose.other, loose)
attempt(setattr, loose, "major", 3)


@dataclass
class Init:
    a: int
    b: InitVar[int]
    c: InitVar[str] = "c"
    d: int = field(init=False)
    e: int = field(init=False, default=7)
    f: list = field(init=False, default_factory=list)

    def __post_init__(self, b, c):
        self.d = (self.a, b, c)


print(Init(1, 2), Init(1, b=2, c="x").d, Init.__doc__, [f.name for f in fields(Init)], Init.c)
attempt(Init, 1)
attempt(lambda: Init(1, 2).b)
print(InitVar[int], InitVar[list[int]], InitVar["x"])


@dataclass
class Keys:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3
    d: int = field(default=4, kw_only=False)


print(Keys(1, b=2), Keys(1, 9, b=2), Keys.__doc__, Keys.__match_args__)
attempt(Keys, 1, 2)


@dataclass(kw_only=True)
class AllKeys:
    a: int = 1
    b: int


print(AllKeys(b=2), AllKeys.__doc__, AllKeys.__match_args__)


@dataclass
class Base:
    x: int = 1
    y: int = 2


@dataclass
class Sub(Base):
    z: int = 3
    x: str = "s"


@dataclass
class Plain(Base):
    pass


class NotOne(Base):
    w: int = 5


print(Sub(), Sub.__doc__, Plain(), Plain() == Base(), NotOne(), [f.name for f in fields(NotOne)], Sub("a", 2, 3))


@dataclass(init=False, repr=False, eq=False, match_args=False)
class Bare:
    x: int


print(hasattr(Bare, "__match_args__"), Bare() == Bare(), Bare.__doc__, Bare.__hash__ is object.__hash__)


@dataclass
class Own:
    x: int

    def __init__(self, a, /, b: int = 3, *c, d, e="e", **f):
        self.x = a

    def __repr__(self):
        return "own repr"

    def __eq__(self, other):
        return "own eq"


print(Own(1, d=2), Own(1, d=2) == 3, Own.__doc__, Own.__hash__)


@dataclass
class Documented:
    """Own words."""
    self: int
    typed: list[int] = None


print(Documented.__doc__, Documented(3), Documented(self=4).self)


@dataclass
class Node:
    value: int
    next: object = None


n = Node(1)
n.next = n
print(n, [n])


@dataclass(eq=True, unsafe_hash=True)
class Hashed:
    a: int
    b: int = field(hash=False, default=2)
    c: int = field(compare=False, hash=True, default=3)


print(hash(Hashed(1)) == hash((1, 3)), Hashed(1) == Hashed(1, c=9))


@dataclass(eq=False)
class NoEq:
    a: int


@dataclass
class OwnHash:
    a: int

    def __hash__(self):
        return 5


print(NoEq.__hash__ is object.__hash__, hash(OwnHash(1)))
match Point(3, 4):
    case Point(a, b, tags=c):
        print(a, b, c)
print(dataclasses.is_dataclass(Point), dataclasses.is_dataclass(p), dataclasses.is_dataclass(3), dataclasses.is_dataclass(int), dataclasses.is_dataclass(list[int]))
print(Field[int], repr(dataclasses.field).split()[1], Point.__replace__.__name__)
