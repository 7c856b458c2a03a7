class Data:
    def __get__(self, o, t): return "data descriptor"
    def __set__(self, o, v): raise AttributeError("no set")
class NonData:
    def __get__(self, o, t): return "non-data descriptor"
class Base:
    a = Data()
    b = NonData()
    c = "class"
    def __getattr__(self, n): return "getattr " + n
class Sub(Base):
    c = NonData()
    d = Data()
s = Sub()
s.__dict__.update(a="inst", b="inst", c="inst", d="inst", e="inst")
print(s.a, s.b, s.c, s.d, s.e, s.f)
print(Sub.a, Sub.b, Sub.c, Sub.d)
class Meta(type):
    m = "meta attr"
    x = "meta x"
    p = property(lambda cls: "meta property")
    def meth(cls): return "meta method"
    def __getattr__(cls, n): return "meta getattr " + n
class K(metaclass=Meta):
    x = "class x"
    p = "class p"
k = K()
print(K.m, K.x, K.p, K.meth(), K.zzz, k.x, k.p)
for n in ("m", "meth", "zzz"):
    try: print(getattr(k, n))
    except AttributeError as e: print(e)
class Left:
    who = "left"
    def go(self): return ["left"]
class Right:
    who = "right"
    only = "right only"
    def go(self): return ["right"]
class Bottom(Left, Right):
    def go(self): return ["bottom"] + super().go() + Right.go(self)
b = Bottom()
print(b.who, b.only, b.go())
Left.only = "now left"
print(b.only)
Bottom.only = "bottom"
print(b.only)
del Bottom.only
print(b.only)
class Dunder:
    __len__ = lambda self: 3
d = Dunder()
d.__len__ = lambda: 99
print(len(d), d.__len__(), type(d).__len__(d))
Dunder.__len__ = lambda self: 4
print(len(d))
Dunder.__call__ = lambda self, x: x * 2
Dunder.__getitem__ = lambda self, k: k
Dunder.__iter__ = lambda self: iter([1])
Dunder.__add__ = lambda self, o: "added"
Dunder.__bool__ = lambda self: False
Dunder.__str__ = lambda self: "str"
Dunder.__eq__ = lambda self, o: o == 1
Dunder.__contains__ = lambda self, x: True
print(d(4), d["k"], list(d), d + 1, bool(d), str(d), d == 1, d == 2, 5 in d)
del Dunder.__add__, Dunder.__bool__, Dunder.__contains__
try: d + 1
except TypeError as e: print(e)
print(bool(d), 1 in d, 2 in d)
class Inherit(Dunder): pass
print(len(Inherit()), Inherit()(5))
Inherit.__len__ = lambda self: 0
print(bool(Inherit()), len(d))
class Own:
    @property
    def x(self): return self.__dict__.get("x", "none")
    @x.setter
    def x(self, v): self.__dict__["x"] = v
o = Own()
o.x = 5
print(o.x, vars(o))
class Getattribute:
    y = 1
    def __getattribute__(self, n):
        if n == "y": return "intercepted"
        return super().__getattribute__(n)
    def __len__(self): return 7
g = Getattribute()
print(g.y, Getattribute.y, len(g), g.__class__.__name__)
