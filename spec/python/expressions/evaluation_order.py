# The order in which the parts of every kind of expression and statement are evaluated.
trace = []


class Val:
    def __init__(self, name): self.name = name
    def __getattr__(self, attr):
        if attr.startswith("__"): raise AttributeError(attr)
        trace.append(f"{self.name}.{attr}")
        return Val(f"{self.name}.{attr}")
    def __setattr__(self, attr, value):
        if attr == "name": return object.__setattr__(self, attr, value)
        trace.append(f"set {self.name}.{attr}")
    def __delattr__(self, attr): trace.append(f"del {self.name}.{attr}")
    def __getitem__(self, key): trace.append(f"{self.name}[{key!r}]"); return Val(f"{self.name}[]")
    def __setitem__(self, key, value): trace.append(f"set {self.name}[{key!r}]")
    def __delitem__(self, key): trace.append(f"del {self.name}[{key!r}]")
    def __call__(self, *args, **kw): trace.append(f"call {self.name}{[getattr(a, '__name__', a) for a in args]}{kw}"); return Val(f"{self.name}()")
    def __add__(self, other): trace.append(f"{self.name}+{other!r}"); return Val("sum")
    def __radd__(self, other): trace.append(f"{other!r}+{self.name}"); return Val("rsum")
    def __iadd__(self, other): trace.append(f"{self.name}+={other!r}"); return self
    def __lt__(self, other): trace.append(f"{self.name}<{other!r}"); return True
    def __gt__(self, other): trace.append(f"{self.name}>{other!r}"); return False
    def __contains__(self, other): trace.append(f"{other!r} in {self.name}"); return False
    def __bool__(self): trace.append(f"bool {self.name}"); return True
    def __iter__(self): trace.append(f"iter {self.name}"); return iter((Val("i1"), Val("i2")))
    def __hash__(self): trace.append(f"hash {self.name}"); return 1
    def __eq__(self, other): trace.append(f"{self.name}=={other!r}"); return False
    def __index__(self): trace.append(f"index {self.name}"); return 0
    def __format__(self, spec): trace.append(f"format {self.name} {spec!r}"); return self.name
    def __repr__(self): return self.name
    def __str__(self): trace.append(f"str {self.name}"); return self.name
    def keys(self): trace.append(f"keys {self.name}"); return ["k1"]
    def __matmul__(self, other): trace.append(f"{self.name}@{other!r}"); return Val("mat")
    def __neg__(self): trace.append(f"neg {self.name}"); return Val("neg")
    def __pow__(self, other, mod=None): trace.append(f"{self.name}**{other!r}"); return Val("pow")
    def __enter__(self): trace.append(f"enter {self.name}"); return self
    def __exit__(self, *a): trace.append(f"exit {self.name}")


class Names(dict):
    def __missing__(self, key):
        if key in ("print", "True", "type", "object", "dict", "tuple", "__build_class__", "AssertionError", "ValueError", "Exception"): raise KeyError(key)
        trace.append(key)
        return Val(key)
    def __setitem__(self, key, value):
        trace.append(f"{key}={value!r}" if isinstance(value, (Val, int, list, str)) else f"{key}=...")
        super().__setitem__(key, value)


SOURCES = """
a + b + c
a + b ** c
-a ** -b
a @ b + c
a < b < c
a > b < c
a in b
a not in b
a is b
not a
a and b and c
a or b or c
a if b else c
a[b]
a[b:c]
a[b:c:d, e]
a[b][c].d
a.b.c(d)(e)
a(b, c)
a(b, *c, d, *e)
a(b, x=c, y=d)
a(x=b, *c)
a(*b, x=c, **d)
a(**b, x=c)
a(**b, **d, y=e)
a.m(b, x=c)
a.m(*b)
[a, b, *c, d]
(a, *b, c)
{a, b, c}
{a: b, c: d}
{a: b, **c, d: e}
{**a, b: c}
[x for x in a]
[y for x in a for y in b]
[x for x in a if b]
{x: b for x in a}
{x for x in a}
tuple(x for x in a)
f"{a}{b}"
f"{a:{b}}"
f"{a!r}{b!s:>{c}}"
f"{a=}"
(q := a) + q
x = a
x = y = a
x[a] = b
x[a] = y[b] = c
x.p = y.q = a
x, y = a
x[a], y[b] = c
(x.p, *y[a]) = b
[x, y] = a, b
x += a
a.b += c
a[b] += c
a[b].c += d
del a.b
del a[b], c[d]
del a[b].c
assert a, b
for x[a] in b: pass
for x, y[c] in [(a, b)]: pass
with a as x: b
with a as x[b], c as y.d: e
import_ = lambda x=a, *, y=b: c
def f(x=a, *, y=b): c
def f(x: a = b, *args: c, y: d = e, **kw: g) -> h: pass
@a(b)
@c
def f(): pass
class C(a and object): x = b
a[b:c] = d
a[b] = b[c] = a
a.b.c = d.e.f
raise ValueError from a
match a:
  case b.c: pass
match [a, b]:
  case [x, y] if c: pass
match a:
  case {"k": x}: pass
while a and x is b: break
if a: b
try: a
finally: b
lambda x=a: b
[*a, *b]
{*a}
a(b)(c)
a[b](c)[d]
(a, b)[c]
a if b < c else d
a < b and c < d
not a in b
x = yield_ = a
a.b(c).d(e)
a(b(c), d(e))
a[b[c]]
""".strip()

block = []
for line in SOURCES.split("\n") + ["pass"]:
    # Lines that belong together are one program.
    if block and not line.startswith((" ", "finally")) and not block[-1].startswith("@"):
        trace.clear()
        try:
            exec("\n".join(block), {"__name__": "m"}, Names())
        except Exception as e:
            trace.append(f"{type(e).__name__}: {e}")
        print("; ".join(block), "->", *trace, sep="  ")
        block = []
    block.append(line)
