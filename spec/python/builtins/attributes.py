class A:
    """Doc."""
    x = 1
    def m(self): return "m"
a = A()
print(getattr(a, "x"), getattr(a, "y", "none"), hasattr(a, "m"), hasattr(a, "zz"), setattr(a, "z", 3), a.z, delattr(a, "z"), hasattr(a, "z"), vars(a), getattr(a, "m")(), getattr(A, "m")(a))
print([n for n in dir(a) if not n.startswith("__")], "__init__" in dir(a), "__class__" in dir(A))
print(a.__class__, a.__class__.__name__, A.__dict__["x"], A.__doc__, a.__doc__, A.__module__, a.__module__, A.__qualname__, (5).__class__, "".__class__.__name__, A.__mro__, A.__bases__, type(A).__name__)
a.__dict__["d"] = 4
print(a.d, a.__dict__, "x" in A.__dict__, len(vars(a)), sorted(vars(a)))
a.__dict__ = {"new": 1}
print(a.new, hasattr(a, "d"))
try:
    a.__dict__ = 5
except TypeError as e:
    print(e)
try:
    A.__dict__["y"] = 1
except TypeError as e:
    print(e)
A.y = 2
print(A.__dict__["y"], a.y)
A.__name__ = "Renamed"
print(A, type(a).__name__, repr(A))
print(id(a) == id(a), id(a) != id(A()), a is a, hash(a) == hash(a), a == a, a != A(), callable(A), callable(a))
def f(a, b=1, *c, d=2, **e): "doc"
print(f.__name__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_varnames, f.__code__.co_name, f.__code__.co_kwonlyargcount, f.__module__, f.__annotations__, f.__dict__, f.__code__.co_flags & 12)
print(len.__name__, [].append.__name__, str.upper.__name__, int.__name__, print.__name__, type(str.upper).__name__, type("".upper).__name__)
for bad in (lambda: getattr(a, "nope"), lambda: getattr(a), lambda: setattr(a, 1, 2), lambda: a.nope, lambda: A.nope, lambda: delattr(a, "x"), lambda: vars(1), lambda: f.nope, lambda: len.x, lambda: setattr(len, "x", 1), lambda: setattr([], "x", 1), lambda: setattr(1, "real", 2), lambda: hasattr(a, 1), lambda: (lambda: 0).x, lambda: a.m.x, lambda: setattr(a.m, "x", 1), lambda: setattr(object, "x", 1), lambda: setattr(None, "x", 1), lambda: dir(1, 2), lambda: delattr(A, "zz"), lambda: print.zz, lambda: int.zz, lambda: setattr(A, "__class__", 5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
