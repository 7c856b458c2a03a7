# get_type_hints, ForwardRef, overload, NewType, cast, final, and the functions that only mark.
import typing
import warnings
from typing import (
    Annotated, BinaryIO, ClassVar, Dict, ForwardRef, IO, List, NewType, Optional, TextIO, assert_never,
    assert_type, cast, clear_overloads, dataclass_transform, final, get_overloads, get_type_hints,
    no_type_check, no_type_check_decorator, overload, override,
)


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


class Node:
    next: "Optional[Node]"
    value: int = 3
    names: "list['Node']" = []
    kind: ClassVar["int"] = 1
    none: None = None
    meta: Annotated[int, "m"] = 1


class Leaf(Node):
    value: str
    own: "Leaf"


print(get_type_hints(Node))
print(get_type_hints(Leaf))
print(get_type_hints(Node, include_extras=True)["meta"], get_type_hints(object))


def f(a: "int", b: Optional["Node"] = None, *args: "str", c: list["int"] = (), **kw: Dict[str, "float"]) -> "Node":
    pass


print(get_type_hints(f))
print(get_type_hints(f, include_extras=True) == get_type_hints(f), get_type_hints(len), get_type_hints(attempt))
attempt(get_type_hints, 3)
attempt(get_type_hints, "x")


def g(x: "Missing"): ...


def h(x: "3 +"): ...


def k(x: "(1, 2)"): ...


for function in g, h, k:
    attempt(get_type_hints, function)
attempt(get_type_hints, g, {"Missing": int})
attempt(get_type_hints, g, None, {"Missing": str})
attempt(get_type_hints, g, {}, {"Missing": str})


class Generic1[T]:
    x: "T"
    y: "list[T]"

    def m(self, x: "T") -> "Generic1[T]": ...


print(get_type_hints(Generic1))
attempt(get_type_hints, Generic1.m)
r = ForwardRef("Node")
print(r, r == ForwardRef("Node"), r == ForwardRef("Leaf"), hash(r) == hash(ForwardRef("Node")), r.__forward_arg__, r.__forward_evaluated__, ForwardRef("a.b", module="m"), ForwardRef("*Ts"))
attempt(ForwardRef, 3)
attempt(ForwardRef, "1 +")
attempt(lambda: List["Node"].__args__)
attempt(lambda: List["3 +"])


@overload
def over(a: int) -> int: ...
@overload
def over(a: str) -> str: ...
def over(a):
    return a


print(over(3), [o.__annotations__["a"] for o in get_overloads(over)], get_overloads(f))
clear_overloads()
print(get_overloads(over))


@overload
def dummy(): ...


attempt(dummy)
UserId = NewType("UserId", int)
print(UserId, UserId(5), UserId.__supertype__, UserId.__name__, UserId.__module__, UserId | None, List[UserId], Optional[UserId], type(UserId).__name__)
attempt(lambda: isinstance(3, UserId))


def sub_newtype():
    class X(UserId):
        pass


attempt(sub_newtype)
print(cast(int, "x"), cast("nope", 3), assert_type(3, str))
attempt(assert_never, 3)
attempt(assert_never, "x" * 200)


@final
class Last:
    @final
    def m(self): ...
    @override
    def o(self): ...


print(Last.__final__, Last.m.__final__, Last.o.__override__, final(3), override(len) is len)


@no_type_check
class Unchecked:
    x: "nonsense here"

    def m(self, a: "also nonsense"): ...


print(get_type_hints(Unchecked), get_type_hints(Unchecked.m), Unchecked.__no_type_check__)


warnings.simplefilter("ignore")


@no_type_check_decorator
def deco(f):
    """Doc."""
    return f


@deco
def decorated(x: "no type"): ...


print(get_type_hints(decorated), deco.__name__, deco.__doc__)


@dataclass_transform(kw_only_default=True, extra=1)
def transform(cls):
    return cls


print(transform.__dataclass_transform__)
print(no_type_check(f) is f, get_type_hints(f))
attempt(lambda: typing.nothing)
print(TextIO.__mro__[1], BinaryIO.__orig_bases__, IO[str], IO.__parameters__)
