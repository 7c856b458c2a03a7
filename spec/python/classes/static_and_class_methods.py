class A:
    n = 0
    @staticmethod
    def s(*a): return a
    @classmethod
    def c(cls, *a): return cls.__name__, a
    @classmethod
    def bump(cls): cls.n += 1; return cls.n
    plain = len
    def own(x): return x
    lam = lambda self: "lam"
class B(A): pass
print(A.s(1), A().s(2), A.c(1), A().c(2), B.c(3), B().c())
print(A.bump(), B.bump(), B.bump(), A.n, B.n)
print(A.__dict__["s"].__func__ is A.s, type(A.__dict__["c"]).__name__, type(A.c).__name__, type(A.s).__name__)
print(A.plain([1, 2]), A().plain([1]), A.own(5), A().lam())
print(A.c.__self__ is A, B().c.__self__ is B, A.c.__func__ is B.c.__func__)
f = staticmethod(lambda x: x * 2)
print(f(4))
class C:
    @staticmethod
    def helper(x): return x + 1
    value = helper(1)
    @classmethod
    def alt(cls, text):
        self = cls()
        self.text = text
        return self
    def __init__(self): self.text = "init"
print(C.value, C().text, C.alt("alt").text)
class D(C):
    def __init__(self):
        super().__init__()
        self.d = 1
print(D.alt("x").d, type(D.alt("y")).__name__)
cm = classmethod(lambda cls: cls)
try:
    cm()
except TypeError as e:
    print(e)
print(cm.__get__(None, D)() is D, cm.__get__(D())() is D)
class E:
    @classmethod
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        E.seen.append(cls.__name__)
    seen = []
class F(E, tag="f"): pass
class G(F): pass
print(E.seen, F.tag, G.tag)
class H:
    @classmethod
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(H[int], H["a", "b"])
