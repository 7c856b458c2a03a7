@decorator
def f(a, /, b=1, *args, c, d=2, **kw) -> int:
    "doc"
    return lambda x=b: x + c
def g(a: str, b: "T" = None):
    pass
