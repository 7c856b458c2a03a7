class Seq:
    def __init__(self, *v): self.v = list(v)
    def __len__(self): return len(self.v)
    def __getitem__(self, i):
        print("get", i, end="; ")
        return self.v[i]
    def __setitem__(self, i, x): print("set", i, x, end="; "); self.v[i] = x
    def __delitem__(self, i): print("del", i, end="; "); del self.v[i]
s = Seq(10, 20, 30)
print(s[0], s[-1], s[1:3], s[::2], len(s), bool(s), bool(Seq()))
print(list(s), 20 in s, 99 in s)
s[0] = 5
s[1:2] = [7, 8]
del s[0]
del s[0:1]
s[0] += 100
print(s.v)
print([x for x in s], tuple(s), list(reversed(s)), max(s), sum(s))
a, b, *c = Seq(1, 2, 3, 4)
print(a, b, c)
class Con:
    def __contains__(self, x): return x * 2
print(5 in Con(), 0 in Con(), 5 not in Con())
class It:
    def __iter__(self):
        yield from (1, 2, 3)
print(2 in It(), 7 in It(), list(It()), dict(zip(It(), "abc")), [*It(), *It()], {*It()} == {1, 2, 3})
class Map:
    def __getitem__(self, k):
        print("key", repr(k), end="; ")
        return k
    def keys(self): return ["a", "b"]
print(Map()["x"], Map()[1, 2], Map()[1:2, ...], Map()[()], Map()[None], dict(Map()), {**Map()}, (lambda **k: k)(**Map()))
class BadLen:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (-1, "s", 2.5, 10**30, True):
    try:
        print(len(BadLen(n)))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
try:
    bool(BadLen(-1))
except ValueError as e:
    print(e)
class BadBool:
    def __bool__(self): return 1
try:
    bool(BadBool())
except TypeError as e:
    print(e)
for bad in (lambda: 5[0], lambda: len(5), lambda: iter(5), lambda: 1 in 5, lambda: None[1], lambda: list(None), lambda: next([]), lambda: [] [None], lambda: {}[[]], lambda: {[]: 1}, lambda: {{}}, lambda: [1][1.0], lambda: "s"["t"], lambda: (1,)["a"], lambda: reversed({1}), lambda: len(iter([]))):
    try:
        print(bad())
    except TypeError as e:
        print(e)
try:
    x = (1, 2)
    x[0] = 5
except TypeError as e:
    print(e)
try:
    del "abc"[0]
except TypeError as e:
    print(e)
try:
    x = ([1],)
    x[0] += [2]
except TypeError as e:
    print(e, x)
class NotIter:
    def __iter__(self): return 5
try:
    list(NotIter())
except TypeError as e:
    print(e)
class Hint:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return 10
print(list(Hint()))
