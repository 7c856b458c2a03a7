# partial, reduce, cmp_to_key.
from functools import partial, reduce, cmp_to_key
import functools, weakref

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

def f(*args, **kwargs): return args, kwargs
f.__qualname__ = 'f'
class R:
    def __init__(self, text): self.text = text
    def __repr__(self): return self.text
    def __call__(self, *a, **k): return a, k
g = R('g')
show('plain', lambda: partial(g)(1, a=2))
show('args', lambda: partial(g, 1, 2)(3))
show('kw', lambda: partial(g, a=1, b=2)(b=3, c=4))
show('both', lambda: partial(g, 1, a=1)(2, a=5))
show('self', lambda: partial(g, self=1, func=2)(args=3))
show('none', lambda: partial())
show('kw only', lambda: partial(func=g))
show('not callable', lambda: partial(5))
show('repr', lambda: partial(g))
show('repr', lambda: partial(g, 1, 'x', k=[1], j=None))
show('repr len', lambda: repr(partial(len)))
p = partial(g, 1, a=2)
q = partial(p, 3, b=4, a=5)
print(q, q.func, q.args, q.keywords, p)
p.x = 1
print(partial(p, 2).func is p, p.__dict__, p.x)
show('func', lambda: setattr(p, 'func', 1))
show('args', lambda: setattr(p, 'args', 1))
show('del', lambda: delattr(p, 'keywords'))
show('noattr', lambda: p.nope)
p.keywords['z'] = 9
print(p(), p.keywords)
del p.x
print(p.__dict__)
p.__dict__ = {'y': 3}
print(p.y)
show('dict', lambda: setattr(p, '__dict__', 5))
print(p.__reduce__()[0] is partial, p.__reduce__()[1:])
n = partial(g)
n.__setstate__((f, (1,), {'k': 2}, {'attr': 3}))
print(n(0), n.attr, n.args, n.keywords)
n.__setstate__((f, (), None, None))
print(n(), n.keywords)
for bad in (5, (), (f, (), {}), (5, (), {}, None), (f, 5, {}, None), (f, (), 5, None), [f, (), {}, None]):
    show('state', lambda: partial(g).__setstate__(bad))
class P(partial):
    """Derived."""
    def extra(self): return self.args
d = P(g, 1)
d.attr = 5
print(d, d(2), d.extra(), P(d, 3).func is d, isinstance(d, partial), d.__reduce__()[2])
class Q(partial):
    def __call__(self, *a): return 'called', a
print(partial(Q(g, 1), 2)(3), Q(g)(1))
print(partial[int], hash(p) == hash(p), p == p, p == partial(g, 1, a=2), callable(p))
print(weakref.ref(p)() is p)
loop = partial(g)
loop.__setstate__((loop, (loop,), {'k': loop}, None))
print(loop)
loop.__setstate__((g, (), {}, {}))
class Owner:
    method = staticmethod(partial(g, 1))
print(Owner.method(2), Owner().method(3))
print(partial(print, 1, sep='-')(2, 3), list(map(partial(pow, 2), range(5))), partial(int, base=2)('101'))
show('missing', lambda: partial(lambda a, b: 0, 1)())
print(type(p), partial.__module__, partial.__doc__ is not None)
# reduce
add = lambda a, b: a + b
show('reduce', lambda: reduce(add, [1, 2, 3]))
show('reduce', lambda: reduce(add, [1, 2, 3], 10))
show('reduce', lambda: reduce(add, [], 10))
show('reduce', lambda: reduce(add, [5]))
show('reduce', lambda: reduce(add, []))
show('reduce', lambda: reduce(add, 5))
show('reduce', lambda: reduce(add))
show('reduce', lambda: reduce(add, [], 1, 2))
show('reduce', lambda: reduce(None, [1]))
show('reduce', lambda: reduce(None, [1, 2]))
show('reduce', lambda: reduce(add, [1, 'a']))
show('reduce', lambda: reduce(lambda a, b: f'({a}{b})', 'abcd'))
show('reduce', lambda: reduce(lambda *a: a, range(4), None))
class BadIter:
    def __iter__(self): raise TypeError('own')
class BadIter2:
    def __iter__(self): raise ValueError('own')
show('reduce', lambda: reduce(add, BadIter()))
show('reduce', lambda: reduce(add, BadIter2()))
# cmp_to_key
def cmp(a, b): return (a > b) - (a < b)
K = cmp_to_key(cmp)
print(sorted([3, 1, 2], key=K), sorted('bca', key=cmp_to_key(lambda a, b: cmp(b, a))), max([1, 5, 3], key=K))
print(K(1) < K(2), K(1) == K(1), K(1) != K(1), K(2) >= K(1), K(1) > K(1), K(1) <= K(0))
k = K(obj=5)
print(k.obj, type(k))
k.obj = 0
print(k < K(1))
show('other', lambda: K(1) < 5)
show('eq', lambda: K(1) == 5)
show('hash', lambda: hash(K(1)))
show('K', lambda: K())
show('K', lambda: K(1, 2))
show('K', lambda: K(x=1))
show('cmp', lambda: cmp_to_key())
show('cmp', lambda: cmp_to_key(1, 2))
show('cmp', lambda: sorted([1, 2], key=cmp_to_key(mycmp=5)))
show('cmp', lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 'x')))
show('cmp', lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 1 / 0)))
show('obj', lambda: K.obj)
print(sorted([[1, 2], [0, 3]], key=cmp_to_key(lambda a, b: a[1] - b[1] - 0.5)))
