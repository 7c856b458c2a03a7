# lru_cache, cache and cached_property.
from functools import lru_cache, cache, cached_property
import functools, weakref

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

calls = []
@lru_cache(maxsize=3)
def f(x, y=0):
    """Doc of f."""
    calls.append((x, y))
    return x, y
for args in (1, 2, 3, 1, 4, 2, 1, 3): f(args)
print(calls, f.cache_info())
print(f.__name__, f.__doc__, f.__wrapped__.__name__, f.cache_parameters(), f.__qualname__, f.__module__)
calls.clear()
f.cache_clear()
f(1, y=2); f(1, 2); f(x=1, y=2); f(y=2, x=1); f(1, y=2); f(1.0, y=2)
print(calls, f.cache_info())
print(type(f.cache_info()), f.cache_info()._fields, f.cache_info().hits, f.cache_info()[1])
show('unhashable', lambda: f([]))
show('unhashable', lambda: f({}, 1))
show('unhashable', lambda: f(1, y=[]))
print(f.cache_info())
show('bad call', lambda: f(1, 2, 3))
@lru_cache(typed=True)
def typed(x): return type(x).__name__
print(typed(1), typed(1.0), typed(True), typed('1'), typed(x=1), typed(x=1.0), typed.cache_info(), typed.cache_parameters())
@lru_cache
def plain(*args): return args
print(plain(1), plain(1.0), plain(True), plain('a'), plain(), plain((1,)), plain(1, 2), plain((1, 2)), plain.cache_info())
@lru_cache(maxsize=0)
def none(x): return x
print(none(1), none(1), none([]), none.cache_info())
@lru_cache(maxsize=None)
def every(x): return x
print([every(i % 5) for i in range(20)][-1], every.cache_info(), every.cache_parameters())
@lru_cache(maxsize=-5)
def negative(x): return x
print(negative(1), negative.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info(), fib.cache_parameters())
@lru_cache(maxsize=1)
def one(x): return object()
a = one(1)
print(one(1) is a, one(2) is a, one(1) is a, one.cache_info())
@lru_cache(maxsize=2)
def inner(n):
    if n: inner(n - 1); inner(n - 1)
    return n
inner(6)
print(inner.cache_info())
@lru_cache(maxsize=10)
def fails(x):
    if x < 0: raise ValueError(x)
    return x
show('raise', lambda: fails(-1)); show('raise', lambda: fails(-1)); print(fails.cache_info())
show('arg', lambda: lru_cache('x'))
show('arg', lambda: lru_cache(1.5))
show('arg', lambda: lru_cache([]))
show('arg', lambda: lru_cache(3)(5))
show('arg', lambda: cache(5))
show('arg', lambda: lru_cache(len, 'x'))
class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o):
        if hook: hook[0]()
        return self.v == o.v
hook = []
@lru_cache(maxsize=4)
def keyed(k): return k.v
print([keyed(Key(i % 3)) for i in range(9)], keyed.cache_info())
hook.append(keyed.cache_clear)
print([keyed(Key(i % 3)) for i in range(9)])
hook[:] = [lambda: keyed(5) if False else None]
@lru_cache(maxsize=2)
def clears(n):
    clears.cache_clear()
    return n
print(clears(1), clears(1), clears.cache_info())
@lru_cache(maxsize=None)
def again(n):
    if n > 0 and not busy:
        busy.append(1); again(n); busy.pop()
        return 'outer'
    return 'inner'
busy = []
print(again(1), again(1), again.cache_info())
@lru_cache(maxsize=5)
def again2(n):
    if n > 0 and not busy:
        busy.append(1); again2(n); busy.pop()
        return 'outer'
    return 'inner'
print(again2(1), again2(1), again2.cache_info())
class C:
    n = 0
    @lru_cache(maxsize=None)
    def method(self, x): self.n += 1; return self.n, x
    @classmethod
    @lru_cache
    def cm(cls, x): return cls.__name__, x
    @staticmethod
    @cache
    def sm(x): return x
    @cached_property
    def prop(self):
        """Doc of prop."""
        self.n += 1
        return self.n
c, d = C(), C()
print(c.method(1), c.method(1), d.method(1), C.method.cache_info(), C.cm(1), c.cm(1), C.cm.cache_info(), C.sm(2))
print(c.prop, c.prop, c.__dict__, C.prop.__doc__, type(C.prop), C.prop.attrname)
del c.prop
print(c.prop)
c.prop = 'set'
print(c.prop)
class S:
    __slots__ = ()
    @cached_property
    def prop(self): return 1
show('slots', lambda: S().prop)
show('noname', lambda: cached_property(len).__get__(c))
def twice():
    p = cached_property(lambda self: 1)
    class T: a = p; b = p
show('twice', twice)
class Meta(type):
    @cached_property
    def prop(cls): return 1
class M(metaclass=Meta): pass
show('meta', lambda: M.prop)
print(cached_property[int], weakref.ref(f)() is f, f.__copy__() is f, f.__deepcopy__({}) is f, f.__reduce__())
f.attr = 1
print(f.attr, callable(f), type(f), sorted(f.__dict__))
show('info', lambda: f.cache_info(1))
print(f.cache_info())
