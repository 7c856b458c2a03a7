# Where the carets stand below every kind of statement.
import sys
import traceback

here = __file__[:__file__.rindex("/") + 1] if "/" in __file__ else ""


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(here, ""), end="")
    print("--")


x = None
n = 5


class O: pass


o = O()


def s1():
    x.y = 1
def s2():
    x[0] = 1
def s3():
    a, b = 1, 2, 3
def s4():
    a, b = x
def s5():
    (a, b), c = (1,), 2
def s6():
    for i in x: pass
def s7():
    for i, j in [1]: pass
def s8():
    with x: pass
def s9():
    with o as y, x as z: pass
def s10():
    del x.y
def s11():
    del x[0]
def s12():
    n.foo += 1
def s13():
    a = n
    a += x
def s14():
    lst = [1]
    lst[5] += 1
def s15():
    assert n == 6
def s16():
    assert n == 6, "message"
def s17():
    assert (n ==
            6), f"multi {
        n}"
def s18():
    raise ValueError
def s19():
    raise ValueError("a", "b") from None
def s20():
    raise ValueError("x") from KeyError("y")
def s21():
    raise x
def s22():
    raise ValueError from n
def s23():
    import nonexistent
def s24():
    from sys import nonexistent
def s25():
    from sys import maxsiz
def s26():
    global undefined_global
    del undefined_global
def s27():
    print(loc)
    loc = 1
def s28():
    def inner(): return free
    if False: free = 1
    inner()
def s29():
    return undefined_a + undefined_b
def s30():
    while undefined_c: pass
def s31():
    if n > x: pass
def s32():
    class C(n): pass
def s33():
    class C(metaclass=x.y): pass
def s34():
    class C:
        z = 1 / 0
def s35():
    @undefined_deco
    def f(): pass
def s36():
    @(lambda f: f / 0)
    def f(): pass
def s37():
    def f(a=1 / 0): pass
def s38():
    def f(a: 1 / 0): pass
def s39():
    match n:
        case x.y: pass
def s40():
    match n:
        case int(a, b): pass
def s41():
    match n:
        case _ if 1 / 0: pass
def s42():
    try:
        1 / 0
    finally:
        x.y
def s43():
    try:
        1 / 0
    except x:
        pass
def s44():
    try:
        1 / 0
    except (ValueError, n):
        pass
def s45():
    try:
        1 / 0
    except* ValueError:
        pass
def s46():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise KeyError("in star")
def s47():
    return [
        1,
        x.y,
    ]
def s48():
    y = (
        n +
        x
    )
def s49():
    foo = lambda: x.y; foo()
def s50():
    a = b = c = x.y
def s51():
    a: int = x.y
def s52():
    a = yield_ = [i for i in x]
def s53():
    if n: raise KeyError(1); pass
def s54():
    x.y; n / 0
def s55():
    n / 1; n / 0; n / 2
def s56():
    print("before", n / 0,
          "after")
def s57():
    o.a = o.b = 1; o.a.c.d = 3
def s58():
    [a for a.b in [1]]
def s59():
    import sys.nope
def s60():
    (a, *b) = n
for i in range(1, 61):
    show(globals()[f"s{i}"])


def gen():
    yield 1
    yield 1 / 0


def g2():
    yield from gen()


def g3():
    for v in g2(): pass


show(g3)


async def co(): return x.y
async def co2(): return await co()
show(lambda: co2().send(None))


class Ctx:
    def __enter__(self): return self
    def __exit__(self, *exc): 1 / 0


def with_():
    with Ctx():
        x.y


show(with_)


class Desc:
    def __get__(self, *a): return x.y
    def __set__(self, *a): x.z
    def __set_name__(self, owner, name): raise ValueError("set name")


def desc():
    class D:
        d = Desc()


show(desc)


def nested(k):
    if k: nested(k - 1)
    else: raise ValueError("deep")


show(nested, 2)
show(nested, 3)
show(nested, 10)


def even(k): return odd(k - 1)
def odd(k): return even(k - 1) if k > 0 else 1 / 0
show(even, 6)


def rec(): rec()


try:
    rec()
except RecursionError:
    text = traceback.format_exc().replace(here, "")
    print(text[:400]); print(text[-200:])


def sorted_key(): sorted([3, 1], key=lambda v: v / 0)
show(sorted_key)
show(lambda: list(map(lambda v: v.y, [1])))
show(lambda: exec("1 / 0"))
show(lambda: exec("def f():\n  return 1 / 0\nf()"))
show(lambda: eval("x.y"))
show(lambda: exec("x ="))
show(lambda: exec(compile("\n\n1/0", "nofile", "exec"), {}))
show(lambda: int.from_bytes("a"))
show(lambda: next(iter([])))
show(lambda: [].pop())
show(lambda: {}["k"])
show(lambda: "abc".foo)
show(lambda: getattr(o, "zz"))
show(lambda: setattr(n, "zz", 1))
