class T:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print(f"{self.n}<{o.n}", end=" "); return R(self.n < o.n)
    def __contains__(self, x): print(f"in{self.n}", end=" "); return x
    def __eq__(self, o): print(f"{self.n}=={getattr(o, 'n', o)}", end=" "); return R(False)
class R:
    def __init__(self, v): self.v = v
    def __bool__(self): print(f"[{self.v}]", end=" "); return self.v
    def __repr__(self): return f"R{self.v}"
a, b, c = T(1), T(2), T(3)
print(a < b)
print(a < b < c)
print(b < a < c)
print(not a < b)
print(a < b and b < c, a < b or b < c)
print(1 if a < b < c else 2)
if a < b < c and not b < a: print("if")
while b < a: pass
print(5 in a, 0 in a, 5 not in a, [] in a)
print(a == b, a != b, a == b == c)
print([x.n for x in (a, b, c) if x < b])
print(min(a, b, c).n, max(a, b, c).n, [x.n for x in sorted([c, a, b])])
print(b in [a, b], a in (c,), [a, b].index(b) if False else "-")
assert a < b < c
print(bool(a < b), (a < b) is True, not not (a < b))
print(any(x < b for x in (c, a)), all(x < c for x in (a, b)))
x = a < b or 5
print(x)
y = (b < a) or (c < a) or "last"
print(y)
z = a < b and b < c and "all"
print(z)
def f(p, q, r): return p < q < r
print(f(a, b, c), f(c, b, a), f(1, 2, 3), f(1, 3, 2), f(1.5, 2, 2**70))
print(1 < 2 < 3 < 4 < 5, 1 < 2 > 1 < 3, 1 == 1 in [1], 1 < 2 == True, (1 < 2) == True, 3 > 2 is not None)
print([] == () or "empty", not (1, 2) == [1, 2], None is None is not 1)
