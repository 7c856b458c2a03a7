# Attributes of functions: what can be read, set and deleted, and the messages.
import types
import warnings; warnings.simplefilter('ignore')
def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> int:
    'doc'
    return a
def attempt(label, fn):
    try: r = fn()
    except Exception as ex: print(label, type(ex).__name__, ex)
    else: print(label, r)
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__type_params__, f.__dict__, f.__code__.co_name, f.__builtins__ is __builtins__.__dict__, f.__globals__ is globals())
ATTRS = ['__name__', '__qualname__', '__module__', '__doc__', '__defaults__', '__kwdefaults__', '__annotations__', '__closure__', '__type_params__', '__dict__', '__code__', '__builtins__', '__globals__', '__class__', '__call__', '__get__', '__wrapped__', 'custom']
VALUES = [None, 5, 'text', (), {}, (1, 2), {'d': 1}, [], lambda: 0]
for n in ATTRS:
    for v in VALUES:
        def g(a, b=2, *, d=4): 'doc'; return (a, b, d)
        if n == '__call__' : continue
        attempt(f'set {n} {type(v).__name__} {v if not callable(v) else "fn"}', lambda: (setattr(g, n, v), getattr(g, n) is v or getattr(g, n))[1])
    def g(a, b=2, *, d=4): 'doc'; return (a, b, d)
    attempt(f'del {n}', lambda: (delattr(g, n), getattr(g, n, 'none now'))[1])
def g(a, b=2): return (a, b)
g.__defaults__ = (7, 8); print(g())
g.__defaults__ = (1, 2, 3); attempt('too many defaults', g)
g.__defaults__ = (9,); attempt('one', g); attempt('one', lambda: g(0))
g.__defaults__ = None; attempt('no defaults', g)
def k(*, x=1, y): return x, y
k.__kwdefaults__ = {'y': 5, 'zzz': 1}; attempt('kw', k); attempt('kw', lambda: k(x=1))
k.__kwdefaults__['x'] = 3; attempt('kw mutated', k)
del k.__kwdefaults__; attempt('kw', lambda: k(x=1)); print(k.__kwdefaults__)
def one(): return 'one'
def two(x): return ('two', x)
one.__code__ = two.__code__; attempt('code', one); print(one(5), one.__name__, one.__qualname__)
def outer():
    v = 1
    def inner(): return v
    return inner
attempt('free', lambda: setattr(one, '__code__', outer().__code__))
i = outer(); attempt('free', lambda: setattr(i, '__code__', one.__code__))
def outer2():
    w = 'w'
    def inner(): return w, w
    return inner
i.__code__ = outer2().__code__; print(i())
print(i.__closure__[0].cell_contents, repr(i.__closure__[0]).split(' at ')[0]); i.__closure__[0].cell_contents = 'changed'; print(i())
del i.__closure__[0].cell_contents
attempt('empty cell', i); attempt('cell', lambda: i.__closure__[0].cell_contents)
one.__code__ = (lambda: (yield 3)).__code__; print(list(one()))
f.custom = 1; f.__dict__['other'] = 2; print(f.other, sorted(f.__dict__), dir(f)[-2:])
attempt('del missing', lambda: delattr(f, 'nope')); attempt('get missing', lambda: f.nope)
f.__dict__ = {'n': 1}; print(f.n); attempt('custom gone', lambda: f.custom)
f.__annotations__['a'] = str; print(f.__annotations__); f.__annotations__ = None; print(f.__annotations__)
del f.__annotations__; print(f.__annotations__)
f.__name__ = 'renamed'; print(f.__qualname__, repr(f).split(' at')[0], f.__code__.co_name)
f.__qualname__ = 'q.n'; print(repr(f).split(' at')[0]); attempt('call', f)
F = types.FunctionType
for args in ((), (1,), (one.__code__,), (f.__code__, {}), (f.__code__, {}, 5), (f.__code__, {}, 'n', 5), (f.__code__, {}, 'n', (), 5), (two.__code__, [], ), (outer2().__code__, {}), (outer2().__code__, {}, 'n', None, ()), (outer2().__code__, {}, 'n', None, (5,)), (outer2().__code__, {}, 'n', None, (types.CellType(3),)), (one.__code__, {}, 'n', None, (types.CellType(3),)), (two.__code__, {}, None, (1,)), (one.__code__, {}, 'n', None, None, 5), (one.__code__, {}, 'n', None, None, {'x': 1}), (one.__code__, {}, 'n', None, None, None, 6)):
    attempt('FunctionType', lambda: F(*args).__name__)
h = F(two.__code__, {'__name__': 'modname'}, 'h', (4,)); print(h(), h.__module__, h.__doc__, h.__qualname__, h.__dict__)
h = F(two.__code__, {}); print(h.__module__, h.__name__, h.__globals__)
h = F(two.__code__, globals=globals(), argdefs=(1,), name='kw', closure=None); print(h())
h = F(code=k.__code__, globals={}, kwdefaults={'x': 1, 'y': 2}); print(h())
class C:
    def m(self, x=1): 'mdoc'; return x
    m.attr = 'a'
    @staticmethod
    def s(): 'sdoc'
    @classmethod
    def c(cls): 'cdoc'
b = C().m
print(b.__name__, b.__qualname__, b.__doc__, b.__module__, b.attr, b.__func__ is C.m, type(b.__self__).__name__, b.__defaults__, b.__code__ is C.m.__code__)
for n, v in (('attr', 2), ('new', 1), ('__name__', 'x'), ('__doc__', 'd'), ('__self__', 5), ('__func__', 5), ('__defaults__', ())):
    attempt('method set ' + n, lambda: setattr(b, n, v)); attempt('method del ' + n, lambda: delattr(b, n))
c = C(); d = C()
print(c.m == c.m, c.m is c.m, c.m == d.m, hash(c.m) == hash(c.m), c.m != d.m, c.m == C.m, {c.m: 1}[c.m], c.c == C.c, d.c == c.c)
class Eq:
    def __eq__(self, o): return True
    __hash__ = None
    def m(self): pass
x, y = Eq(), Eq(); print(x.m == y.m, type(hash(x.m)))
print(repr(b).split(' object at')[0], repr(C.c)); attempt('m()', lambda: C.m()); attempt('m(5)', lambda: C.m(5))
MT = types.MethodType
for args in ((), (1,), (f,), (f, None), (5, 5), (len, [1]), (f, 1, 2)):
    attempt('MethodType', lambda: MT(*args))
attempt('kw', lambda: MT(func=f, obj=1))
m = MT(len, [1, 2]); print(m(), m.__name__, m.__self__); attempt('q', lambda: m.__qualname__); attempt('z', lambda: m.zzz)
m = MT(MT(lambda *a: a, 1), 2); print(m(3)); m = MT(C, 5); attempt('C', m); print(repr(MT(C, 5)), repr(MT(lambda: 0, 'x')))
class Call:
    def __call__(self, *a): return a
m = MT(Call(), 1); print(m(2), repr(m)); attempt('name', lambda: m.__name__)
print(m.__get__(5) is m, b.__get__(None, C) is b, C.m.__get__(None, C) is C.m, C.m.__get__(5)(x=2))
attempt('get', lambda: C.m.__get__(None)); attempt('get', lambda: C.m.__get__(None, None)); attempt('get', lambda: C.m.__get__()); attempt('get', lambda: C.m.__get__(1, 2, 3))
attempt('<', lambda: c.m < c.m); attempt('<', lambda: f < f); attempt('+', lambda: f + 1); attempt('[]', lambda: f[0]); attempt('len', lambda: len(f)); attempt('iter', lambda: iter(f))
