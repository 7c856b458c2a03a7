def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))
class Node:
    def __init__(self, n): self.child = Node(n - 1) if n else None
    def count(self): return 1 + (self.child.count() if self.child else 0)
    @property
    def bottom(self): return self.child.bottom if self.child else "bottom"
    def __len__(self): return 1 + (len(self.child) if self.child else 0)
    def __iter__(self):
        yield self
        if self.child: yield from self.child
    def __eq__(self, o): return self.child == o.child
    def __repr__(self): return f"({self.child!r})" if self.child else "."
    def __contains__(self, v): return v == 0 or (self.child is not None and (v - 1) in self.child)
    def __getitem__(self, i): return self if i == 0 else self.child[i - 1]
    def __call__(self, x): return self.child(x + 1) if self.child else x
    def __add__(self, o): return o + 1 if self.child is None else self.child + (o + 1)
    def __getattr__(self, n): return "found" if self.child is None else getattr(self.child, n)
    def __bool__(self): return True if self.child is None else bool(self.child)
    def __lt__(self, o): return False if self.child is None else self.child < o.child
    def __hash__(self): return 1 if self.child is None else hash(self.child) + 1
    def __enter__(self): return self.child.__enter__() if self.child else "entered"
    def __exit__(self, *a): pass
n = Node(40)
print(n.count(), n.bottom, len(n), sum(1 for _ in n), n == Node(40), len(repr(n)), 5 in n, 50 in n, n[40].child, n(0), n + 1, n.zzz, bool(n), n < Node(40), hash(n))
with n as e: print(e)
def gen(k):
    if k: yield from gen(k - 1)
    yield k
print(sum(gen(200)))
def mutual_a(n): return mutual_b(n - 1) if n else "a"
def mutual_b(n): return mutual_a(n - 1) if n else "b"
print(mutual_a(800), mutual_b(801))
print((lambda f: f(f, 500))(lambda f, n: n and f(f, n - 1) + 1))
def via_native(n): return n if n == 0 else max([n], key=lambda v: via_native(n - 1))
print(via_native(30))
def via_sorted(n): return sorted([1], key=lambda v: via_sorted(n - 1) if n else 0)
print(via_sorted(30))
def via_map(n): return list(map(lambda v: via_map(v - 1) if v else 0, [n]))
print(str(via_map(20)).count("["))
def via_comp(n): return [via_comp(n - 1) for _ in range(1)] if n else "x"
print(str(via_comp(100)).count("["))
def via_try(n):
    try: return via_try(n - 1) + 1 if n else 1 // 0
    except ZeroDivisionError: return 0 if n == 0 else 1 / 0
    finally: log.append(n)
log = []
try: via_try(50)
except ZeroDivisionError: print(len(log))
def catch(n):
    try: return catch(n + 1)
    except RecursionError: return n
print(catch(0) > 900)
def after(): return depth(900)
for _ in range(3):
    try: depth(10**5)
    except RecursionError as e: print(e)
    print(after())
class Loop:
    def __getattr__(self, n): return getattr(self, n + "_")
try: Loop().x
except RecursionError as e: print(type(e).__name__)
def g(): yield from g()
try: next(g())
except RecursionError as e: print(type(e).__name__)
def deco(f): return lambda n: f(n)
f = lambda n: n
for _ in range(200): f = deco(f)
print(f(5))
class Chain:
    def __init__(self, n): self.n = n
    def inc(self): return Chain(self.n + 1)
c = Chain(0)
for _ in range(100): c = c.inc()
print(c.n)
def ackermann(m, n):
    while m:
        if n == 0: n = 1
        else: n = ackermann(m, n - 1)
        m -= 1
    return n + 1
print(ackermann(2, 30))
