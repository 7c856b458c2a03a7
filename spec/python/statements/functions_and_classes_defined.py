# Function and class definitions: order of evaluation, defaults, decorators, docstrings, annotations and names.


def note(value, *more):
    print("note", value, *more)
    return value


@(lambda f: (print("outer decorator", f.__name__), f)[1])
@(lambda f: (print("inner decorator", f.__name__), f)[1])
def f(a: note("ann a") = note(1), /, b: note("ann b") = note(2), *c: note("ann c"), d: note("ann d"), e: note("ann e") = note(5), **g: note("ann g")) -> note("returns"):
    "doc"
    note("body")


print(f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__doc__, f.__name__, f.__qualname__, f.__module__)


def mutable(x, acc=[], *, seen={}):
    acc.append(x)
    seen[x] = len(acc)
    return acc, seen


print(mutable(1), mutable(2), mutable(3, [0]), mutable.__defaults__, mutable.__kwdefaults__)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"prepared": 1}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")], kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
    def __call__(cls, *args, **kw):
        print("call", args, kw)
        return super().__call__(*args, **kw)


class Base:
    def __init_subclass__(cls, /, **kw):
        print("init_subclass", cls.__name__, kw)


class Both(Meta):
    def __new__(mcs, name, bases, ns, **kw):
        cls = type.__new__(mcs, name, bases, ns)
        print("both", kw)
        return cls


@(lambda c: (print("class decorator", c.__name__), c)[1])
class C(note(object), *note([]), metaclass=note(Both), **note({"key": 1})):
    """class doc"""
    note("body")
    x: note("class ann") = note("class value")
    y: int
    def m(self, v=note("method default")): "method doc"; return self.x, v, prepared if "prepared" in globals() else "not global"
    def __init__(self, *args): print("instance init", args)
    class Inner(note(int)):
        z = note("inner")
        def n(self): return __class__.__qualname__
    lam = lambda self: __class__.__name__
    print(__qualname__, __module__, x, sorted(k for k in vars() if k[0] != "_"))


c = C(1)
print(c.m(), C.__doc__, C.m.__doc__, C.__annotations__, C.Inner().n(), c.lam(), C.prepared, C.Inner.__qualname__, C.m.__qualname__, C.lam.__qualname__)


def outer():
    class Local:
        def method(self):
            def deepest(): pass
            return deepest.__qualname__
    return Local, Local().method(), (lambda: 0).__qualname__, [lambda: 0][0].__qualname__, (x for x in ()).__qualname__


print(outer()[0].__qualname__, *outer()[1:])


def docs():
    """First line.

        indented
    last
    """
def nodoc(): 5; "not doc"
def rawdoc(): r"raw \d doc"
def concat(): "two " "parts"
def bytesdoc(): b"no"
def fdoc(): f"no"
class ClassDoc: "cd"
class NoDoc: x = 1; "no"
print(repr(docs.__doc__), nodoc.__doc__, rawdoc.__doc__, concat.__doc__, bytesdoc.__doc__, fdoc.__doc__, ClassDoc.__doc__, NoDoc.__doc__)


def gen(): yield
async def coro(): pass
async def agen(): yield
def genexp_only(): return (x for x in ())
def dead(): return 1; yield
def in_lambda(): return lambda: (yield)
print([type(g()).__name__ for g in (gen, agen, dead)], type(genexp_only()).__name__, type(in_lambda()).__name__)
co = coro(); print(type(co).__name__); co.close()


def recursive(n): return 1 if n == 0 else n * recursive(n - 1)
print(recursive(10))
def replaced(): return replaced
old = replaced
def replaced(): return "new"
print(old()())


class Scoped:
    v = 1
    def get(self): return v if "v" in globals() else "no v"
    def default(self, x=v): return x
    w = [v for _ in range(0)]
    u = (lambda: Scoped.v)
    for i in range(3): v += i
    else: done = True
    if v > 2: big = True
    with memoryview(b"") as ctx: pass
    try: 1 / 0
    except ZeroDivisionError as err: caught = type(err).__name__
    del i, ctx
    import sys
    from math import pi
    global made_global
    made_global = v
    match v:
        case int(k): pass
    assert v == 4, v
    def setv(self): nonlocal_ = 1; return nonlocal_


print(sorted(k for k in vars(Scoped) if k[0] != "_"), made_global, Scoped().get(), Scoped().default(), Scoped.u())
for bad in ("class A(5): pass", "class A(object, object): pass", "class A(int, str): pass", "class A(metaclass=5): pass", "class A(metaclass=int): pass", "class A(x=1): pass", "class A(bool): pass", "class A(*5): pass", "class A(**5): pass", "class A(undefined): pass", "class A:\n  x = undefined",
            "class A(type(None)): pass", "class A(lambda: 0): pass", "class A: __slots__ = 5", "class A: __slots__ = ('a b',)", "class A(object, metaclass=type, **{'metaclass': type}): pass", "def f(a=undefined): pass", "def f(a: undefined): pass", "@undefined\ndef f(): pass", "@5\ndef f(): pass", "@(lambda a, b: 0)\nclass A: pass",
            "class A(range): pass", "class A(slice): pass", "class A(type, int): pass", "class A(dict, list): pass", "class A(Exception, int): pass", "class A(BaseException, OSError): pass"):
    try:
        exec(bad)
        print(bad, "-> ok")
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
