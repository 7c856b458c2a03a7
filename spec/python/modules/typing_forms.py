# typing: the special forms, their parameters, reprs, equality, checks and errors.
import typing
from typing import (
    Annotated, Any, AnyStr, ClassVar, Concatenate, Dict, Final, ForwardRef, FrozenSet, Generic, List, Literal,
    LiteralString, Never, NoReturn, NotRequired, Optional, Protocol, ReadOnly, Required, Self, Set,
    TYPE_CHECKING, Text, Tuple, Type, TypeAlias, TypeGuard, TypeIs, TypeVar, Union, Unpack, get_args, get_origin,
)


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


T = TypeVar("T")
for form in (Any, Union, Optional, ClassVar, Final, Literal, Annotated, NoReturn, Never, Self, LiteralString, TypeAlias, TypeGuard,
             TypeIs, Required, NotRequired, ReadOnly, Unpack, Concatenate, List, Dict, Set, FrozenSet, Tuple, Type):
    print(form, end=" ")
    attempt(lambda: form[int])
    attempt(lambda: form[int, str])
    attempt(lambda: form[()])
    attempt(form)
    attempt(isinstance, 3, form)
    attempt(issubclass, int, form)
    print(getattr(form, "__module__", "-"), getattr(form, "__name__", "-"), hash(form) == hash(form))
print(Optional[int], Optional[None], Union[int], Union[int, int], Union[int, None], Union[int, str, None], Union[Union[int, str], float])
print(Optional["X"], Union[int, "str"], Optional[List[int]], Union[List[int], List[int]], Union[List[int], list[int]])
print(Union[int, str] == Union[str, int], Union[int, str] == (int | str), Optional[int] == Union[None, int], hash(Union[int, str]) == hash(Union[str, int]))
print(List[int] | None, None | List[int], int | List[int], List[int] | List[str], Any | None, T | None, "X" | T, ForwardRef("X") | int)
print(isinstance(3, Union[int, str]), isinstance(3.0, Optional[int]), issubclass(int, Union[int, str]), isinstance(None, Optional[int]))
print(Union[int, str].__args__, Union[int, str].__origin__, Optional[T].__parameters__, Optional[T][int], Union[T, int][str], Union[T, int][int])
attempt(lambda: Union[int, 3])
attempt(lambda: Union[int, (1, 2)])
attempt(lambda: Union[int, Optional])
attempt(lambda: Union[int, ClassVar[int]])
attempt(lambda: List[Final[int]])
attempt(lambda: List[Generic])
attempt(lambda: List[Protocol])
attempt(lambda: List[Generic[T]])
attempt(lambda: Optional[int][str])
attempt(lambda: Union[int, str]())
print(Literal[1, 2, "a", None, True], Literal[Literal[1], 2, 1, True], Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True], Literal[1, 1].__args__)
print(hash(Literal[1, 2]) == hash(Literal[2, 1]), Literal["x"] != Literal["y"])
print(Annotated[int, 1, "a"], Annotated[Annotated[int, 1], 2], Annotated[int, 1].__metadata__, Annotated[int, 1].__origin__, Annotated[List[T], 1][int])
print(Annotated[int, 1] == Annotated[int, 1], Annotated[int, 1] == Annotated[int, 2], Annotated[int, 3](5), Annotated["X", 1])
attempt(lambda: Annotated[int])
attempt(lambda: isinstance(3, Annotated[int, 1]))
print(ClassVar[int], Final[int], ClassVar["X"], ClassVar[List[T]].__parameters__)
print(List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Tuple[int, str], Type[int], Set["X"], FrozenSet[T], List[None], List[Any])
print(List[int].__origin__, List[int].__args__, List[T][int], Dict[T, int][str], Tuple[T, ...][int], List[List[T]][int], List[int] == List[int], List[int] == List[str])
print(List.__origin__, Tuple.__origin__, List[int].__name__, List[int].__module__, List[int].append is list.append)
attempt(lambda: List[int, str])
attempt(lambda: Dict[int])
attempt(lambda: List[int]())
attempt(lambda: List())
attempt(lambda: Dict[int, str](a=1))
attempt(lambda: List[int][str])
attempt(lambda: Dict[T, T][int, str])
attempt(lambda: List[3])
attempt(lambda: isinstance([], List), )
attempt(lambda: issubclass(list, List))
attempt(lambda: issubclass(int, List))
attempt(lambda: isinstance([], List[int]))


class L(List[int]):
    pass


class D(Dict[str, T]):
    pass


class Tu(Tuple[int, str]):
    pass


print(L.__mro__, L.__orig_bases__, L([1]), D.__parameters__, D[int], D[int]({"a": 1}), Tu((1, "a")), L.__parameters__)
attempt(lambda: type("X", (Optional,), {}))


def subclass_form():
    class X(ClassVar):
        pass


def subclass_any():
    class X(Any):
        pass
    return X(), isinstance(X(), X), X


def subclass_union():
    class X(Union[int, str]):
        pass


for case in (subclass_form, subclass_union):
    attempt(case)
print(repr(subclass_any()[2]), subclass_any()[1])
attempt(lambda: Any())
attempt(lambda: Concatenate[int, ...])
attempt(lambda: Concatenate[int, str])
attempt(lambda: TypeGuard[int].__args__)
attempt(lambda: Required[int, str])
attempt(lambda: Unpack[Tuple[int, ...]])
attempt(lambda: Unpack[tuple[int, str]])
attempt(lambda: NoReturn[int])
print(typing.get_origin(List[int]), typing.get_args(Dict[int, str]), typing.get_origin(list[int]), typing.get_origin(int), typing.get_args(int))
print(get_origin(Union[int, str]), get_args(Optional[int]), get_origin(int | str), get_args(int | str), get_origin(Annotated[int, 1]), get_args(Annotated[int, 1]))
print(get_origin(Literal[1]), get_args(Literal[1, 2]), get_origin(ClassVar[int]), get_origin(List), get_args(List), get_origin(Generic), get_origin(Generic[T]), get_args(Generic[T]))
print(len(typing.__all__), TYPE_CHECKING, Text, AnyStr, AnyStr.__constraints__)
