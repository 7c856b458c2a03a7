# dataclasses with the marks of typing: ClassVar, Final, Annotated, Generic, NewType; as strs and as values.
import dataclasses
import typing
import typing as t
from dataclasses import InitVar, dataclass, field, fields
from typing import Annotated, Any, ClassVar, Final, Generic, Optional, Protocol, TypeVar

T = TypeVar("T")


@dataclass
class Marks:
    a: int
    b: ClassVar[int] = 1
    c: "ClassVar[int]" = 2
    d: "typing.ClassVar" = 3
    e: "t.ClassVar[str]" = 4
    f: ClassVar = 5
    g: Final[int] = 6
    h: Annotated[ClassVar[int], "x"] = 7
    i: "Optional[ClassVar[int]]" = 8
    j: InitVar[int] = 9
    k: "dataclasses.InitVar[int]" = 10
    l: "x.ClassVar" = 11
    m: typing.List["Marks"] = None


print([f.name for f in fields(Marks)])
print(Marks(1))
print(Marks.__doc__)
print([(n, repr(f._field_type)) for n, f in Marks.__dataclass_fields__.items()])


def refused(annotations, **namespace):
    try:
        dataclass(type("C", (), {"__annotations__": annotations, "__module__": __name__} | namespace))
    except (TypeError, ValueError) as error:
        print(error)


refused({"a": ClassVar[int]}, a=field(default_factory=list))
refused({"a": "ClassVar[int]"}, a=field(kw_only=True))
refused({"a": ClassVar[list]}, a=[])


@dataclass
class Box(Generic[T]):
    item: T
    more: list[T] = field(default_factory=list)




print(Box[int](3), Box.__parameters__, Box(1) == Box(1), Box[int](1) == Box(1), typing.get_type_hints(Box))


class Shape(Protocol):
    side: int

    def area(self) -> int: ...


@dataclass
class Square(Shape):
    side: int

    def area(self):
        return self.side ** 2


print(Square(3).area(), Square(3))


@dataclass
class Weird:
    x: Any
    y: Optional["Weird"] = None


print(typing.get_type_hints(Weird)["y"], Weird(1).y)
M = dataclasses.make_dataclass("M", ["x", ("y", Optional[int], None)])
print(M(1), M.__annotations__)
