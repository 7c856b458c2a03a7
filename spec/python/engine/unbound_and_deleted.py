def f(a):
    if a > 1: x = 1
    if a > 2: y = x
    try: return x, y
    except UnboundLocalError as e: return str(e)
print(f(1), f(2), f(3))
def loop(n):
    for i in range(n): last = i
    try: return i, last
    except UnboundLocalError as e: return str(e)
print(loop(0), loop(2))
def dele():
    x = 1
    del x
    try: x
    except UnboundLocalError as e: print(e)
    x = 2
    print(x)
    for x in range(2): pass
    del x
    try: x += 1
    except UnboundLocalError as e: print(e)
dele()
def cell():
    def g(): return v
    try: g()
    except NameError as e: print(type(e).__name__, e)
    v = 1
    print(g())
    del v
    try: g()
    except NameError as e: print(type(e).__name__, e)
    try: v
    except UnboundLocalError as e: print(type(e).__name__, e)
    v = 3
    print(g())
cell()
def exc():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    try: print(e)
    except UnboundLocalError as u: print(u)
exc()
def aug():
    try: n += 1
    except UnboundLocalError as e: print(e)
    n = 5
    n += 1
    return n
print(aug())
def branches(k):
    if k == 0: r = "zero"
    elif k == 1:
        try: r = "one"
        finally: pass
    elif k == 2:
        with_ = 1
        while with_: r, with_ = "two", 0
    else: pass
    try: return r
    except UnboundLocalError: return "unbound"
print([branches(k) for k in range(4)])
def comp():
    try: return [x for x in range(3)], x
    except NameError as e: return type(e).__name__, str(e)
print(comp())
def imports():
    try: return later()
    except UnboundLocalError as e: print(e)
    def later(): return "defined"
    return later()
print(imports())
class K:
    try: inner
    except NameError as e: print(e)
    inner = 1
    del inner
    try: inner
    except NameError as e: print(e)
    def inner(self): return "method"
print(K().inner())
def args(a, b=2):
    del a
    try: a
    except UnboundLocalError as e: print(e)
    del b
    b = 4
    return b, locals()
print(args(1))
def gen():
    yield 1
    try: yield z
    except UnboundLocalError as e: yield str(e)
    z = 1
    yield z
print(list(gen()))
def matchlike(v):
    if isinstance(v, int) and (half := v // 2): return half
    try: return half
    except UnboundLocalError as e: return str(e)
print(matchlike(4), matchlike(1), matchlike("s"))
try: del undefined_global
except NameError as e: print(e)
def dglobal():
    global gg
    try: del gg
    except NameError as e: print(e)
    gg = 1
    del gg
    try: gg
    except NameError as e: print(e)
dglobal()
lst = [1, 2, 3]
del lst[0], lst[0]
print(lst)
del lst[:]
print(lst)
class D:
    def __delattr__(self, n): print("delattr", n)
    def __delitem__(self, k): print("delitem", k)
d = D()
del d.x, d[1], d[1:2], d[1, 2]
x = y = 1
del x, y
try: y
except NameError as e: print(e)
