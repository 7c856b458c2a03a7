a = b = c = 5
a, *b = c, 1, 2
print(a, b, c)
x = [0, 1, 2]
x[0], x[1] = x[1], x[0]
x[1:] = x[1:] * 2
x[-1] += 10
x[0] -= 1; x[0] *= 3; x[0] **= 2; x[1] //= 1; x[1] |= 6; x[1] &= 5; x[1] ^= 1; x[1] <<= 3; x[1] >>= 1; x[2] %= 2
print(x)
class O: pass
o = O()
o.v = 1
o.v += 1
o.w = o.u = [1]
o.w += [2]
print(o.v, o.u, o.w is o.u)
d = {"n": {"m": 1}}
d["n"]["m"] += 5
d["n"]["k"] = d
print(d["n"]["m"], d["n"]["k"] is d)
n = 7
n /= 2
print(n)
s = "a"
s += "b"
s *= 3
print(s)
t = (1,)
t += (2,)
print(t)
v: int = 5
w: str
print(v, __annotations__)
try:
    w
except NameError as e:
    print(e)
def ann():
    q: int = 3
    r: undefined_type = 4
    return q, r
print(ann())
class C:
    a: int = 1
    b: "str"
    c: list[int] = []
print(C.__annotations__, C.a)
(z) = 3
[z2] = [4]
(z3,) = (5,)
print(z, z2, z3)
i = 0
def idx():
    global i
    i += 1
    return i
arr = [0] * 8
arr[idx()] += idx() * 10
print(arr, i)
arr[idx()], arr[idx()] = idx(), idx()
print(arr, i)
if (m := len(arr)) > 3 and (k := m * 2): print(m, k)
while (q := n) > 1: n -= 1
print(q, n)
print((p := 1, p + 1), [r := 5, r], {(u := 1): u + 1}, f"{(h := 9)}", h)
del x[0], o.v, d["n"]
print(x, hasattr(o, "v"), d)
del (a, b)
del [c]
for read in (lambda: a, lambda: b, lambda: c):
    try:
        read()
    except NameError as e:
        print(e)
x = y = []
x += [1]
x = x + [2]
print(x, y)
g1, (g2, [g3, *g4]), g5 = 1, (2, [3, 4, 5]), 6
print(g1, g2, g3, g4, g5)
a = 1; b = 2; print(a, b)
print(1 if a else 2 if b else 3, (lambda: (yield))().__class__.__name__, not a, -a, +a, ~a, a if b else c)
