t = (1, 2, 3)
print(t, (), (1,), t[0], t[-1], t[1:], len(t), t + (4,), t * 2, 2 in t, t.index(2), t.count(1), hash(t) == hash((1, 2, 3)))
print(tuple("ab"), tuple([1]), tuple(), tuple(x for x in range(2)), tuple(t) is t, (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, "a") == (1.0, "a"))
a, b, c = t
print(a, b, c, {(1, 2): "x"}[(1, 2)], {(): 1}[()], repr((1, (2, (3,)))), str((None, True, "s")), ("a" "b",), ("a" "b"))
for bad in (lambda: t.append(1), lambda: t[5], lambda: t["a"], lambda: t + [1], lambda: t * 1.5, lambda: t.index(9), lambda: hash((1, [])), lambda: tuple(5), lambda: t < 5, lambda: tuple(1, 2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
x = 1,
print(x, type(x), (1), type((1)))
x += 2, 3
print(x)
l = ([],)
l[0].append(1)
print(l, () is (), not (), bool((0,)))
print((1, 2, 3)[::-1], (1, 2) * 0, 3 * (1,), (*t, *t), max((1, 2), (1, 3)), sorted(((2,), (1, 5), (1,))), sum((1, 2)), zip(t).__next__())
print(t.__add__((4,)), t.__contains__(1), t.__getitem__(1), tuple.__mul__(t, 1), isinstance(t, tuple), (1, 2) != (1, 2), (1, 2) is not None)
rec = ([],)
rec[0].append(rec)
print(rec)
print(hash((1, 2)) == hash((1.0, True + 1)), hash(("a",)) == hash(("a",)), {(1, "a"): 1, (1.0, "a"): 2})
d = {}
d[1, 2] = "tuple key"
d[(3,)] = "one"
print(d, d[1, 2])
