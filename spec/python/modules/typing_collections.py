# typing: NamedTuple, Callable, and the aliases of classes of other modules.
import collections
import collections.abc
import typing
from typing import (
    Any, Callable, ChainMap, Concatenate, Counter, DefaultDict, Deque, Dict, Generic, Hashable, Iterable, List, Mapping,
    MutableMapping, NamedTuple, Optional, OrderedDict, ParamSpec, Protocol, Sequence, Sized, TypeVar, Union, get_args,
    get_origin, get_protocol_members, get_type_hints, runtime_checkable,
)


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


T = TypeVar("T")
P = ParamSpec("P")


class Point(NamedTuple):
    """A point."""
    x: int
    y: "int" = 0

    def norm(self):
        return self.x + self.y

    @property
    def twice(self):
        return self.x * 2


p = Point(1)
print(p, Point(1, 2).norm(), p.twice, Point.__doc__, Point._fields, Point._field_defaults, Point.__annotations__, Point.__mro__, Point.__orig_bases__ == (NamedTuple,))
print(p._replace(y=5), p == (1, 0), Point._make([3, 4]), p._asdict(), Point.__module__, Point.__new__.__annotations__, get_type_hints(Point))
attempt(Point)
attempt(Point, 1, 2, 3)
N = NamedTuple("N", [("a", int), ("b", str)])
print(N(1, "b"), N.__annotations__, N.__module__, N.__orig_bases__ == (NamedTuple,))
attempt(lambda: NamedTuple("N", [("a", 3)]).__annotations__)
attempt(lambda: NamedTuple("N", [("a", (1, 2))]))
attempt(lambda: NamedTuple("N", [("_a", int)]))
attempt(lambda: NamedTuple("N", [("class", int)]))


def default_first():
    class Bad(NamedTuple):
        a: int = 1
        b: int


def overwrite():
    class Bad(NamedTuple):
        a: int
        def _replace(self): ...


def other_base():
    class Bad(NamedTuple, dict):
        a: int


for case in default_first, overwrite, other_base:
    attempt(case)


class G(NamedTuple, Generic[T]):
    item: T
    n: int = 1


print(G[int], G[int](3), G.__mro__, G.__parameters__, G.__orig_bases__[1])
print(Callable, Callable[[int, str], bool], Callable[..., int], Callable[[], None], Callable[P, T], Callable[Concatenate[int, P], T])
print(Callable[[T], T][int], Callable[P, int][[str, bool]], Callable[P, T][..., int], Callable[Concatenate[int, P], T][[str], bool])
print(Callable[[int], str].__args__, get_args(Callable[[int], str]), get_args(Callable[..., int]), get_origin(Callable[[int], str]), Callable[[int], str].__origin__)
print(isinstance(len, Callable), isinstance(3, Callable), issubclass(int, Callable), Callable[[int], str] == Callable[[int], str], Callable[[T], "X"].__parameters__)
attempt(lambda: Callable[int])
attempt(lambda: Callable[int, str])
attempt(lambda: Callable[[int], str, 3])
attempt(lambda: Callable[[int], (1, 2)])
attempt(lambda: isinstance(len, Callable[[int], str]))
for name in ("AbstractSet Container Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet "
             "Sequence Sized ValuesView Awaitable AsyncIterator AsyncIterable Coroutine Collection AsyncGenerator Reversible ChainMap Counter Deque "
             "DefaultDict OrderedDict Generator ContextManager AsyncContextManager").split():
    alias = getattr(typing, name)
    print(alias, alias.__origin__, alias.__name__, alias.__module__, alias._nparams, end=" ")
    attempt(lambda: alias[int])
    attempt(lambda: alias[int, str])
    attempt(lambda: alias[int, str, bool])
print(Deque[int]([1]), DefaultDict[str, int](int), Counter[str]("aab"), OrderedDict[int, int](), ChainMap[int, int]())
attempt(lambda: Iterable[int]())
attempt(lambda: Deque())
print(isinstance([], Iterable), isinstance(3, Iterable), issubclass(dict, Mapping), isinstance({}, MutableMapping), isinstance("", Sized), isinstance([], Hashable))


class It(Iterable[T]):
    def __iter__(self):
        yield 1


class M(Mapping[str, T]):
    def __getitem__(self, k): return k
    def __len__(self): return 0
    def __iter__(self): return iter(())


print(It.__mro__, It.__parameters__, list(It()), It[int], M.__parameters__, isinstance(M(), Mapping), M().get("a"), issubclass(It, collections.abc.Iterable))


@runtime_checkable
class Pro(Iterable[T], Protocol[T]):
    def more(self): ...


class Has:
    def __iter__(self): ...
    def more(self): ...


print(isinstance(Has(), Pro), isinstance([], Pro), Pro[int], sorted(get_protocol_members(Pro)))
print(Optional[Callable[[int], str]], Union[Callable, int], List[Callable[..., Any]], Dict[str, Sequence[int]])
