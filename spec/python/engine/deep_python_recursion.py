# Python calling Python may go as deep as the recursion limit says.
import sys
sys.setrecursionlimit(10**6)
N = 1500
def f(n): return 0 if n == 0 else 1 + f(n - 1)
print(f(N))
class B:
    def __init__(self, n, chain=False):
        self.n = n
        self.next = B(n - 1, True) if chain and n else None
    @property
    def p(self): return 0 if self.n == 0 else 1 + B(self.n - 1).p
    def __add__(self, o): return 0 if self.n == 0 else 1 + (B(self.n - 1) + o)
    def __getitem__(self, i): return 0 if i == 0 else 1 + self[i - 1]
    def __setitem__(self, i, v):
        if i: self[i - 1] = v
        else: print("set", v)
    def __call__(self, i): return 0 if i == 0 else 1 + self(i - 1)
    def __lt__(self, o): return self.n == 0 or B(self.n - 1) < o
    def __neg__(self): return 0 if self.n == 0 else 1 + -B(self.n - 1)
    def __contains__(self, i): return i == 0 or (i - 1) in self
    def __bool__(self):
        if self.n == 0: return True
        return True if B(self.n - 1) else False
    def m(self, i, *a, **k): return 0 if i == 0 else 1 + self.m(i - 1, *a, **k)
    @classmethod
    def c(cls, i): return 0 if i == 0 else 1 + cls.c(i - 1)
    @staticmethod
    def s(i): return 0 if i == 0 else 1 + B.s(i - 1)
b = B(N, True)
b = B(N)
print(b.p, b + 1, b[N], b(N), b < 1, -b, N in b, 1 if b else 0)
b[N] = "v"
print(b.m(N, 1, 2, z=3), b.c(N), b.s(N))
def deleg(n):
    if n: yield from deleg(n - 1)
    else: yield n
def chain(n):
    if n:
        for x in chain(n - 1): yield x
    else: yield "x"
print(list(deleg(900)), list(chain(900)))
def deco(fn):
    def w(*a, **k): return fn(*a, **k)
    return w
@deco
def r(n): return n and 1 + r(n - 1)
class W:
    def __enter__(self): return self
    def __exit__(self, *a): return False
def wi(n):
    if n:
        with W():
            return 1 + wi(n - 1)
    return 0
def tr(n):
    try:
        return n and 1 + tr(n - 1)
    finally:
        pass
def comp(n): return [comp(n - 1) if n else 0 for _ in range(1)]
print(r(N), wi(N), tr(N), len(comp(N)))
def ex(n):
    if n == 0: raise ValueError("bottom")
    try: ex(n - 1)
    except KeyError: pass
try: ex(N)
except ValueError as e: print(e)
