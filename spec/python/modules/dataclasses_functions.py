# asdict, astuple, replace, make_dataclass, and dataclasses with copy, enums, ABCs and subclasses of containers.
import abc
import copy
import dataclasses
from dataclasses import InitVar, asdict, astuple, dataclass, field, fields, make_dataclass, replace
from enum import Enum


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


@dataclass
class Inner:
    a: int
    b: list = field(default_factory=list)


class MyList(list):
    pass


class MyDict(dict):
    pass


class Named(tuple):
    _fields = ("p", "q")

    def __new__(cls, p, q):
        return tuple.__new__(cls, (p, q))


@dataclass
class Outer:
    inner: Inner
    many: list
    by_name: dict
    pair: tuple = ()
    other: object = None


class Thing:
    def __deepcopy__(self, memo):
        return "deep"


o = Outer(Inner(1, [2]), [Inner(3), 4], {"k": Inner(5), Inner: 6}, (Inner(7), 8), Thing())
print(asdict(o))
print(astuple(o))
print(asdict(o, dict_factory=lambda pairs: [k for k, _ in pairs]))
print(astuple(o, tuple_factory=list))
d = asdict(Outer(Inner(1), MyList([Inner(2)]), MyDict(x=Inner(3)), Named(Inner(4), 5)))
print(d, type(d["many"]).__name__, type(d["by_name"]).__name__, type(d["pair"]).__name__)
t = astuple(Outer(Inner(1), MyList([Inner(2)]), MyDict(x=Inner(3)), Named(Inner(4), 5)))
print(t, type(t[1]).__name__, type(t[2]).__name__, type(t[3]).__name__)
print(asdict(o)["inner"]["b"] is o.inner.b)
attempt(asdict, Inner)
attempt(asdict, 3)
attempt(astuple, Inner)
attempt(astuple, [Inner(1)])


@dataclass
class Rep:
    a: int
    b: int = 2
    c: int = field(init=False, default=3)
    d: InitVar[int] = 4
    e: InitVar[int] = field(kw_only=True)


r = Rep(1, e=5)
attempt(replace, r)
attempt(replace, r, e=1)
attempt(replace, r, a=9, e=1)
attempt(replace, r, c=9, e=1)
attempt(replace, r, zz=9, e=1)
attempt(replace, Rep, a=1)
attempt(replace, 3)
attempt(replace)
attempt(copy.replace, Inner(1), a=2)
attempt(copy.replace, Inner(1), z=2)
print(copy.copy(Inner(1, [2])), copy.deepcopy(Inner(1, [2])))


@dataclass(frozen=True, slots=True)
class Frozen:
    a: list


f = Frozen([1])
print(copy.copy(f) == f, copy.deepcopy(f), copy.deepcopy(f).a is f.a, replace(f, a=3))

C = make_dataclass("C", ["x", ("y", int), ("z", list, field(default_factory=list))])
print(C(1, 2), C.__doc__, C.__module__, [f.type for f in fields(C)])
D = make_dataclass("D", [("w", int, 5)], bases=(C,), namespace={"hello": lambda self: self.x}, frozen=False, kw_only=True, module="mod")
print(D(1, 2, w=3), D(1, 2).hello(), D.__module__, D.__mro__[1].__name__)
for bad in (["class"], ["a b"], [3], [("a",)], [("a", int, 1, 2)], ["a", "a"], [("a", int, 1), "b"], 3, "ab"):
    attempt(lambda: make_dataclass("Bad", bad).__name__)


class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...

    @abc.abstractmethod
    def __eq__(self, other): ...


@dataclass
class Square(Shape):
    side: int
    area: int = 0


print(Square(2))
attempt(dataclass(type("Half", (Shape,), {"__annotations__": {"a": int}})), 1)


@dataclass
class Creature:
    size: str
    legs: int = field(repr=False)


class Beast(Creature, Enum):
    BEETLE = "small", 6
    DOG = "medium", 4


print([repr(b) for b in Beast], Beast.DOG.legs, Beast.DOG.value)


@dataclass
class Err(Exception):
    code: int
    text: str = "t"


try:
    raise Err(3)
except Err as error:
    print(repr(error), str(error), error.args, error.code)


@dataclass
class Str(str):
    x: int = 0

    def __new__(cls, x):
        return str.__new__(cls, "s" * x)


print(Str(3).x, len(Str(3)))


@dataclass
class Generic[T]:
    a: T
    b: list[T] = field(default_factory=list)


print(Generic[int](1), Generic.__doc__, Generic.__type_params__)


@dataclass
class Counter:
    n: int = 0

    def __iter__(self):
        return iter(astuple(self))

    @classmethod
    def make(cls):
        return cls(7)

    @property
    def twice(self):
        return self.n * 2


print(list(Counter(3)), Counter.make(), Counter(4).twice, [Counter(i) for i in range(3)])
print(dataclasses.MISSING is field().default, sorted(dataclasses.__all__))
