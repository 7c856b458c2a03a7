log = []
class A:
    log.append("body")
    for i in range(3):
        log.append(i)
    squares = [i * i for i in range(4)]
    if i > 1:
        big = True
    else:
        small = True
    while i: i -= 1
    try:
        1 / 0
    except ZeroDivisionError as e:
        caught = str(e)
    def method(self): return self.squares
    alias = method
    x, (y, *z) = 1, (2, 3, 4)
    table = {k: v for k, v in zip("ab", (1, 2))}
    with_default = lambda self, v=squares: v
    x += 10
    del y
    counted = len(log)
    class Nested:
        depth = 2
    @staticmethod
    def helper(n): return n * 2
    doubled = helper(21)
    global made_global
    made_global = "global from class"
print(log, A.i, A.squares, A.big, hasattr(A, "small"), A.caught, A().alias(), A.x, hasattr(A, "y"), A.z, A.table, A().with_default(), A.Nested.depth, A.doubled, made_global, hasattr(A, "made_global"), hasattr(A, "e"))
print([k for k in A.__dict__ if not k.startswith("__")])
def factory(base, **ns):
    class Made(base):
        locals().update(ns) if False else None
        tag = ns.get("tag")
        def show(self): return base.__name__, ns
    return Made
print(factory(A, tag=1)().show(), factory(int, tag=2)(5) + 1, factory(list).tag)
class B(*[A], **{}):
    """Doc of B."""
    __slots_note__ = 1
    async_ = 2
    _p = __name__
print(B.__doc__, B._p, B.__module__, B.__qualname__, B.__bases__)
class Empty: """only a docstring"""
print(Empty.__doc__, Empty.__dict__.keys() >= {"__doc__", "__module__"})
try:
    class Fails:
        before = 1
        raise ValueError("in body")
except ValueError as e:
    print(e, "Fails" in globals())
class Deco:
    def register(reg=[]):
        def d(f):
            reg.append(f.__name__)
            return f
        d.reg = reg
        return d
    r = register()
    @r
    def one(self): pass
    @r
    def two(self): pass
    names = r.reg
    del r, register
print(Deco.names, hasattr(Deco, "register"))
class Counter:
    instances = []
    def __init__(self): Counter.instances.append(self); self.n = len(self.instances)
print([Counter().n for _ in range(3)], len(Counter.instances))
x = "module"
class Scopes:
    x = "class"
    def f(self): return x
    g = [x for _ in range(1)]
    h = [y for y in x]
    k = (lambda: x)()
print(Scopes().f(), Scopes.g, Scopes.h, Scopes.k)
class Order:
    def __init_subclass__(cls, **kw): print("init_subclass", cls.__name__, kw, hasattr(cls, "attr"))
class Child(Order, a=1, b="x"):
    attr = 1
try:
    class Bad(object, flag=1): pass
except TypeError as e:
    print(e)
try:
    class Bad2(Order, Order): pass
except TypeError as e:
    print(e)
try:
    class Bad3(undefined_base): pass
except NameError as e:
    print(e)
