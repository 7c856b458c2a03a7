g = (x * x for x in range(4))
print(type(g).__name__, next(g), list(g), list(g))
print(sum(x for x in range(10)), max((len(w), w) for w in ("a", "abc")), any(x > 3 for x in range(10)), all(x for x in (1, 0)))
def seen(n):
    for i in range(n):
        print("make", i, end=" ")
        yield i
print(any(x == 1 for x in seen(5)))
n = 3
lazy = (i * n for i in range(3))
n = 10
print(list(lazy))
def eager_first():
    print("evaluated now", end=" ")
    return [1, 2]
g = (v for v in eager_first() if print("filter", end=" ") is None)
print("created", end=" ")
print(list(g))
try:
    (v for v in 5)
except TypeError as e:
    print(e)
g = (1 / v for v in (1, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
print(",".join(str(i) for i in range(5)), dict((k, v) for k, v in zip("ab", (1, 2))), sorted((-x for x in range(3))), tuple(i for i in "ab"))
print(list((a, b) for a in range(2) for b in (c for c in "xy")))
gens = [(i + j for j in range(2)) for i in range(2)]
print([list(x) for x in gens])
def f():
    return sum(i for i in range(k)) + (yield)
k = 4
h = f()
next(h)
try:
    h.send(1)
except StopIteration as e:
    print(e.value)
print((x for x in ()).__name__, list(map(lambda t: t[0], ((i, i) for i in range(2)))))
print(2 in (x for x in range(5)), [*(i for i in "ab")], set(i for i in (1, 1)))
