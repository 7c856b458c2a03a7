# Type parameters are made by syntax only
#
# `TypeVar`, `ParamSpec`, `TypeVarTuple` and `TypeAliasType` cannot be called, and a type variable cannot be
# combined with a string or any other object by `|`.
#
# Why: The module `typing`, where programs find them, does not exist here yet.


def f[T]():
    return T


T = f()
for make in lambda: type(T)("S"), lambda: T | "S":
    try:
        print(make())
    except TypeError as e:
        print(e)
