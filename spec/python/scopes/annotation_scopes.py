# Annotation scopes: type parameters, type statements, and the class bodies around them.

T = "global T"


def f[T](x: T) -> T:
    return T


print(f(1), f.__type_params__, f.__annotations__, T)
print(f.__code__.co_freevars, f.__qualname__, f.__closure__ is not None)


class C:
    inner = "class name"
    type Alias = inner
    type Lazy = later
    def m[U: inner](self) -> inner:
        return U
    def n[U = inner](self): return U
    class D[V: (inner, int)]:
        attr = inner if "inner" in dir() else "not seen"
        def q(self): return V
    later = "bound later"


print(C.Alias.__value__, C.Lazy.__value__)
print(C().m().__bound__, C().n().__default__, C.m.__annotations__)
C.inner = "changed"
print(C().m().__bound__, C.Alias.__value__)
print(C.D.__type_params__[0].__constraints__)
print(C.D.__qualname__, C.D().q().__name__)
print(C.m.__qualname__, C.Alias.__name__)


def outer():
    local = "local"
    class K:
        x = "K.x"
        type A = (local, x)
        type B[T] = (local, x, T)
        def g[T: x](self, a: T = x): return local, a, T.__bound__
    local = "changed"
    return K


K = outer()
print(K.A.__value__, K.B.__value__, K.B.__type_params__)
print(K().g())


class Shadow:
    type T = "alias"
    print(T)
    def g(self): return T
    class Inner:
        print(T)


print(Shadow().g())

# Names are looked up when asked for.
type Rec = list[Rec] | None
print(Rec.__value__)
type Bad = undefined_name
try:
    Bad.__value__
except NameError as e:
    print(e)
undefined_name = 5
print(Bad.__value__)
undefined_name = 6
print(Bad.__value__)


def h[T: undefined_bound](): return T


try:
    h().__bound__
except NameError as e:
    print(e)

# Order of evaluation.


def show(*args):
    print(*args)
    return args[0]


@lambda f: f
def g[T: show("bound"), U = show("default")](a: show("ann a") = show("value a"), *, b: show("ann b") = show("value b")) -> show("returns"):
    pass


print(g.__type_params__[0].__bound__, g.__type_params__[1].__default__)


def deco(tag):
    print("deco", tag)
    def apply(x):
        print("apply", tag)
        return x
    return apply


class Plain: pass


@deco(1)
@deco(2)
class E[T: show("E bound")](show("base") and Plain, metaclass=show("meta") and type):
    print("body", T)
    y: T = 1


print(E.__bases__, E.__orig_bases__, E.__parameters__, E.__annotations__, E.__type_params__)
print(E[int], E[int].__args__)

# __class__ and super in annotation scopes of methods.


class Base:
    def who(self): return "Base"


class Derived(Base):
    def who[T](self): return super().who(), __class__.__name__
    def cls[T: __class__](self): return T.__bound__
    type Me = __class__
    def meth(self):
        type Inner = (super, __class__.__name__, self)
        return Inner.__value__[1]


print(Derived().who(), Derived().cls(), Derived.Me.__value__, Derived().meth())

# Comprehensions, lambdas and walrus inside.


class Comp:
    items = [1, 2]
    type L = [x for x in items]
    def k[T: [x * 2 for x in items]](self): return T
    type Lam = (lambda: items) if False else (lambda: 5)


print(Comp.L.__value__, Comp().k().__bound__, Comp.Lam.__value__())

for src in ["def f[T: (yield)](): pass", "def f[T](x: (yield)): pass", "type X = (y := 1)", "type X = await y",
            "class C[T]((yield)): pass", "def f[T](x: (y := 1)): pass", "class C[T](y := object): pass",
            "def f[T: (x := 1)](): pass", "def f[T = (yield 1)](): pass", "type X[T: (yield)] = 1",
            "def f[T]() -> (yield from x): pass", "def f[T](): nonlocal T", "class A[T]: nonlocal T",
            "def f[T]():\n  T = 1\n  return T", "def f[T, T](): pass", "type X[A, B, A] = 1",
            "def f[T](T): return T", "def f[T]():\n def g():\n  nonlocal T\n  T = 1",
            "class C[T]:\n  global T", "def f[T=int, U](): pass", "def f[*Ts=int, T](): pass", "def f[**P: int](): pass",
            "def f[*Ts: int](): pass", "def f[*Ts = *x](): pass",
            "type X[] = 1", "lambda[T]: 1", "type X", "type X[T]", "type X = ", "type 1 = 2",
            "type (X) = 1", "type X, Y = 1", "type X = Y = 1", "type = 1; type[0] if 0 else type", "type\nx = 1", "type X = lambda: (yield)",
            "async def f():\n type X = await y", "async def f():\n def g[T: await y](): pass", "async def f():\n def g[T](x: await y): pass",
            "async def f():\n type X = [y async for y in z]"]:
    try:
        compile(src, "<s>", "exec")
        print("ok", src)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_offset)
