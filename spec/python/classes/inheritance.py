class A:
    def __init__(self): self.log = ["A.init"]
    def m(self): return "A.m"
    def n(self): return "A.n " + self.m()
    kind = "a"
class B(A):
    def __init__(self):
        super().__init__()
        self.log.append("B.init")
    def m(self): return "B.m>" + super().m()
class C(A):
    def __init__(self):
        super().__init__()
        self.log.append("C.init")
    def m(self): return "C.m>" + super().m()
    kind = "c"
class D(B, C):
    def __init__(self):
        super().__init__()
        self.log.append("D.init")
    def m(self): return "D.m>" + super().m()

d = D()
print(d.log, d.m(), d.n(), d.kind)
print([c.__name__ for c in D.__mro__], [c.__name__ for c in D.mro()])
print(issubclass(D, A), issubclass(A, D), issubclass(D, (C, int)), isinstance(d, B))
print(super(B, d).m(), super(C, d).m(), super(D, D).kind)
print(B.__subclasses__(), A.__base__, D.__bases__)
for bases in ((A, D), (A, A), (B, C, A, B)):
    try:
        type("X", bases, {})
    except TypeError as e:
        print(str(e).split("\n")[0])
for bad in (5, "s", [1], print, bool, type(None), range, type(lambda: 0)):
    try:
        type("X", (bad,), {})
    except TypeError as e:
        print(e)
class X: pass
class Y(X): pass
class Z(X): pass
class W(Y, Z): pass
X.f = lambda self: "X.f"
w = W()
print(w.f())
Z.f = lambda self: "Z.f"
print(w.f())
Y.f = lambda self: "Y.f"
print(w.f())
del Y.f
print(w.f())
class Int(int):
    def __add__(self, o): return Int(int(self) + int(o) + 100)
    def __repr__(self): return f"Int({int(self)})"
print(Int(5) + 1, 1 + Int(5), Int(5) * 2, type(Int(5) * 2).__name__, Int("7") == 7, {Int(7): 1}[7])
class L(list):
    def __getitem__(self, i): return ("got", list.__getitem__(self, i))
    def total(self): return sum(self)
l = L([1, 2, 3])
l.append(4)
print(l[0], l, l.total(), len(l), l == [1, 2, 3, 4], [x for x in l], isinstance(l, list), l[1:] )
class Dd(dict):
    def __missing__(self, k): return k * 2
dd = Dd(a=1)
print(dd["a"], dd["b"], dd.get("b"), "b" in dd, dd)
class S(str):
    def shout(self): return self.upper() + "!"
s = S("abc")
print(s.shout(), s + "d", type(s + "d").__name__, s == "abc", len(s), s[0], {s: 1}["abc"])
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    first = property(lambda self: self[0])
print(T(1, 2).first, T(3) + (4,), T(1, 2) == (1, 2))
class F(float): pass
print(F(1.5) + 1, type(F(1.5)).__name__, F("2.5"))
try:
    class B1(int, str): pass
except TypeError as e:
    print(e)
