# Where names live: functions, classes, comprehensions, exec, global and nonlocal, del, and what is unbound.
x = "module"


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except (NameError, SyntaxError, TypeError) as e:
        print(f.__name__, type(e).__name__, e)


def a1():
    print(x)
    x = 1
def a2():
    del x
    x = 1
def a3():
    if False: x = 1
    return x
def a4():
    global x
    x = "changed"
    return x
def a5():
    def inner():
        nonlocal y
        y += 1
        return y
    y = 1
    return inner(), y
def a6():
    def inner(): return y
    return inner()
    y = 1
def a7():
    def inner(): return y
    y = 1
    del y
    return inner()
def a8():
    y = 1
    def inner():
        del y
        y = 2
    inner()
def a9():
    for i in []: pass
    return i
def a10():
    with_ = [i for i in range(3)]
    return i
def a11():
    class C:
        y = 1
        def m(self): return y
    return C().m()
def a12():
    y = "local"
    class C:
        y = y + "!"
        z = [y for _ in [1]]
    return C.y, C.z
def a13():
    class C:
        x = x
        print(x)
    return C.x
def a14():
    x = "local"
    class C:
        global x
        y = x
        x = "from class"
    return x, C.y, "x" in vars(C)
def a15():
    x = "local"
    class C:
        nonlocal x
        x = "set by class"
    return x, "x" in vars(C)
def a16():
    try:
        raise ValueError
    except ValueError as x:
        pass
    return x
def a17():
    import sys as x
    return x.__name__
def a18():
    def x(): return x
    return x().__name__
def a19():
    lam = lambda: later
    later = 5
    return lam()
def a20(y=x):
    return y
def a21():
    fs = []
    for i in range(3):
        def f(i=i): return i
        fs.append(f)
    return [f() for f in fs]
def a22():
    fs = [lambda: i for i in range(3)]
    return [f() for f in fs]
def a23():
    exec("y = 5")
    try:
        return y
    except NameError as e:
        return str(e)
def a24():
    ns = {}
    exec("y = x\ndef g(): return y\nz = g()", {"x": 7}, ns) if False else exec("y = x\ndef g(): return y\nz = g()", ns.setdefault("d", {"x": 7}))
    return ns["d"]["z"]
def a25():
    try:
        exec("y = 1\ndef g(): return y\nz = g()", {}, {})
    except NameError as e:
        return str(e)
def a26():
    y = 1
    return eval("y"), eval("[y for _ in [1]]"), eval("(lambda: x)()")
def a27():
    y = 1
    try:
        return eval("(lambda: y)()")
    except NameError as e:
        return str(e)
def a28():
    y = 1
    locals()["y"] = 2
    locals()["z"] = 3
    return y, "z" in locals()
def a29():
    def g():
        yield x
        yield y
    y = "y"
    return list(g())
def a30():
    a = b = c = 1
    def f():
        nonlocal a, b
        global c
        a, b, c = 2, 3, 4
        return (lambda: (a, b, c))()
    return f(), a, b, c
def a31():
    def f():
        def g():
            def h():
                nonlocal deep
                deep += 1
            h()
        g()
    deep = 0
    f(); f()
    return deep
def a32():
    class A:
        def f(self): return __class__
        def g(self): return [__class__ for _ in [1]]
        class B:
            def h(self): return __class__
    return A().f().__name__, A().g()[0].__name__, A.B().h().__name__
def a33():
    (y) = 1
    [z, (w)] = 2, 3
    del (y), [z, (w)]
    return y
def a34():
    y: int
    return y
def a35():
    for y in [1, 2]:
        del y
    return y
def a36():
    while True:
        if (n := 5) > 4: break
    return n
def a37():
    [last := i for i in range(4)]
    return last
def a38():
    def f(): return [inner_walrus := 1 for _ in [1]], inner_walrus
    return f()
for f in (a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38):
    attempt(f)
print(x, c)
try:
    del c, c
except NameError as e:
    print(e)
try:
    del undefined
except NameError as e:
    print(e)
print([x for x in "ab"], x, [[x for x in y] for y in ("cd",)])
class K:
    a = [x for x in range(2)]
    b = [a for _ in a] if False else None
    try:
        c = [a[0] for _ in range(1)]
    except NameError as e:
        print("in class:", e)
    d = [i for i in a]
    e = lambda: a
    del a
    try:
        a
    except NameError as e:
        print(e)
    try:
        del a
    except NameError as e:
        print(e)
    locals()["injected"] = 5
    print(injected, sorted(k for k in locals() if not k.startswith("__")))


print(K.injected, K.d)
import builtins
builtins.new_builtin = "b"
print(new_builtin)
new_builtin = "g"
print(new_builtin)
del new_builtin
print(new_builtin)
del builtins.new_builtin
try:
    new_builtin
except NameError as e:
    print(e)
def shadow():
    len = lambda v: "shadowed"
    return len([])
print(shadow(), len([]))
print = print
