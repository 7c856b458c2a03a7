class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
class Both(Eq):
    def __hash__(self): return hash(self.v)
class Inherit(Both): pass
class Lost(Both):
    def __eq__(self, o): return True
for kind in (Eq, Both, Inherit, Lost):
    try:
        print(kind.__name__, hash(kind(1)) == hash(1))
    except TypeError as e:
        print(e)
print(Eq.__hash__, Lost.__hash__ is None, len({Both(1), Both(1), Inherit(1)}), {Both("k"): 1}[Both("k")])
print(hash(1) == hash(1.0) == hash(True), hash(0) == hash(False) == hash(0.0) == hash(-0.0), hash("a") == hash("a"), hash((1, 2)) == hash((1.0, 2)), hash(None) == hash(None), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(2**61 - 1), hash(2**61 - 2), hash(-1), hash(-2), hash(10**100), hash(-10**100), hash(0.5), hash(1e300), hash(float("inf")))
for bad in ([], {}, set(), [1], ([],), {1: []}.values().__class__, slice(1)):
    try:
        h = hash(bad)
        print("hashable", type(bad).__name__)
    except TypeError as e:
        print(e)
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
for h in (0, -1, 2**63, -2**63, 2**200, True, "x", 1.5, None):
    try:
        print(h, hash(H(h)))
    except TypeError as e:
        print(h, e)
class Collide:
    def __init__(self, n): self.n = n
    def __hash__(self): return 42
    def __eq__(self, o): return self.n == o.n
d = {Collide(i): i for i in range(50)}
print(len(d), d[Collide(25)], Collide(99) in d, sum(d.values()))
for i in range(0, 50, 2): del d[Collide(i)]
print(len(d), d.get(Collide(1)), d.get(Collide(2)), list(d.values())[:5])
x = object()
print({x: 1}[x], hash(x) == hash(x), object() == object(), {int: "i", str: "s"}[int], {len: 1}[len], {print, print, len} == {len, print}, {(1, "a"): 5}[1, "a"], {None: 1, False: 2}[None], {1: "a", True: "b"}, {0.1 + 0.2: 1}.get(0.3), {"a" "b": 1}["ab"])
class Mut:
    def __init__(self): self.k = 1
    def __hash__(self): return self.k
m = Mut()
s = {m}
m.k = 2
print(m in s, len(s), m in list(s))
