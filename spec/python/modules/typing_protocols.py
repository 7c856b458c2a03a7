# Protocol, runtime_checkable, Supports…; TypedDict.
from typing import (
    Generic, NotRequired, Protocol, ReadOnly, Required, SupportsAbs, SupportsBytes, SupportsComplex,
    SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, TypeVar, TypedDict, get_protocol_members,
    get_type_hints, is_protocol, is_typeddict, runtime_checkable,
)


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


T = TypeVar("T")


class Plain(Protocol):
    def m(self): ...


@runtime_checkable
class Closable(Protocol):
    def close(self): ...


@runtime_checkable
class HasX(Protocol):
    x: int


class File:
    def close(self): ...


class NoClose:
    close = None


class X:
    def __init__(self):
        self.x = 1


class Explicit(Closable):
    pass


class Wide(Closable, HasX, Protocol):
    y: str


print(isinstance(File(), Closable), issubclass(File, Closable), isinstance(3, Closable), issubclass(int, Closable), isinstance(NoClose(), Closable), issubclass(NoClose, Closable))
print(isinstance(X(), HasX), isinstance(3, HasX), isinstance(Explicit(), Closable), issubclass(Explicit, Closable), Explicit().close())
attempt(issubclass, X, HasX)
attempt(isinstance, 3, Plain)
attempt(issubclass, int, Plain)
attempt(issubclass, 3, Closable)
attempt(Plain)
attempt(Wide)
attempt(isinstance, 3, Wide)
attempt(runtime_checkable, File)
attempt(runtime_checkable, 3)
print(is_protocol(Plain), is_protocol(File), is_protocol(Explicit), is_protocol(Protocol), sorted(get_protocol_members(Wide)))
attempt(get_protocol_members, File)
print(Plain._is_protocol, Explicit._is_protocol, Protocol, Plain)


def bad():
    class Bad(File, Protocol):
        pass


attempt(bad)


class Gen(Protocol[T]):
    def get(self) -> T: ...


class Gen2[U](Protocol):
    def get(self) -> U: ...


class Impl(Gen[int]):
    def __init__(self, a):
        self.a = a

    def get(self):
        return self.a


print(Gen[int], Gen.__parameters__, Gen2[str], Gen2.__parameters__, Impl(3).get(), Impl.__mro__)
attempt(lambda: Protocol[int])
attempt(lambda: Protocol[T, T])
attempt(lambda: isinstance(3, Protocol))


class Init(Protocol):
    a: int

    def __init__(self, a):
        self.a = a


class FromInit(Init):
    pass


print(FromInit(4).a)
print(Init(3).a)
for proto, values in ((SupportsInt, (1, 1.5, "a")), (SupportsFloat, (1, "a", 1j)), (SupportsIndex, (1, 1.5, True)), (SupportsAbs, (1, "a", 1j)),
                      (SupportsBytes, (b"a", "a", 1)), (SupportsComplex, (1j, 1, "a")), (SupportsRound, (1, 1.5, "a"))):
    print(proto, [isinstance(v, proto) for v in values], [issubclass(type(v), proto) for v in values])
attempt(SupportsInt)


class Movie(TypedDict):
    name: str
    year: int


class Extended(Movie, total=False):
    rating: float
    must: Required[int]
    ro: ReadOnly[str]


class Other(TypedDict):
    a: NotRequired[int]
    b: "str"


M = TypedDict("M", {"a b": int, "c": str}, total=False)
m = Movie(name="x", year=1)
print(m, type(m), Movie({"name": "y"}, year=3), Movie.__annotations__, Movie.__total__, Movie.__mro__, Movie.__orig_bases__ == (TypedDict,))
print(sorted(Movie.__required_keys__), Movie.__optional_keys__, sorted(Extended.__required_keys__), sorted(Extended.__optional_keys__), Extended.__total__, Extended.__annotations__)
print(sorted(Extended.__readonly_keys__), sorted(Extended.__mutable_keys__), Other.__annotations__, Other.__optional_keys__, M.__annotations__, M.__total__, M.__name__, M.__module__)
print(get_type_hints(Other), get_type_hints(Other, include_extras=True), is_typeddict(Movie), is_typeddict(dict), is_typeddict(TypedDict))
attempt(isinstance, {}, Movie)
attempt(issubclass, dict, Movie)


def mixed():
    class Bad(Movie, dict):
        pass


attempt(mixed)
attempt(lambda: TypedDict("B", {"a": 3}))
attempt(lambda: TypedDict("B", {"a": (1, 2)}))


class GenericDict(TypedDict, Generic[T]):
    a: T


class NewDict[K](TypedDict):
    k: K


print(GenericDict[int], GenericDict.__parameters__, NewDict[int](k=1), NewDict.__type_params__, GenericDict.__mro__)
