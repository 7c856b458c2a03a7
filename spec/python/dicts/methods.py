d = {"b": 1, "a": 2}
print(d, len(d), d["b"], d.get("x"), d.get("x", 0), "a" in d, "x" not in d, list(d), d.keys(), d.values(), d.items(), list(d.items()))
d["c"] = 3
d["b"] = 10
print(d, d.pop("a"), d, d.pop("zz", "dflt"), d.setdefault("n", []), d.setdefault("b", 5), d, d.popitem(), d)
d["b2"] = 1
del d["b"]
d["b"] = "re-added at the end"
print(d, d.copy() == d, d.copy() is d, dict(d) is d, d.update({"x": 1}, y=2), d, d.update([("z", 26)]), d, d.update(q=1), d.clear(), d)
print(dict(), dict(a=1, b=2), dict([("k", "v")]), dict({"a": 1}, a=2), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {**{"a": 1}, "a": 2}, {"a": 1} | {"b": 2, "a": 3}, {1: 2} == {1.0: 2.0})
e = {"x": 1}
f = e
e |= {"y": 2}
e |= [("z", 3)]
print(f, f is e, {"a": 1} | {}, list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1, "b": 2}.items())), max({"a": 1, "b": 0}), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), sum({1: 2, 3: 4}), min({"k": 1}.values()))
ks, vs, its = e.keys(), e.values(), e.items()
e["new"] = 4
print(ks, vs, its, "new" in ks, 4 in vs, ("new", 4) in its, ("new", 5) in its, len(ks), sorted(ks & {"x", "zz"}), sorted(ks | {"zz"}), sorted(ks - {"x"}), sorted(ks ^ {"x", "zz"}), ks == {"x", "y", "z", "new"}, its & {("x", 1)}, ks.isdisjoint({"q"}), {"x"} <= ks, ks >= {"x"}, sorted(its - {("x", 1)}))
for bad in (lambda: d["missing"], lambda: d.pop("missing"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}[[]], lambda: {}.get([]), lambda: {{}: 1}, lambda: dict(5), lambda: dict([1]), lambda: dict(["abc"]), lambda: dict([(1,)]), lambda: {1: 2} < {1: 3}, lambda: {}.update(5), lambda: {}.update([1]), lambda: {} + {}, lambda: {}.fromkeys(5), lambda: {}.pop(), lambda: {1: 1}.keys()[0], lambda: {} | 5, lambda: {}.setdefault([], 1), lambda: {(1, []): 2}, lambda: dict(a=1, **{"a": 2}), lambda: d.nope, lambda: [] in {}, lambda: hash({}.items()), lambda: dict(1, 2)):
    try:
        print(bad())
    except Exception as ex:
        print(type(ex).__name__, ex)
big = {i: str(i) for i in range(1000)}
for i in range(0, 1000, 3): del big[i]
for i in range(0, 100, 9): big[i] = "again"
print(len(big), list(big)[:3], list(big)[-3:], sum(big), big[1], 3 in big, big[9])
nested = {"a": {"b": {"c": [1, {"d": None}]}}}
print(nested["a"]["b"]["c"][1]["d"], nested, str(nested) == repr(nested))
s = {}
s["self"] = s
print(s)
m = {1: "int", "1": "str", 1.5: "float", None: "none", (1, 2): "tuple", True: "bool", frozenset([1]): "fs", b"b": "bytes", print: "fn"}
print(m[1], m["1"], m[1.5], m[None], m[1, 2], m[frozenset({1})], m[b"b"], m[print], len(m))
for k, v in {"x": 1, "y": 2}.items(): print(k, v, end=" ")
for k in {"p": 1}: print(k)
class K:
    n = 0
    def __init__(self, v): self.v = v
    def __hash__(self): K.n += 1; return hash(self.v)
    def __eq__(self, o): print("eq", self.v, o.v, end=" "); return self.v == o.v
q = {K(1): "a", K(2): "b"}
print(q[K(1)], K(3) in q, K.n)
same = K(5)
q[same] = 1
print(q[same], q.get(K(9), "none"))
class BadEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("eq fails")
z = {BadEq(): 1}
for act in (lambda: z[BadEq()], lambda: BadEq() in z, lambda: z.update({BadEq(): 2}), lambda: z.pop(BadEq(), None)):
    try:
        act()
    except ValueError as ex:
        print(ex, len(z))
