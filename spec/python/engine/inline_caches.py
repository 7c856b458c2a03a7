"""The same instruction meets other classes, other layouts and classes that change under it."""
class A:
    kind = "A"
    def m(self): return "A.m"
class B(A):
    def m(self): return "B.m"
class C:
    def __init__(self): self.kind = "instance"
    m = lambda self: "C.m"
class D:
    def __getattr__(self, n): return (lambda: "D." + n) if n == "m" else "D " + n
class E:
    kind = property(lambda self: "prop")
    @staticmethod
    def m(): return "static"
class F:
    __slots__ = ("kind",)
    def __init__(self): self.kind = "slot"
    @classmethod
    def m(cls): return cls.__name__
def get(o): return o.kind
def call(o): return o.m()
objs = [A(), B(), C(), D(), E(), F()]
for _ in range(3): print([get(o) for o in objs], [call(o) for o in objs])
for o in objs * 5: get(o), call(o)
a, b = A(), B()
for _ in range(5): get(a), call(a), call(b)
a.kind = "own"
print(get(a), get(b), get(A()))
A.kind = "changed"
print(get(a), get(b), get(A()))
del a.kind
print(get(a))
A.m = lambda self: "new A.m"
print(call(a), call(b))
del B.m
print(call(b))
B.m = lambda self: "B again"
print(call(b))
b.m = lambda: "instance m"
print(call(b))
del b.m
print(call(b))
A.kind = property(lambda self: "now a property")
print(get(a), get(b))
b.__dict__["kind"] = "hidden"
print(get(b))
A.kind = 5
print(get(a), get(b))
b.__class__ = C
print(call(b), get(b))
def setx(o, v): o.x = v
for o in (A(), B(), C()):
    for i in range(3): setx(o, i)
    print(o.__dict__)
class G:
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
g = G()
for i in range(3): setx(g, i)
print(g.x)
class H: pass
h = H()
for i in range(3): setx(h, i)
H.x = property(lambda s: "p", lambda s, v: print("setter", v))
setx(h, 9)
print(h.x)
del H.x
print(h.x)
class Base: pass
class Mid(Base): pass
class Leaf(Mid): pass
l = Leaf()
def look(): return getattr(l, "z", "none"), hasattr(l, "z")
print(look(), look())
Base.z = "base"
print(look())
Mid.z = "mid"
print(look())
Leaf.z = "leaf"
print(look())
del Leaf.z, Mid.z
print(look())
Mid.__bases__ = (H,) if False else (Base,)
x = [A, B, C]
print([k.__name__ for k in x], [k.m for k in (E,)][0]())
def cls_attr(k): return k.count
class K1: count = 0
class K2: count = 10
for k in (K1, K2) * 3:
    k.count += 1
    cls_attr(k)
print(cls_attr(K1), cls_attr(K2))
def miss(o):
    try: return o.nothing
    except AttributeError as e: return str(e)
print(miss(A()), miss(A()), miss(F()))
A.nothing = "appeared"
print(miss(A()), miss(F()))
def in_order():
    o = H()
    for n in "abcdefgh": setattr(o, n, n)
    return list(o.__dict__)
def other_order():
    o = H()
    for n in "hgfedcba": setattr(o, n, n)
    return list(o.__dict__), o.a, o.h
print(in_order(), other_order(), in_order())
