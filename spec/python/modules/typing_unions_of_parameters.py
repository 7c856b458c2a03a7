# Type parameters and what is no type, joined by `|`.
def f[T, *Ts, **P](): return T, Ts, P

T, Ts, P = f()
for make in (
    lambda: type(T)("S"), lambda: T | "S", lambda: "S" | T, lambda: T | int, lambda: T | None, lambda: P | "S",
    lambda: T | T, lambda: T | list["x"], lambda: T | 5, lambda: 5 | T, lambda: T | b"x", lambda: T | ..., lambda: T & int, lambda: Ts | "S", lambda: "S" | Ts, lambda: Ts | T, lambda: Ts | int,
):
    try:
        print(make())
    except TypeError as e:
        print(type(e).__name__, e)
