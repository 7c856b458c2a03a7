class Temp:
    def __init__(self): self._c = 0.0
    @property
    def celsius(self):
        "Degrees."
        return self._c
    @celsius.setter
    def celsius(self, v):
        if v < -273.15: raise ValueError("too cold")
        self._c = float(v)
    @celsius.deleter
    def celsius(self):
        print("deleting")
        self._c = None
    @property
    def fahrenheit(self): return self._c * 9 / 5 + 32
    kelvin = property(lambda self: self._c + 273.15)

t = Temp()
t.celsius = 100
print(t.celsius, t.fahrenheit, t.kelvin, Temp.celsius.__doc__)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
for bad in (lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "kelvin"), lambda: setattr(t, "kelvin", 3)):
    try:
        bad()
    except AttributeError as e:
        print(e)
del t.celsius
print(t.celsius)
t.__dict__["celsius"] = "shadow?"
print(t.celsius)
class Sub(Temp):
    @Temp.celsius.getter
    def celsius(self): return "sub " + str(super().celsius)
    @property
    def fahrenheit(self): return "f"
s = Sub()
s.celsius = 5
print(s.celsius, s.fahrenheit, s.kelvin)
p = Temp.celsius
print(type(p).__name__, p.fget.__name__, p.fset.__name__, p.fdel is not None)
class W:
    def set_only(self, v): self.got = v
    w = property(None, set_only)
w = W()
w.w = 3
print(w.got)
try:
    w.w
except AttributeError as e:
    print(e)
class G:
    @property
    def bad(self): return self.nope
    def __getattr__(self, n): return "fallback " + n
print(G().bad)
class H:
    @property
    def gen(self):
        yield 1
        yield 2
    @property
    def x(self): raise KeyError("inside")
print(list(H().gen))
try:
    H().x
except KeyError as e:
    print(repr(e))
i = 0
class Aug:
    @property
    def n(self): return self._n
    @n.setter
    def n(self, v): print("set", v); self._n = v
a = Aug()
a.n = 1
a.n += 5
print(a.n)
