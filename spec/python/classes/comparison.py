class Ord:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __eq__(self, o): return isinstance(o, Ord) and self.n == o.n
    def __repr__(self): return f"O{self.n}"
    def __hash__(self): return hash(self.n)
a, b, c = Ord(3), Ord(1), Ord(2)
print(sorted([a, b, c]), min(a, b, c), max([a, b, c]), a > b, a < b, a == Ord(3), a != Ord(3))
try:
    a <= b
except TypeError as e:
    print(e)
print(Ord(1) in [b], [a, b].index(Ord(1)), [a, b, a].count(Ord(3)), {a: 1}[Ord(3)], len({Ord(1), Ord(1), Ord(2)}))
class Weird:
    def __eq__(self, o): return "truthy string"
    def __ne__(self, o): return []
    def __lt__(self, o): return 0
    def __le__(self, o): return [1]
print(Weird() == 1, Weird() != 1, Weird() < 1, Weird() <= 1, 1 == Weird(), 1 > Weird(), not Weird() == 1)
print([Weird()] == [5], (1, Weird()) == (1, 2))
class EqOnly:
    def __eq__(self, o): return True
try:
    hash(EqOnly())
except TypeError as e:
    print(e)
class EqNone:
    def __eq__(self, o): return NotImplemented
e = EqNone()
print(e == e, e == EqNone(), e != e, e != 3)
class NeOnly:
    def __ne__(self, o): return "ne"
print(NeOnly() != 1, NeOnly() == 1)
nan = float("nan")
print(nan == nan, [nan] == [nan], nan in [nan], (nan,) == (nan,), {nan: 1} == {nan: 1}, nan != nan, nan < 1, nan > 1)
print(1 == 1.0 == True, 1 is True, 0 == False, "1" == 1, None == 0, [] == (), [] == [], {} == set())
for bad in (lambda: 1 < "a", lambda: [1] < (1,), lambda: None < None, lambda: {} < {}, lambda: 1j < 2j if False else object() < object(), lambda: [1] < ["a"], lambda: max([1, "a"]), lambda: sorted([1, None]), lambda: print < len, lambda: "a" >= b"a"):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9, 9], (1, 2) <= (1, 2), "a" < "b", "Z" < "a", "" < "a")
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 != 4, 1 < 2 > 1, not 1 < 2, 1 in [1] == True)
print({1} < {1, 2}, {1, 2} <= {1, 2}, {3} < {1, 2}, {1, 2} > {1}, {1} == frozenset([1]))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, [1, [2, {3: 4}]] == [1, [2, {3: 4}]])
print(2**70 > 2**69, -2**70 < 0, 2**70 == 2.0**70, 2**53 + 1 == 2.0**53, 10**400 > 1e308, -10**400 < 1e-5, 10**30 == 1e30)
class Chain:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print("lt", self.n, o.n); return self.n < o.n
print(Chain(1) < Chain(2) < Chain(0))
print(Chain(3) < Chain(2) < Chain(9))
