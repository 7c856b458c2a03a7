# TypeVar and its kin made by calls; Generic and what is derived from it; substitution.
import typing
from typing import Generic, List, NoDefault, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple, Union, Unpack


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


T = TypeVar("T")
S = TypeVar("S", bound="int")
C = TypeVar("C", int, str)
Co = TypeVar("Co", covariant=True)
Contra = TypeVar("Contra", contravariant=True)
Inf = TypeVar("Inf", infer_variance=True)
Def = TypeVar("Def", default=int)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
for t in (T, S, C, Co, Contra, Inf, Def, P):
    print(repr(t), t.__name__, t.__bound__, getattr(t, "__constraints__", "-"), t.__covariant__, t.__contravariant__, t.__infer_variance__, t.__module__, t.__default__, t.has_default())
print(Ts, Ts.__name__, Ts.__module__, Ts.has_default(), P.args, P.kwargs, P.args.__origin__ is P, list(Ts))
attempt(TypeVar, "X", int)
attempt(TypeVar, "X", int, str, bound=int)
attempt(TypeVar, "X", covariant=True, contravariant=True)
attempt(TypeVar, "X", covariant=True, infer_variance=True)
attempt(TypeVar, "X", bound=(1, 2))
attempt(lambda: TypeVar("X", bound=None).__bound__)
attempt(lambda: TypeVar("X", bound=List[int]).__bound__)
attempt(lambda: TypeVar("X", int, None).__constraints__)
attempt(lambda: TypeVar("X", default=None).__default__)
attempt(lambda: TypeVar("X", default=NoDefault).has_default())
attempt(lambda: T == TypeVar("T"))
attempt(lambda: type("X", (T,), {}))
attempt(lambda: isinstance(3, T))
A = TypeAliasType("A", List[T], type_params=(T,))
print(A, A.__value__, A.__type_params__, A[int], A.__name__, A.__module__)


class Stack(Generic[T]):
    def __init__(self, item: T = None):
        self.item = item


class Two(Generic[T, C]):
    pass


class Sub(Stack[int]):
    pass


class Part(Two[int, C]):
    pass


class More(Two[T, S], List[Co]):
    pass


print(Stack[int], Stack[int](3).item, Stack.__parameters__, Two.__parameters__, Sub.__parameters__, Part.__parameters__, More.__parameters__)
print(Stack[int].__origin__, Stack[int].__args__, Stack[T].__parameters__, Stack[List[T]][int], Two[int, T][str], Two[T, T][int], Part[str])
print(Stack.__orig_bases__, Sub.__orig_bases__, Stack[int]().__orig_class__, Sub.__mro__)
print(Stack[int] == Stack[int], Stack[int] == Stack[str], hash(Stack[int]) == hash(Stack[int]), Stack[None].__args__, Stack["X"].__args__)
print(Stack[int] | None, Union[Stack[int], None], List[Stack[T]][int], Stack[Union[T, int]][str])
attempt(lambda: Stack[int, str])
attempt(lambda: Stack[()])
attempt(lambda: Two[int])
attempt(lambda: Sub[int])
attempt(lambda: Stack[int][str])
attempt(lambda: Generic[int])
attempt(lambda: Generic[T, T])
attempt(lambda: Generic[()])
attempt(lambda: isinstance(Stack(), Stack[int]))
attempt(lambda: issubclass(Stack, Stack[int]))
attempt(lambda: isinstance(Stack(), Stack))


def plain():
    class X(Generic):
        pass


def twice():
    class X(Generic[T], Generic[S]):
        pass


def missing():
    class X(List[S], Generic[T]):
        pass


def missing_two():
    class X(typing.Dict[S, C], Generic[T]):
        pass


for case in plain, twice, missing, missing_two:
    attempt(case)


class Vec(Generic[Unpack[Ts]]):
    pass


class Star(Generic[T, *Ts]):
    pass


class Z(Generic[T, P]):
    pass


class OnlyP(Generic[P]):
    pass


class WithDefault(Generic[T, Def]):
    pass


print(Vec.__parameters__, Vec[int, str], Vec[()], Star[int], Star[int, str, float], Star[int, *tuple[int, str]])
print(Z[int, [str, float]], Z[int, ...], OnlyP[int, str], OnlyP[[int, str]], OnlyP[...], Z[T, P][int, [str]], Z[int, P][[str]])
print(WithDefault[int], WithDefault[int, str], WithDefault.__parameters__)
attempt(lambda: Star[()])
attempt(lambda: WithDefault[int, str, int])


class Hook:
    seen = []

    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.seen.append((cls.__name__, tag))


class Both(Generic[T], Hook, tag="t"):
    pass


print(Hook.seen)
attempt(lambda: type("Bad", (Stack,), {}, nope=1))


class New[A, *B, **D](Stack[A]):
    pass


print(New.__parameters__, New.__type_params__, New[int, str, [float]], New.__orig_bases__, New.__mro__[-2])


def f[Q: int = bool](x: Q) -> Q: ...


q, = f.__type_params__
print(q, q.__bound__, q.__default__, q.has_default(), q.__module__, q.__infer_variance__)
