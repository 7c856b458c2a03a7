class S:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x
s = S(1)
print(s.x)
for bad in (lambda: s.y, lambda: setattr(s, "z", 1), lambda: s.__dict__, lambda: delattr(s, "y")):
    try:
        bad()
    except AttributeError as e:
        print(e)
s.y = 2
del s.x
print(hasattr(s, "x"), s.y, S.__slots__)
class Sub(S):
    __slots__ = ("z",)
u = Sub(5)
u.z = 6
print(u.x, u.z)
class Open(S): pass
o = Open(1)
o.anything = 2
print(o.x, o.__dict__)
try:
    class Bad:
        __slots__ = ("x",)
        x = 1
except ValueError as e:
    print(e)
class One:
    __slots__ = "only"
v = One()
v.only = 1
print(v.only, type(S.x).__name__)
class WithDict:
    __slots__ = ("a", "__dict__")
w = WithDict()
w.a, w.b = 1, 2
print(w.__dict__)
class Empty:
    __slots__ = ()
try:
    Empty().x = 1
except AttributeError as e:
    print(e)
class P:
    __slots__ = ("_v",)
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n
p = P()
p.v = 3
print(p.v)
