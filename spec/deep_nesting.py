# What nests natives ends in RecursionError, whatever the recursion limit, and never in a crash (of
# which CPython 3.13 cannot boast: this is no script of spec/python). `program.rs` runs it.
import sys
sys.setrecursionlimit(10**6)
N = 100000
def attempt(name, f):
    try:
        f()
        print(name, "ok")
    except RecursionError:
        print(name, "RecursionError")
def nest(wrap, x=None):
    for _ in range(N): x = wrap(x)
    return x
l, l2 = nest(lambda x: [x]), nest(lambda x: [x])
t, t2 = nest(lambda x: (x,)), nest(lambda x: (x,))
d, d2 = nest(lambda x: {1: x}), nest(lambda x: {1: x})
for name, a, b in (("list", l, l2), ("tuple", t, t2), ("dict", d, d2)):
    for op in (lambda: repr(a), lambda: str(a), lambda: a == b, lambda: a != b, lambda: f"{a}", lambda: "%s" % (a,), lambda: a in [b], lambda: ascii(a)):
        attempt(name, op)
attempt("order", lambda: (l < l2, t < t2))
attempt("sorted", lambda: sorted([l, l2]))
attempt("hash", lambda: hash(t))
attempt("key", lambda: {1: 2}.get(t))
attempt("isinstance", lambda: isinstance(1, nest(lambda x: (x,), str)))
def key(n): return sorted([1], key=lambda _: key(n + 1))
attempt("sort key", lambda: key(0))
class R:
    def __init__(self, x): self.x = x
    def __repr__(self): return repr(self.x)
    def __hash__(self): return hash(self.x)
    def __iter__(self): return iter(self.x)
    def __len__(self): return len(self.x)
    def __str__(self): return str(self.x)
    def __format__(self, s): return format(self.x, s)
    def __int__(self): return int(self.x)
    def __getattr__(self, n): return getattr(self.x, n)
r = nest(R, 1)
for op in (repr, hash, iter, len, str, format, int, lambda r: r.foo):
    attempt("instance", lambda: op(r))
e = nest(lambda e: ExceptionGroup("g", [e]), ValueError(1))
for wrap in (zip, enumerate, lambda m: map(lambda x: x, m), lambda m: filter(None, m), lambda m: iter(m.__next__, 5)):
    attempt("iterator", lambda: next(nest(wrap, iter([1]))))
attempt("group", lambda: repr(e))
attempt("split", lambda: e.split(KeyError))
def star():
    try: raise e
    except* ValueError: pass
attempt("except*", star)
attempt("property", lambda: nest(property).__isabstractmethod__)
attempt("static", lambda: nest(staticmethod, len)([1]))
attempt("slice", lambda: repr(nest(slice, 1)))
def rec(n): return eval("rec(n + 1)", {"rec": rec, "n": n})
attempt("eval", lambda: rec(0))
class Hook:
    def __getattribute__(self, n): return getattr(Hook(), n)
attempt("getattribute", lambda: Hook().x)
class Miss(dict):
    def __missing__(self, k): return self[k]
attempt("missing", lambda: Miss()[1])
class Eq:
    def __eq__(self, o): return [Eq()] == [Eq()]
attempt("eq", lambda: Eq() == 1)
del l, l2, t, t2, d, d2, r, e
print("dropped")
