# Unions in which a type variable stands are those of typing.


def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, "|", e)


def g[T, *Ts, **P](x: T | None, y: int | T = 1, *z: P | None) -> T | int | str: return T, Ts, P
print(g.__annotations__)
T, Ts, P = g(1)
class C[U: int | str, V = int | None]:
    x: U | None
    y: list[U] | dict[str, V]
    def m[W](self, a: U | W, b: W | V | None) -> "U": pass
print(C.__annotations__, C.m.__annotations__, C.__type_params__)
type A[X] = X | list[A[X]] | None
print(A.__value__, type(A | int), A | int, A[int] | None, int | A)
for f in (lambda: T | T, lambda: T | int | None, lambda: (T | int) | (str | None), lambda: (str | None) | (T | int), lambda: T | (int | T), lambda: Ts | int, lambda: int | Ts, lambda: type(T | int), lambda: (T | int) == (int | T), lambda: (T | int) == (int | str), lambda: hash(T | int) == hash(int | T), lambda: isinstance(1, T | int), lambda: issubclass(int, T | int), lambda: (T | int).__args__, lambda: (T | int).__parameters__, lambda: list[T | int], lambda: list[T | None][int], lambda: dict[T, T | list[T]], lambda: T | list[T], lambda: C | T):
    t(f)
