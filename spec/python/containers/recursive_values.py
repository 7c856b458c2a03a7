"""Containers that contain themselves, or nest deeply: repr, comparison, hash, copies, and recovery."""


def attempt(label, f):
    try:
        result = repr(f())
        print(label, "->", result if len(result) < 300 else len(result))
    except BaseException as error:
        print(label, "!", type(error).__name__, str(error)[:80])


l = []
l.append(l)
t = (l,)
d = {}
d["d"] = d
m = [d, l]
d["m"] = m
s = [1]
s.append((s, {"s": s}))
for x in (l, t, d, m, s):
    attempt("repr", lambda: x)
    attempt("str", lambda: str(x))
    attempt("format", lambda: f"{x}")
    attempt("self ==", lambda: x == x)
    attempt("copy ==", lambda: type(x)(x) == x)
    attempt("in", lambda: x in [x])
attempt("l == l2", lambda: l == [l])
l2 = []
l2.append(l2)
attempt("l == other", lambda: l == l2)
attempt("l < other", lambda: l < l2)
attempt("l != other", lambda: l != l2)
d2 = {}
d2["d"] = d2
d3 = {}
d3["d"] = d3
attempt("d == other", lambda: d2 == d3)
attempt("count", lambda: l.count(l))
attempt("count other", lambda: l.count(l2))
attempt("index", lambda: l.index(l))
attempt("sort", lambda: sorted([l, l2]))
attempt("hash of t", lambda: hash(t))


class Box:
    def __init__(self, x=None):
        self.x = x

    def __repr__(self):
        return f"Box({self.x!r})"

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return hash(self.x)


b = Box()
b.x = b
attempt("repr of b", lambda: b)
attempt("b == b", lambda: b == Box(b))
attempt("hash of b", lambda: hash(b))
b.x = [b]
attempt("repr through a list", lambda: b)
attempt("hash through a tuple", lambda: hash(Box((b,))))


class L(list):
    pass


class D(dict):
    def __repr__(self):
        return "D" + dict.__repr__(self)


x = L()
x.append(x)
attempt("subclass of list", lambda: x)
y = D()
y[1] = y
attempt("subclass of dict", lambda: y)
f = set()
z = Box()
f.add(z) if False else None
v = {}
v["v"] = v.values()
v["k"] = v.keys()
v["i"] = v.items()
attempt("views", lambda: v)
attempt("values", lambda: v.values())


def nest(n, wrap, inner=()):
    for _ in range(n):
        inner = wrap(inner)
    return inner


shallow = nest(50, lambda i: [i])
attempt("shallow", lambda: shallow == nest(50, lambda i: [i]))
def recurse(n=0):
    return recurse(n + 1)


for _ in range(3):
    try:
        recurse()
    except RecursionError as e:
        print(type(e).__name__, e)


class Rec:
    def __getattr__(self, name): return getattr(self, name + "x")
    def __eq__(self, other): return self == other
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __str__(self): return str(self)
    def __call__(self): return self()
    def __index__(self): return [1][self]
    def __contains__(self, x): return x in self
    def __bool__(self): return bool(self)
    def __add__(self, o): return self + o
    def __getitem__(self, k): return self[k]
    def __hash__(self): return hash(self)
    def __format__(self, s): return f"{self:{s}}"


r = Rec()
attempt("getattr", lambda: r.y)
attempt("eq", lambda: r == 1)
attempt("len", lambda: len(r))
attempt("iter", lambda: list(r))
attempt("str", lambda: str(r))
attempt("call", lambda: r())
attempt("index", lambda: [1][r])
attempt("in", lambda: 1 in r)
attempt("bool", lambda: not r)
attempt("add", lambda: r + 1)
attempt("getitem", lambda: r[0])
attempt("hash", lambda: {r})
attempt("format", lambda: f"{r:x}")
attempt("after all", lambda: [1, 2] == [1, 2])
