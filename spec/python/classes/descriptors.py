class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return getattr(obj, self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} wants {self.kind.__name__}")
        setattr(obj, self.name, value)
    def __delete__(self, obj): delattr(obj, self.name)

class P:
    age = Typed(int)
    name = Typed(str)
p = P()
print(p.age)
p.age = 3
p.name = "n"
print(p.age, p.name, p.__dict__, type(P.age).__name__)
try:
    p.age = "x"
except TypeError as e:
    print(e)
del p.age
print(p.age)
p.__dict__["age"] = "instance dict loses against a data descriptor"
print(p.age)

class NonData:
    def __get__(self, obj, owner): return ("get", obj is None, owner.__name__)
class Q:
    d = NonData()
q = Q()
print(q.d, Q.d)
q.d = "instance wins"
print(q.d)
class SetOnly:
    def __set__(self, obj, v): obj.__dict__["s"] = v * 2
class R:
    s = SetOnly()
r = R()
print(type(r.s).__name__)
r.s = 4
print(r.s)
class Method:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner):
        return lambda *a: self.f(obj, *a)
class M:
    @Method
    def m(self, x): return (self is mm, x)
mm = M()
print(mm.m(5))
class ReadOnly:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): raise AttributeError("read only")
class N:
    x = ReadOnly()
try:
    N().x = 5
except AttributeError as e:
    print(e)
try:
    del N().x
except AttributeError as e:
    print(e)
N.x = 7
print(N().x)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t):
        if o is None: return self
        print("computing")
        v = o.__dict__[self.n] = self.f(o)
        return v
class O:
    @Lazy
    def v(self): return 99
o = O()
print(o.v, o.v)
def func(self, a): return a
bound = func.__get__(5)
print(bound(6), bound.__self__)
class FromBase(P): pass
fb = FromBase()
fb.age = 1
print(fb.age, FromBase.__dict__.get("age"))
class Raising:
    def __get__(self, o, t): raise AttributeError("from get")
class U:
    r = Raising()
    def __getattr__(self, n): return "getattr " + n
print(U().r)
print(hasattr(U, "r"))
