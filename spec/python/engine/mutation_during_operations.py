l = [3, 1, 2]
class Evil:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        evil.append(0)
        return self.n < o.n
evil = [Evil(i) for i in (3, 1, 2)]
try:
    evil.sort()
except ValueError as e:
    print(e, len(evil))
class Shrink:
    def __init__(self, target): self.target = target
    def __eq__(self, o):
        self.target.clear()
        return False
l = [1, 2, 3]
print(Shrink(l) in l, l)
l = [1, 2, 3]
print(l.count(Shrink(l)), l)
l = [1, 2, 3, 4]
try:
    l.remove(Shrink(l))
except ValueError as e:
    print(e)
l = [1, 2, 3]
print(l == [Shrink(l)] * 3, l)
d = {}
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o):
        d.clear()
        return self.n == o.n
k1, k2 = Key(1), Key(2)
d[k1] = 1
print(len(d), k2 in d, len(d))
d[k1] = 1
print(d.get(k2), d.pop(k2, "gone"), len(d))
l = list(range(5))
for i, x in enumerate(l):
    if i < 10: l.append(i)
print(len(l))
l = [1, 2, 3]
l.extend(l)
l.extend(x for x in list(l))
l[1:1] = l
print(l)
l = list(range(6))
for x in l: l.remove(x)
print(l)
l = [1, 2, 3]
it = iter(l)
next(it)
l.clear()
print(next(it, "done"))
l.extend([5, 6, 7])
print(next(it, "still done"))
l = list(range(10))
for x in reversed(l): l.pop()
print(l)
def gen():
    for x in l: yield x
l = [1, 2]
g = gen()
print(next(g), l.append(3), list(g))
a = [1, 2, 3]
a[a.pop()] if len(a) > 5 else None
a[0], a[a[0]] = 2, "x"
print(a)
a = [0, 1, 2]
a[1:2] = (a.append(9) or x for x in "yz")
print(a)
class Idx:
    def __index__(self):
        b.clear()
        return 0
b = [1, 2]
try:
    b[Idx()]
except IndexError as e:
    print(e)
b = [1, 2]
try:
    b[Idx()] = 5
except IndexError as e:
    print(e)
b = [1, 2, 3]
print(b[Idx():], b)
class Grow:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        target.append(self.n)
        if self.n > 3: raise StopIteration
        return -self.n
target = []
target.extend(Grow())
print(target)
m = [lambda: m.pop(), 1, 2]
print(m[0](), m[1:], [f() if callable(f) else f for f in m])
s = {1, 2, 3}
s.update(s)
s -= s
print(s)
x = {"a": 1}
x.update(x)
for k in list(x): x[k + k] = x.pop(k)
print(x)
key_log = []
q = [3, 1, 2]
q.sort(key=lambda v: key_log.append(len(q)) or v)
print(q, key_log)
class Str:
    def __str__(self): j.append("z"); return "s"
j = ["a"]
print("%s%s" % (Str(), j), f"{Str()}{j}", j)
def f(a, *args):
    a.append(1)
    return a, args
v = []
print(f(v, *v, v), f(v, v[0] if v else 0))
