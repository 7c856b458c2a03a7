# Displays and comprehensions: scopes, order, unpacking, conditions and errors.
print([], [1], [1,], [1, 2, 3], (), (1,), {1}, {}, {1: 2}, {1: 2,}, [*()], {*()}, {**{}}, (*(),))
print([*range(3), *"ab"], (*[1], 2, *(3, 4)), {*[1, 2], *[2, 3]} == {1, 2, 3}, {**{"a": 1}, "b": 2, **{"a": 3}})
x = *range(3), 4
print(x, [(*x,)], {(1, *x): 0})
print({1: "a", True: "b", 1.0: "c"}, {1, True, 1.0})
print([i * j for i in range(4) if i % 2 for j in range(3) if j != i])
print([[i, j] for i in range(2) for j in range(i + 1)], {i: i * i for i in range(4)}, {i % 3 for i in range(9)} == {0, 1, 2})
print([a for a, in [(1,), (2,)]], [a + b for a, (b, *_) in [(1, (2, 3)), (4, (5,))]], [r for [*r, _] in ["abc", "de"]])
print([lambda: i for i in range(3)][0](), [f() for f in [lambda i=i: i for i in range(3)]])
print([i if i else -1 for i in range(3)], [i for i in range(10) if i > 3 if i < 7], [(i, j) for i in range(2) for j in "ab"])
print([y for y in (1, 2) if (z := y * 2)], z, [(w := v) for v in range(3)], w)
print(list(x for x in range(3)), sum(x * x for x in range(4)), dict((k, v) for k, v in [(1, 2)]))


class Attr: pass


a = Attr()
items = [0]
print([0 for a.attr in range(3)], a.attr, [1 for items[0] in "xy"], items, [2 for (a.p, items[0]) in [(5, 6)]], a.p, items)
i = "outer"
[i for i in range(3)]
{i for i in range(3)}
{i: i for i in range(3)}
list(i for i in range(3))
print(i)


class K:
    n = 3
    squares = [k * k for k in range(n)]
    try:
        uses = [n for k in range(2)]
    except NameError as e:
        print("class:", e)
    first = [k for k in [n, n]]
    gen = list((k, __class__) for k in [1]) if False else "skipped"
    nested = [[j for j in range(k)] for k in range(n)]
    lam = [lambda: k for k in range(n)][1]()


print(K.squares, K.first, K.nested, K.lam, sorted(vars(K))[-7:])


def f(n):
    total = [n + k for k in range(n) if k != n]
    return total, [locals().get("n") for _ in range(1)], sorted(locals())


print(f(2))


def order(name, value=None):
    print(name, end=" ")
    return value if value is not None else name


print({order("k1"): order("v1"), order("k2"): order("v2"), **order("m", {}), order("k3"): order("v3")})
print({order("k%d" % i): order("v%d" % i) for i in order("iter", (1, 2)) if order("cond")})
print([order("e") for i in order("i1", "a") for j in order("i2", "b") if order("c")])
g = (order("body") for i in order("first", [1]) for j in order("second", [2]))
print("|", next(g))


def boom(): raise ValueError("boom")


for src in ("[x for x in 1]", "[x for x in boom()]", "(x for x in 1)", "{x: y for x in [1] for y in x}", "{[]: 1}", "{{}}", "{[1] for _ in [1]}",
            "{x: x for x in [[]]}", "[*1]", "(*None,)", "{*1}", "{**1}", "{**[1]}", "{**{1: 2}, **None}", "[a for a, b in [(1,)]]", "[a for a, b in [(1, 2, 3)]]",
            "[a for (a, *b) in [()]]", "[boom() for _ in [1]]", "list(boom() for _ in [1])", "[undefined for _ in [1]]", "[_ for _ in [1] if undefined]",
            "[q for q in q]", "[q for p in [1] for q in q]", "{1: 2}[3]", "[1][2]", "[c for c in [c]]"):
    try:
        print(eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)


def unbound():
    try:
        return [q for p in [1] for q in q]
    except UnboundLocalError as e:
        print(e)
    try:
        return list(q for p in [1] for q in q)
    except UnboundLocalError as e:
        print(e)


unbound()


def shadow():
    x = 1
    a = [x for x in [2, 3]]
    b = [x for _ in [0]]
    def inner(): return x
    c = [(lambda: x)() for x in [7]]
    return x, a, b, inner(), c


print(shadow())


def cells():
    fs = [lambda: (i, j) for i in range(2) for j in range(2)]
    gs = [[lambda: i for _ in range(1)][0] for i in range(2)]
    return [f() for f in fs], [g() for g in gs]


print(cells())
print([[[i for i in range(i)] for i in range(i)] for i in range(3)], [i for i in [i for i in range(3)] if i])
print([x for x in [1, 2] if [y for y in [x] if y > 1]], any(x for x in [[], [0]]), [not x for x in (0, 1)], [*{1: 2}], [x for x, in {"a": 1}])
try:
    [1 for a.b.c in [1]]
except AttributeError as e:
    print(e)
print((i for i in ()).__qualname__, (i for i in ()).gi_code.co_name, (lambda: [i for i in ()])().__class__.__name__)
print(len([i for i in range(10000)]), sum([i for i in range(100) for j in range(10)]), len({i: i for i in range(1000)}))
