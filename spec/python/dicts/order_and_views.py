d = {}
for i in (5, 3, 9, 1): d[i] = i * i
print(d, list(d), list(d.values()))
d[3] = "updated keeps its place"
del d[5]
d[5] = "last"
print(d)
d.pop(9)
d.setdefault(7, "seven")
print(d, d.popitem(), d.popitem(), d)
a, b = {"x": 1, "y": 2}, {"y": 2, "x": 1}
print(a == b, list(a) == list(b), str(a) == str(b), a.items() == b.items(), list(a.keys()) == list(b.keys()), a.keys() == b.keys(), a.values() == b.values())
for i in range(20):
    d[i] = i
    if i % 2: del d[i - 1]
print(list(d), len(d))
v = d.values()
d.clear()
print(list(v), len(v), d)
it = iter({1: 1, 2: 2})
print(next(it), next(it), next(it, "end"))
d = {1: 1}
it = iter(d)
d[2] = 2
try:
    next(it)
except RuntimeError as e:
    print(e)
d = {i: i for i in range(5)}
it = iter(d.items())
next(it)
d[0] = "changing a value is fine"
print(next(it), list(it))
for k in list(d): 
    if k % 2: del d[k]
print(d)
try:
    for k in d:
        del d[k]
        d[k + 100] = 1
except RuntimeError as e:
    print(e)
print({k: v for v, k in enumerate("hello")}, dict(enumerate("ab")), {**dict(b=1), **dict(a=2)}, [*{"k": 1}], {*{"k": 1}} == {"k"}, (lambda **k: list(k))(z=1, a=2), {"a": 1, "b": 2, "a": 3})
print(type({}.keys()).__name__, type({}.values()).__name__, type({}.items()).__name__, repr({}.keys()), repr({1: 2}.items()), {}.keys().mapping if hasattr({}.keys(), "mapping") else "")
class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, ("set", v))
    def __missing__(self, k): return "missing " + str(k)
    def __getitem__(self, k): return super().__getitem__(k)
    def __contains__(self, k): return True
    def __iter__(self): return iter("iter")
    def __len__(self): return 99
x = D(a=1)
x["b"] = 2
print(x["b"], x["zz"], x.get("zz"), "q" in x, list(x), len(x), dict(x) if False else "", x == {"a": 1, "b": ("set", 2)}, x.setdefault("c", 3), x["c"], sorted(x.keys()), {**x} if False else "")
