# The type statement, and the objects it makes.



type A = int
print(A, repr(A), A.__name__, A.__value__, A.__type_params__, A.__module__, A.__class__)
type B[T, **P] = dict[T, P]
print(B.__type_params__, B.__value__, B.__parameters__)
print(type(B[int, [bool]]))
x = B[int, [str]]
print(x.__origin__ is B, x.__args__)
for bad in ("A.__name__ = 'x'", "A()", "A[int]", "isinstance(1, A)", "issubclass(int, A)",
            "del A.__name__", "A < A", "A + 1"):
    try:
        exec(bad)
        print("ok", bad)
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
print(A | None, None | A, A | B, (A | int).__args__, type(A | str))
print(A == A, hash(A) == hash(A))
# Values are computed once, when first asked for; an error is not kept.
calls = []


def compute():
    calls.append(1)
    if len(calls) == 1:
        raise ValueError("first")
    return len(calls)


type V = compute()
print(calls)
try:
    V.__value__
except ValueError as e:
    print(e)
print(V.__value__, V.__value__, calls)

# Soft keyword.
type = type
print(type(1))
type.x if hasattr(type, "x") else None
type [0] if False else None
type (5)
type : int = 5
print(type)
type type = type
print(type.__name__)
del type
type match = 1; type case = 2; type _ = 3; type type = 4
print(match, case, _, type)
del type
if True: type X = str; print(X)


def func():
    type Local = undefined
    print(Local)
    undefined = 3
    return Local.__value__


print(func())


class C:
    type X = list[Y]
    type Y = int
    Z = X.__value__
    print(Z)


print(C.X.__value__, C.X.__module__)
print([A.__value__ for A in (C.X, C.Y)])


def deep():
    type A1 = int
    type A2 = A1 | list[A2]
    return A2


print(deep().__value__)


def generic[T]():
    type Inner[U] = dict[T, U]
    return Inner, T


inner, t = generic()
print(inner.__value__, inner.__value__.__args__[0] is t, inner[int])
type Cyc = Cyc2
type Cyc2 = Cyc
print(Cyc.__value__, Cyc2.__value__.__value__)
