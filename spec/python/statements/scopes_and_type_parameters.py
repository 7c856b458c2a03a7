# Scopes, closures, comprehensions, decorators, type parameters, evaluation order, precedence.
x = "g"
class C:
    x = "c"
    def f(self): return x
    l = [x for _ in range(1)]
    l2 = [y for y in [x]]
    try: l3 = [x for _ in [1] if x]
    except NameError as e: print(e)
    g = (lambda: x)()
    def __init__(self): self.__p = 1
    z = list(x for _ in range(1))
    class D:
        def q(self): return x
        x2 = x
print(C().f(), C.l, C.l2, C.g, C.z, C.D().q(), C.D.x2, C()._C__p)
def f():
    x = "l"
    class C:
        y = x
        x = x + "!"
        z = x
        def m(self): return x
    return C.y, C.z, C.x, C().m()
try: print(f())
except NameError as e: print(type(e), e)
def f():
    x = 1
    class C:
        nonlocal x
        x = 2
        y = x
    return x, C.y, hasattr(C, "x")
print(f())
def f():
    global gx
    gx = 1
    class C:
        global gy
        gy = 2
    return gx, gy
print(f(), gx, gy)
def f():
    def g():
        nonlocal a
        a += 1
        return a
    a = 1
    return g(), g(), a
print(f())
def f():
    try: return a
    except NameError as e: print(type(e).__name__, e)
    a = 1
f()
def f():
    def g(): return a
    try: g()
    except NameError as e: print(type(e).__name__, e)
    a = 1
    print(g())
    del a
    try: g()
    except NameError as e: print(type(e).__name__, e)
f()
print([i for i in range(3)], "i" in dir())
print([(i, j) for i in range(3) if i for j in range(i)], {i: j for i, j in zip("ab", [1, 2])}, {i % 2 for i in range(5)})
fs = [lambda: i for i in range(3)]; print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
print([y := 1, y ** 2], y, (z := [w := 2]), z, w)
print([last := i for i in range(3)], last)
if (n := 10) > 5: print(n)
while (n := n - 3) > 0: print(n, end=" ")
print()
def f(a, b=(q := 5)): return a, b
print(f(1), q)
print(f"{(v := 5)} {v}", v)
def outer():
    [o := k for k in range(3)]
    return o
print(outer())
lam = lambda *a, b=1, **k: (a, b, k); print(lam(1, 2, c=3), lam.__name__, lam.__qualname__)
lam = lambda a, /, b, *, c: a + b + c; print(lam(1, 2, c=3))
def deco(n):
    print("deco", n)
    def d(f): print("apply", n, f.__name__); return f
    return d
@deco(1)
@deco(2)
def f(a=print("default")) -> print("ann"): pass
@(lambda f: f)
def g(): return 1
ds = [deco]
@ds[0]("x")
class K: pass
@lambda f: 5
def h(): pass
print(h)
@(d := deco("y"))
def h2(): pass
@deco("a") if 1 else deco("b")
def h3(): pass
type X = int | list[X]
print(X, X.__value__, X.__name__, X.__type_params__)
type Y[T, *Ts, **P] = dict[T, Ts]
def gen[T: int, U: (int, str), *Ts, **P](a: T, *b: int) -> U: return T
print(gen.__type_params__, gen.__type_params__[0].__bound__, gen.__type_params__[1].__constraints__, gen(1), gen.__annotations__)
class G[T]:
    v: T
    def m[U](self, a: U) -> T: return T, U
print(G.__type_params__, G[int], G().m(1), G.__bases__, G.__orig_bases__, G.__parameters__)
type Lazy = undefined_thing
try: Lazy.__value__
except NameError as e: print(e)
def ev():
    out = []
    def e(x): out.append(x); return x
    class O:
        def __setitem__(s, k, v): out.append(("set", k, v))
        def __getitem__(s, k): out.append(("get", k)); return 1
    o = O()
    def oo(n): e(n); return o
    oo("o")[e("k")] = e("v"); print(out); out.clear()
    oo("o")[e("k")] += e(5); print(out); out.clear()
    oo("a")[e(1)], oo("b")[e(2)] = e(3), e(4); print(out); out.clear()
    (lambda *a, **k: None)(e(1), *[e(2)], x=e(3), *[e(4)], **{"y": e(5)}, z=e(6)); print(out); out.clear()
    {e(1): e(2), **{e(3): e(4)}, e(5): e(6)}; print(out); out.clear()
    e(1) < e(2) < e(3) > e(9) < e(10); print(out); out.clear()
    e(1) if e(0) else e(3); print(out); out.clear()
    e(0) or e(2) and e(3); print(out); out.clear()
    e(2) ** e(3) ** e(1); -e(2) ** e(2); print(out); out.clear()
    a = b = e(1); oo("x")[e(2)] = oo("y")[e(3)] = e(4); print(out); out.clear()
    [e(i) for i in [e(1), e(2)] if e(i) > 1]; print(out); out.clear()
    {e(1): e(2) for _ in [e(0)]}; print(out); out.clear()
    f"{e(1)}{e(2):{e(3)}}"; print(out); out.clear()
    oo("s")[e(1):e(2):e(3)]; print(out[:4]); out.clear()
    e(1).__add__(e(2)); print(out); out.clear()
    del oo; print(out)
ev()
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 is not None, 3 > 2 in [2], (1 < 2) is True, not 1 == 2, 1 if 0 else 2 if 0 else 3)
print(2 ** -1, -2 ** 2, (-2) ** 2, 2 ** 3 ** 2, not 0 or 1, 1 | 2 ^ 3 & 4, 1 + 2 << 3, ~-1, - -1, +-+1, 7 // -2 % 3, -7 // 2, 5 - 3 - 1, 2 * 3 % 4, 1 or 1/0, 0 and 1/0, [] or {} or 0, 1 and [] and 2, "a" in "abc" == True, 10 - 2 ** 2 * 2, 6 & 3 == 3, not 1 in [1], 1 if [] else 2)
