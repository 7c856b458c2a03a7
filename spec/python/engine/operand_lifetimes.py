"""Operands that are rebound while an expression is evaluated keep their old value."""
x = 1
def setx(v):
    global x
    x = v
    return v
print(x + setx(10) + x, x)
def local():
    x = 1
    def set(v):
        nonlocal x
        x = v
        return v
    return x + set(5) + x, x * set(2) - x, [x, set(7), x], (x, set(8)), {x: set(9), x: 1}
print(local())
def walrus():
    y = 1
    a = y + (y := 10) + y
    b = [y, (y := 20), y]
    c = y if (y := 0) else y
    d = f"{y}{(y := 3)}{y}"
    e = (y, (y := 4))[0] + y
    f = y < (y := 5) < y + 1
    g = max(y, (y := 1), y)
    h = {"a": y, **{"b": (y := 2)}, "c": y}
    i = y and (y := 0) or y
    return a, b, c, d, e, f, g, h, i
print(walrus())
def swap(a, b):
    a, b = b, a
    b, a = a + b, a - b
    a, b, c = b, a, a
    return a, b, c
print(swap(1, 2))
def rotate(l):
    l[0], l[1], l[2] = l[1], l[2], l[0]
    return l
print(rotate([1, 2, 3]))
def chained(a):
    b = c = a
    a += 1
    b += 10
    return a, b, c
print(chained(1))
def aug(l):
    i = 0
    l[i], i = 5, 1
    l[i] += (i := 2)
    return l, i
print(aug([0, 1, 2]))
def call_args(f):
    v = 1
    return f(v, (v := 2), v, k=v, l=(v := 3), m=v)
print(call_args(lambda *a, **k: (a, k)))
def loopvar():
    out = []
    for i in range(3):
        j = i
        i = i * 10
        out.append((i, j))
    return out, i
print(loopvar())
def attr():
    class O: pass
    o = p = O()
    o.v, o = 1, O()
    o.v = 2
    return p.v, o.v, (o, o := p)[0].v, o.v
print(attr())
def method():
    class L(list):
        def pick(self, v): return (len(self), v)
    l = L([1])
    return l.pick(l.append(2)), l.pick((l := L()).append(1)), len(l)
print(method())
def subscripts():
    d = {"k": [1]}
    return d["k"][d["k"].append(5) or 0], d["k"], d.pop("k")[1], d
print(subscripts())
def delete():
    a = [1, 2, 3]
    b = a
    del a
    c = b[0] + (b := [10])[0]
    return c, b
print(delete())
def compare():
    a = [1]
    return a == [1] == (a := [2]) or a, a < (a := [3]) <= a
print(compare())
def tern(n): return (n := n + 1) if n > 1 else (n := n - 1), n
print(tern(1), tern(2))
def comp():
    t = 0
    r = [t := t + i for i in range(4)]
    return r, t
print(comp())
def gen():
    v = 1
    w = v + (yield v) + v
    v = w, (yield w), v
    yield v
g = gen()
print(next(g), g.send(5), g.send("s"))
def unpack():
    a = [1, 2]
    a, b = a
    b, *a = a, b, a
    return a, b
print(unpack())
def params(a, b=2):
    b = a
    a = b + 1
    return lambda: (a, b)
print(params(1)())
def slices():
    l = [0, 1, 2, 3]
    n = 1
    l[n:(n := 3)] = [n, n + 1, n + 2]
    return l, n
print(slices())
