class Node:
    def __init__(self, n):
        self.n = n
        self.links = []
        self.me = self
def ring(n):
    nodes = [Node(i) for i in range(n)]
    for i, x in enumerate(nodes):
        x.links.append(nodes[(i + 1) % n])
        x.up = nodes
    return nodes[0]
keep = ring(10)
for i in range(100): ring(10)
n, total = keep, 0
for _ in range(10): total, n = total + n.n, n.links[0]
print(total, n is keep)
def closures(n):
    fs = []
    for i in range(n):
        def f(i=i): return (i, len(fs), f)
        fs.append(f)
    return fs
kept = closures(20)
for _ in range(20): closures(20)
print(kept[7]()[:2], kept[7]()[2].__defaults__)
def gens(n):
    def g(i):
        x = [i] * 5
        while True: yield x
    return [g(i) for i in range(n)]
live = gens(20)
for g in live: next(g)
for _ in range(20):
    for g in gens(10): next(g)
print([next(g)[0] for g in live])
d = {}
for i in range(200):
    d[i % 17] = {"i": i, "prev": d.get((i - 1) % 17), "list": [d]}
print(d[16]["i"], d[0]["prev"]["i"])
strings = []
for i in range(200):
    s = "x" * i + str(i)
    if i % 50 == 0: strings.append(s + "!")
print([len(s) for s in strings], strings[1][-3:])
def exc(n):
    try:
        if n: exc(n - 1)
        else: raise ValueError(n)
    except ValueError as e:
        e.frames = getattr(e, "frames", 0) + 1
        raise
for _ in range(10):
    try: exc(10)
    except ValueError as e: last = e.frames
print(last)
big = [[j for j in range(10)] for i in range(100)]
big = [row for row in big if row[0] == 0 and row.append(len(big)) is None]
print(sum(map(sum, big)))
t = None
for i in range(300): t = (t, i)
n = 0
while t: t, n = t[0], n + t[1]
print(n)
cache = {}
for i in range(300):
    key = (i % 7, str(i % 5))
    cache.setdefault(key, []).append(i)
print(len(cache), sum(len(v) for v in cache.values()), cache[3, "3"][:2])
bound = [Node(i).links.append for i in range(20)]
for i, b in enumerate(bound): b(i)
print([b.__self__ for b in bound[:3]])
its = [iter([i, i + 1]) for i in range(20)]
print([next(i) for i in its][-1], [next(i) for i in its][0])
def args(*a, **k): return a, k
res = [args(*[[i]] * 3, **{"k": {i: i}}) for i in range(50)]
print(res[49], res[0])
l = []
for i in range(50): l = [l, {i: l}]
depth = 0
while l: l, depth = l[0], depth + 1
print(depth)
sorts = [sorted(([j, str(j)] for j in range(20)), key=lambda p: -p[0])[0] for _ in range(10)]
print(sorts[-1], "".join(["%d" % (i % 10) for i in range(50)]), f"{[i for i in range(5)]!r:>20}")
