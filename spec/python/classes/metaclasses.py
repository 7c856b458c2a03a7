class Meta(type):
    registry = []
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        cls = super().__new__(mcls, name, bases, ns)
        mcls.registry.append(name)
        return cls
    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a)
        return super().__call__(*a, **k)
    def __getattr__(cls, n): return "meta " + n
    def __len__(cls): return 7
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == 1
    def __repr__(cls): return f"<{cls.__name__}>"
    @property
    def prop(cls): return "prop of " + cls.__name__
    def mmethod(cls): return cls.__name__.lower()
    def __add__(cls, o): return "added"
    def __instancecheck__(cls, o): return o == "magic"
    def __subclasscheck__(cls, o): return o is int

class A(metaclass=Meta, flag=1):
    x = 1
    def m(self): return "m"
class B(A):
    def __init__(self, v): self.v = v
b = B(3)
print(b.v, Meta.registry, A.unknown, len(A), list(A), 1 in A, A, A.prop, B.mmethod(), A + 1)
print(isinstance("magic", A), isinstance(b, A), issubclass(int, A), type(A) is Meta, type(b) is B)
try:
    b.prop
except AttributeError as e:
    print(e)
T = type("T", (B,), {"y": 2, "z": lambda self: self.y})
print(T, T(1).z())
class Prep(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        print("prepare", name)
        return {"injected": 1}
class P(metaclass=Prep):
    got = injected + 1
print(P.got, P.injected)
class Singleton(type):
    instances = {}
    def __call__(cls, *a):
        if cls not in Singleton.instances: Singleton.instances[cls] = super().__call__(*a)
        return Singleton.instances[cls]
class Only(metaclass=Singleton):
    def __init__(self, n): self.n = n
print(Only(1) is Only(2), Only(3).n)
class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass
try:
    class Conflict(C1, C2): pass
except TypeError as e:
    print(e)
def fake(name, bases, ns): return (name, bases, ns["v"])
class NotAClass(metaclass=fake):
    v = 5
print(NotAClass)
print(type(5), type(type), type("N", (), {}).__name__)
for bad in (lambda: type(), lambda: type(1, 2), lambda: type("n", [], {}), lambda: type(1, (), {})):
    try:
        bad()
    except TypeError as e:
        print(e)
