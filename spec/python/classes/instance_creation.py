class A:
    def __new__(cls, *args, **kw):
        print("new", cls.__name__, args, kw)
        return super().__new__(cls)
    def __init__(self, *args, **kw):
        print("init", args, kw)
A(1, k=2)
class Immut(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
print(Immut(4) + 0)
class Cached:
    cache = {}
    def __new__(cls, k):
        if k not in cls.cache: cls.cache[k] = super().__new__(cls)
        return cls.cache[k]
    def __init__(self, k): self.k = k
print(Cached(1) is Cached(1), Cached(1) is Cached(2))
class OnlyNew:
    def __new__(cls, x):
        self = object.__new__(cls)
        self.x = x
        return self
print(OnlyNew(5).x)
class OnlyInit:
    def __init__(self, x): self.x = x
print(OnlyInit(6).x)
for bad in (lambda: OnlyNew(), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: int.__new__(str), lambda: object.__new__(int), lambda: OnlyInit(1, 2)):
    try:
        bad()
    except TypeError as e:
        print(e)
class WrongKind:
    def __new__(cls): return "a string"
    def __init__(self): print("not reached")
print(WrongKind())
class SubKind(A):
    def __new__(cls): return A.__new__(cls, "via sub")
    def __init__(self): print("sub init")
SubKind()
class Recreate:
    def __init__(self): self.n = getattr(self, "n", 0) + 1
r = Recreate()
r.__init__()
print(r.n)
o = Recreate.__new__(Recreate)
print(hasattr(o, "n"))
print(type(A).__call__ is type.__call__)
class Del:
    def __init__(self, fail):
        self.a = 1
        if fail: raise ValueError("failed init")
try:
    Del(True)
except ValueError as e:
    print(e)
x = [type(c).__name__ for c in (Del(False), A, type, object())]
print(x)
class Many:
    def __init__(self):
        self.a = 1; self.b = 2; self.c = 3; self.d = 4; self.e = 5; self.f = 6; self.g = 7; self.h = 8
m = Many()
for i in range(40): setattr(m, "x%d" % i, i)
print(len(m.__dict__), m.x39, m.h, list(m.__dict__)[:3], list(m.__dict__)[-1])
for i in range(0, 40, 2): delattr(m, "x%d" % i)
print(len(m.__dict__), m.x39, hasattr(m, "x0"))
m.x0 = "back"
print(list(m.__dict__)[-1])
