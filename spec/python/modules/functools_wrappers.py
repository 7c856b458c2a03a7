# update_wrapper, wraps, total_ordering, partialmethod, singledispatch.
import functools
from functools import *

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

def original[T](a: int, b: str = 'x') -> bool:
    """Doc of original."""
original.attr = [1]
def deco(f):
    @wraps(f)
    def wrapper(*args): return f(*args)
    return wrapper
w = deco(original)
print(w.__name__, w.__qualname__, w.__doc__, w.__module__, w.__annotations__, w.attr is original.attr, w.__wrapped__ is original,
      w.__type_params__)
class NoName:
    def __call__(self): pass
u = update_wrapper(lambda: 0, NoName())
print(u.__name__, hasattr(u, '__wrapped__'))
u = update_wrapper(lambda: 0, original, assigned=('__doc__', 'nope'), updated=())
print(u.__name__, u.__doc__, u.__dict__.keys())
show('bad updated', lambda: update_wrapper(lambda: 0, original, updated=('nope',)))
show('no args', lambda: update_wrapper())
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)

for name in ('__lt__', '__le__', '__gt__', '__ge__'):
    op = {'__lt__': int.__lt__, '__le__': int.__le__, '__gt__': int.__gt__, '__ge__': int.__ge__}[name]
    def method(self, other, op=op):
        return op(self.v, other.v) if isinstance(other, N) else NotImplemented
    class N:
        def __init__(self, v): self.v = v
        def __eq__(self, other): return isinstance(other, N) and self.v == other.v
    setattr(N, name, method)
    total_ordering(N)
    a, b = N(1), N(2)
    print(name, [x < y for x in (a, b) for y in (a, b)], [x <= y for x in (a, b) for y in (a, b)],
          [x > y for x in (a, b) for y in (a, b)], [x >= y for x in (a, b) for y in (a, b)])
    for i in range(4):
        show('mixed', lambda: [a < 5, a <= 5, a > 5, a >= 5][i] if False else (a < 5 if i == 0 else a <= 5 if i == 1 else a > 5 if i == 2 else a >= 5))
    print(N.__lt__.__name__, N.__ge__.__name__, N.__le__.__doc__ is None)
show('none', lambda: total_ordering(type('E', (), {'__eq__': lambda s, o: True})))
@total_ordering
class Sub(str):
    pass
print(Sub('a') < Sub('b'), Sub.__lt__ is str.__lt__)

class Cell:
    def set(self, state, *, extra=None): self.state = state, extra; return self
    set_alive = partialmethod(set, True)
    set_dead = partialmethod(set, False, extra='x')
    twice = partialmethod(set_alive, extra=2)
    stat = partialmethod(staticmethod(lambda *a, **k: (a, k)), 1, k=2)
    cls_ = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 1)
    obj = partialmethod(partial(lambda *a: a[1:], 0), 5)
    called = partialmethod(print)
c = Cell()
print(c.set_alive().state, c.set_dead().state, c.set_alive(extra=5).state, c.twice().state, c.stat(3), c.cls_(2), Cell.cls_(3))
print(Cell.set_alive(c).state, Cell.__dict__['twice'].args, Cell.__dict__['twice'].keywords, c.set_alive.__self__ is c if hasattr(c.set_alive, '__self__') else None)
print(repr(partialmethod(len, 1, a='b')), partialmethod[int])
show('bad', lambda: partialmethod(5))
show('none', lambda: partialmethod())

@singledispatch
def fun(x, *args):
    """Generic."""
    return 'object', x
@fun.register(int)
def _(x): return 'int', x
@fun.register(list)
def on_list(x): return 'list', x
@fun.register(str | bytes)
def _(x): return 'text', x
fun.register(type(None), lambda x: 'none')
@fun.register(float)
@fun.register(complex)
def inexact(x): return 'inexact', x
for value in (1, True, 'a', b'b', [1], (), None, 1.5, 2j, {}): print(fun(value))
print(fun.__name__, fun.__doc__, fun.dispatch(bool) is fun.dispatch(int), fun.dispatch(dict) is fun.__wrapped__, sorted(k.__name__ for k in fun.registry))
show('no args', lambda: fun())
show('bad', lambda: fun.register(5))
show('bad', lambda: fun.register('x', len))
show('bad', lambda: fun.register(int | 5) if False else fun.register([int], len))
class Base: pass
class Left(Base): pass
class Right(Base): pass
class Both(Left, Right): pass
g = singledispatch(lambda x: 'default')
g.register(Base, lambda x: 'base'); print(g(Both()), g(Left()))
g.register(Right, lambda x: 'right'); print(g(Both()), g(Left()))
g.register(Left, lambda x: 'left'); print(g(Both()), g(Left()), g(5))
print(on_list([1]), type(fun.registry).__name__)
class D:
    @singledispatchmethod
    def m(self, x): return 'default', x
    @m.register(int)
    def _(self, x): return 'int', x
    @m.register(str)
    def _(self, x): return 'str', x
    @singledispatchmethod
    @classmethod
    def c(cls, x): return cls.__name__, x
    @c.register(int)
    @classmethod
    def _(cls, x): return cls.__name__, 'int', x
d = D()
print(d.m(1), d.m('a'), d.m([]), D.c(1), d.c('x'), d.m.__name__)
show('no args', lambda: d.m())
show('bad', lambda: singledispatchmethod(5))
print(sorted(functools.__all__))
for name in functools.__all__:
    print(name, getattr(functools, name).__module__ if hasattr(getattr(functools, name), '__module__') else None, end='; ')
print()
