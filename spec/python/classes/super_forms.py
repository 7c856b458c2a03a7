class Base:
    def __init__(self, *args, **kw):
        self.args, self.kw = args, kw
    @classmethod
    def make(cls, n): return cls.__name__, n
    @staticmethod
    def plain(x): return x
    @property
    def prop(self): return "base prop"
    value = "base value"
    def __getitem__(self, k): return ("item", k)
    def __setattr__(self, k, v):
        object.__setattr__(self, k, v)

class Sub(Base):
    def __init__(self, a, *rest, **kw):
        super().__init__(a, *rest, sub=True, **kw)
    @classmethod
    def make(cls, n): return "Sub", super().make(n + 1)
    @staticmethod
    def plain(x): return Base.plain(x) * 2
    @property
    def prop(self): return "sub+" + super().prop
    def val(self): return super().value
    def __getitem__(self, k): return super().__getitem__(k + 1)
    def old(self): return super(Sub, self).prop
    def missing(self): return super().nothing
    def setit(self): super().__setattr__("z", 5); return self.z

s = Sub(1, 2, x=3)
print(s.args, s.kw, Sub.make(1), s.make(2), s.plain(4), s.prop, s.val(), s[1], s.old(), s.setit())
try:
    s.missing()
except AttributeError as e:
    print(e)
try:
    super()
except RuntimeError as e:
    print(e)
def f():
    super()
try:
    f()
except RuntimeError as e:
    print(e)
def g(self):
    return super()
try:
    g(1)
except RuntimeError as e:
    print(e)
for args in ((5,), (Sub, 5), (Sub, Base())):
    try:
        super(*args)
    except TypeError as e:
        print(e)
class Mixin:
    def go(self): return "Mixin>" + super().go()
class Root:
    def go(self): return "Root"
class Both(Mixin, Root): pass
print(Both().go())
try:
    class Lonely(Mixin): pass
    Lonely().go()
except AttributeError as e:
    print(e)
class New:
    def __new__(cls, *a):
        obj = super().__new__(cls)
        obj.made = a
        return obj
    def __init__(self, *a): self.inited = a
n = New(1, 2)
print(n.made, n.inited)
class Other:
    def __new__(cls): return 42
    def __init__(self): print("never")
print(Other())
print(super(Sub, s).__thisclass__ is Sub, super(Sub, s).__self__ is s)
