class C:
    def __init__(self, *a, **k): self.got = a, k
    def m(self, *a, **k): return "m", a, k
    @classmethod
    def c(cls, *a, **k): return "c", a, k
    @staticmethod
    def s(*a, **k): return "s", a, k
    def __call__(self, *a, **k): return "call", a, k
    p = property(lambda self: lambda *a, **k: ("p", a, k))
    def __getattr__(self, n): return lambda *a, **k: (n, a, k)
o = C()
o.inst = lambda *a, **k: ("inst", a, k)
def f(*a, **k): return "f", a, k
def g(*a, **k):
    yield a, k
args, kw = (1, 2), {"x": 3}
for callee in (f, o.m, o.c, C.c, o.s, C.s, o, o.p, o.dyn, o.inst, lambda *a, **k: ("l", a, k), C(1).m, o.__call__, f.__call__, print.__class__ and f):
    print(callee(), callee(1), callee(1, x=2), callee(*args), callee(**kw), callee(0, *args, y=4, **kw), callee(*args, *args, **{"z": 1}, **kw))
print(o.m(1), o.c(2), o.s(3), o.p(4), o.dyn(5), o.inst(6), C.m(o, 7), C.s(8, k=9), C.c(*[10]), o(11), o.m(*(12,), k=13), o.inst(**kw))
print(C(1, k=2).got, C(*args, **kw).got, C().got, type("D", (C,), {})(5).got, list(g(*args, **kw)), [c.got for c in map(C, [1, 2])])
print(max(1, 2), max(*args), max([3, 4], key=lambda v: -v), max(*[5, 6], **{"key": lambda v: v}), "a-b".split("-"), "a-b".split(sep="-"), "a-b".split(*["-"], **{"maxsplit": 1}), int("ff", base=16), sorted([1, 2], **{"reverse": True}), dict(a=1, **kw), dict([("q", 1)], **kw), str.upper("x"), list.append([], 1), [].append(1))
def default(a, b=2, /, c=3, *, d=4): return a, b, c, d
print(default(1), default(1, 5), default(1, 5, 6), default(1, c=7), default(1, d=8), default(1, 5, c=9, d=10), default(*[1, 2, 3], d=0))
def rec(n, **kw): return kw if n == 0 else rec(n - 1, **{**kw, str(n): n})
print(rec(4))
def passthru(*a, **k): return f(*a, **k)
print(passthru(), passthru(1, *args, z=1), passthru(**{"self": 1, "cls": 2}))
def kwonly(*, key, **rest): return key, rest
print(kwonly(key=1), kwonly(key=1, other=2), kwonly(**{"key": 3, "a b": 4}))
def selfish(self, cls=1): return self, cls
print(selfish(5), selfish(self=6), selfish(cls=7, self=8))
big = f(*range(100), **{f"k{i}": i for i in range(50)})
print(len(big[1]), len(big[2]), big[2]["k49"])
nested = f(f(f(1)[1][0] + 1, x=f(2))[2]["x"], *f(3, 4)[1])
print(nested)
print((lambda: f(*args)[1])(), [f(i, j=i) for i in range(2)], {k: f(v) for k, v in kw.items()}, f"{f(1, a='b')}", f(*"ab", *[], **{}), f(*{}, *(), 1))
r = []
r.append(f) or r[0](1)
print(r[0](1), [h(1) for h in r], (f if r else None)(2), (o.m if r else f)(3), {"k": f}["k"](4), [f][0](5), (lambda: f)()(6))
class Base:
    def __init__(self, a): self.a = a
    def go(self, n): return ("base", n, self.a)
class Sub(Base):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b
    def go(self, n, *rest, **k): return super().go(n), rest, k, super(Sub, self).go(*rest, **k) if rest else None
s = Sub(1, 2)
print(s.go(3), s.go(4, 5), s.a, s.b)
methods = [m for m in (s.go, Sub.go, super(Sub, s).go)]
print(methods[0](1), methods[2](2))
def gen_args(): return f(*(i for i in range(3)), **dict((str(i), i) for i in range(2)))
print(gen_args())
def mutating(a, *args, **kw):
    args += (1,)
    kw["new"] = 1
    a = 5
    return a, args, kw
src = {"k": 1}
print(mutating(0, **src), src)
