s = ""
for i in range(300): s += chr(97 + i % 26)
print(len(s), s[:5], s[-5:], s[150])
t = s
t += "!"
print(len(s), len(t))
def build(n):
    out = ""
    for i in range(n):
        before = out
        out += str(i)
        if i % 50 == 0: keep.append(before)
    return out
keep = []
print(len(build(200)), [len(k) for k in keep])
d = {}
a = "key"
b = a
a += "1"
d[a] = 1
a += "2"
d[a] = 2
print(d, b, a)
l = ["x"]
l[0] += "y"
l[0] += "z" * 3
print(l)
class O: s = ""
o = O()
for c in "hello": o.s += c
print(o.s, O.s)
u = ""
for c in "aé日😀": u += c; print(len(u), u[-1], end=" ")
print()
m = "é"
for _ in range(5): m += m
print(len(m), m.count("é"), m[31])
x = y = "ab"
x += "c"
print(x, y, x is y)
def f(s): s += "local"; return s
g = "global"
print(f(g), g)
parts = []
for i in range(100): parts.append("%d" % i)
print(len("".join(parts)), "".join(parts)[50:60])
r = "ab" * 10
r *= 2
print(len(r), r[::7])
e = ""
e += ""
e += "x"
e = e + e + e
print(e, hash(e) == hash("xxx"), e == "xxx", {e: 1}["xxx"], e in ("xxx",), "xxx" in {e})
big = "x" * 100000
big += "y"
half = big[:50000]
big += "z"
print(len(big), len(half), big[-2:], big.find("y"), big.rfind("x"))
n = ""
for i in range(10): n = str(i) + n
print(n)
w = "start"
w, v = w + "!", w
print(w, v)
for sep in ("", ",", "é"): print(sep.join(str(i) for i in range(4)), end=" ")
print()
q = "a"
q += q
q += q + q
print(q)
z = "0"
for _ in range(3): z = z + "1" + z
print(z)
def gen():
    acc = ""
    while True:
        c = yield acc
        if c is None: return acc
        acc += c
k = gen()
next(k)
for c in "send": k.send(c)
try: k.send(None)
except StopIteration as done: print(done.value)
i = j = "shared"
i += j
j += i
print(i, j)
