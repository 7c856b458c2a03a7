a, b = 1, 2
a, b = b, a
print(a, b)
(a, b), c = (1, 2), 3
[d, [e, f]] = "x", "yz"
print(a, b, c, d, e, f)
*a, b = [1, 2, 3]
print(a, b)
a, *b = "hello"
print(a, b)
a, *b, c = range(5)
print(a, b, c)
a, *b, c = 1, 2
print(a, b, c)
*a, = (1, 2)
print(a)
(a, *b), *c = [(1, 2, 3), 4, 5]
print(a, b, c)
for a, *b in [(1, 2, 3), "xy"]: print(a, b, end="; ")
for i, (k, v) in enumerate({"a": 1}.items()): print(i, k, v)
print([*range(2), *"ab", *{}, *{1: 2}], (*[1], 2, *(3,)), {**{"a": 1}, "b": 2, **{"a": 3}}, {*[1, 1], 2} == {1, 2})
print(*[1, 2], *"xy", sep="-")
x = 1, *[2, 3]
print(x)
d = {}
d["k"], d["l"] = 1, 2
print(d)
class O: pass
o = O()
o.x, o.y = o.z = 5, 6
print(o.__dict__)
a = b = c = []
a.append(1)
print(c, a is b)
x = [1, 2, 3]
i = 0
i, x[i], *rest = 2, "at 2?", 9
print(x, i, rest)
def f():
    return *"ab", 1
print(f())
def g():
    yield *"cd", 2
print(list(g()))
(x,) = [5]
[y] = {7}
print(x, y)
a, b, c = {"k1": 1, "k2": 2, "k3": 3}
print(a, b, c)
a, b = (i * 2 for i in (1, 2))
print(a, b)
first, (second, *others), *tail = [1, [2, 3, 4], 5, 6]
print(first, second, others, tail)
del first, (second, tail)
try:
    first
except NameError as e:
    print(e)
a = [1, 2, 3, 4]
a[0], a[-1] = a[-1], a[0]
a[1:3], z = [9], 8
print(a, z)
*a, b = {}, {}
print(a, b)
print((lambda *a: a)(*(i for i in range(3))), max(*[1, 5, 2]), dict(**{"a b": 1}), [*()])
n = 3
n, m = n + 1, n
print(n, m)
def swap(t): (a, b), c = t; return (c, (b, a))
print(swap(((1, 2), 3)))
for [a, b] in [[1, 2]]: print(a + b)
for x[0] in range(2) if isinstance(x := [0], list) else (): pass
print(x)
if (n := len("abc")) > 2: print(n)
print([y := 5, y + 1], (z := 3) + z)
