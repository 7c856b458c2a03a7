print(sorted({x % 3 for x in range(10)}), {x: x * x for x in range(4)}, {k: v for k, v in [("a", 1), ("b", 2)] if v > 1})
print({v: k for k, v in {"a": 1, "b": 2}.items()}, {x: {y: x * y for y in range(2)} for x in range(2)})
print(type({x for x in ()}), type({x: 1 for x in ()}), {1: "a", **{2: "b"}, 1: "c"}, {i: i for i in (1, 1.0, True)})
def log(x):
    print(x, end=" ")
    return x
print({log(k): log(v) for k, v in ((1, 2), (3, 4))})
print({1: "int", 1.0: "float", True: "bool"})
d = {k: [] for k in "ab"}
d["a"].append(1)
print(d)
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
try:
    {[1] for _ in range(1)}
except TypeError as e:
    print(e)
words = "the cat the dog the end".split()
print({w: words.count(w) for w in words}, sorted({len(w) for w in words}), {w[0]: w for w in words})
print({**{x: 1 for x in "ab"}, "c": 3}, {*{1, 2}, *[2, 3]} == {1, 2, 3}, {(a, b): a + b for a in (1, 2) for b in (3, 4)})
