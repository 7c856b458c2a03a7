# dataclass: what is refused, at which point, and in which words; string annotations; slots.
import dataclasses
import sys
import weakref
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


def make(annotations, namespace={}, bases=(), **options):
    body = dict(namespace)
    body["__annotations__"] = annotations
    body["__module__"] = __name__
    attempt(lambda: dataclass(type("C", bases, body), **options).__doc__)


make({"a": int, "b": int}, {"a": 1})
make({"a": list}, {"a": []})
make({"a": dict}, {"a": {}})
make({"a": set}, {"a": set()})
make({"a": int}, {"a": 1, "b": field()})
make({"a": KW_ONLY, "b": KW_ONLY})
make({"a": int, "_": KW_ONLY, "b": int}, {"a": 1})
make({"a": InitVar[int]}, {"a": field(default_factory=list)})
make({"a": "InitVar[int]", "b": "dataclasses.InitVar", "c": "x.InitVar", "d": "InitVars"})
make({"a": "KW_ONLY", "b": int})
make({"a": "dataclasses.KW_ONLY", "b": int})
make({"a": int}, {"a": field(kw_only=True)})
make({"a": int}, order=True, eq=False)
make({"a": int}, {"__lt__": len}, order=True)
make({"a": int}, {"__gt__": len}, order=True)
make({"a": int}, {"__setattr__": len}, frozen=True)
make({"a": int}, {"__delattr__": len}, frozen=True)
make({"a": int}, {"__hash__": len}, unsafe_hash=True)
make({"a": int}, {"__hash__": len}, frozen=True)
make({"a": int}, {"__hash__": None}, unsafe_hash=True)
make({"a": int}, weakref_slot=True)
make({"a": int}, {"__slots__": ()}, slots=True)
make({"a": int}, {"__slots__": ("a",)})
make({"a": int, "b": str}, {"b": field(repr=False)}, slots=True)
make({"class": int})
make({})
make({"a": int}, {"__call__": len, "__new__": object.__new__})
attempt(field, default=1, default_factory=int)
attempt(field, 3)
attempt(field, nope=3)
attempt(dataclass, 3)
attempt(dataclass, bad=1)
attempt(fields, 3)
attempt(fields, int)


@dataclass
class Soft:
    a: int


@dataclass(frozen=True)
class Hard:
    a: int


make({"b": int}, {}, (Soft,), frozen=True)
make({"b": int}, {}, (Hard,))
make({"b": int}, {"b": 1}, (Hard,), frozen=True)
make({"b": int}, {}, (Soft, Hard))


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 3
    z: list = field(default_factory=list)
    w: int = field(init=False, default=9)


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, "__dict__"), s.w, Slotted.__qualname__)
attempt(setattr, s, "q", 1)
attempt(weakref.ref, s)


@dataclass(slots=True)
class SubSlotted(Slotted):
    x: int = 5
    v: int = 6


print(SubSlotted(), SubSlotted.__slots__, fields(SubSlotted)[0].name)


@dataclass(slots=True, frozen=True, weakref_slot=True)
class Weak:
    x: int


w = Weak(1)
print(weakref.ref(w)() is w, Weak.__slots__, w.__getstate__(), Weak.__dict__.keys() >= {"__getstate__", "__setstate__"})
attempt(setattr, w, "x", 2)
o = Weak.__new__(Weak)
o.__setstate__([7])
print(o)


@dataclass(slots=True)
class Iter:
    x: int


class Once:
    __slots__ = iter(["a"])


make({"b": int}, {}, (Once,), slots=True)


# Where what is generated fails.
@dataclass
class Post:
    a: int
    b: object = field(default_factory=lambda: 1 / 0)

    def __post_init__(self):
        raise ValueError("post")


attempt(Post, 1, 2)
attempt(Post, 1)
try:
    Post(1)
except ZeroDivisionError as error:
    level = error.__traceback__.tb_next
    print(level.tb_frame.f_code.co_filename, level.tb_lineno, level.tb_frame.f_code.co_name)


class Descriptor:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)

    def __get__(self, instance, owner):
        return 42 if instance is None else instance._x

    def __set__(self, instance, value):
        instance._x = value if value is self else value * 2


@dataclass
class Described:
    x: int = Descriptor()
    y: int = field(default=Descriptor())


d = Described(1, 2)
print(d.x, Described(3, 4).x, repr(d))
