add = lambda a, b=2, *c, d=4, **e: (a, b, c, d, e)
print(add(1), add(1, 3, 5, 6, d=7, x=8))
print(add.__name__, add.__qualname__)

def outer():
    def inner(): pass
    class C:
        def m(self): pass
        l = lambda self: None
    return inner, C

inner, C = outer()
print(inner.__name__, inner.__qualname__, C.__qualname__, C.m.__qualname__, C.l.__qualname__)
print(outer.__doc__, outer.__module__)

def documented():
    """First line.

    More.
    """

print(repr(documented.__doc__))
documented.attr = [1]
documented.attr.append(2)
print(documented.attr, documented.__dict__)
del documented.attr
try:
    documented.attr
except AttributeError as e:
    print(e)
inner.__name__ = "renamed"
print(inner.__name__, inner.__qualname__)
print((lambda: (yield))().__class__.__name__)
compose = lambda f: lambda g: lambda x: f(g(x))
print(compose(lambda x: x + 1)(lambda x: x * 2)(5))
print(callable(add), callable(C), callable(5), callable(C()))

def annotated(a: int, b: "str" = "x", *c: float, d: list = None, **e: dict) -> bool:
    return True

print(annotated.__annotations__)
print(annotated(1))
