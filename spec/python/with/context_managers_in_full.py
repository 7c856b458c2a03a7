# with: the protocol, results of __exit__, exceptions on the way, errors.
class CM:
    def __init__(self, tag, swallow=False, enter=None, exit=None): self.tag, self.swallow, self.e, self.x = tag, swallow, enter, exit
    def __enter__(self):
        print('enter', self.tag)
        if self.e: raise self.e
        return self.tag
    def __exit__(self, t, v, tb):
        print('exit', self.tag, t and t.__name__, v, tb is not None)
        if self.x: raise self.x
        return self.swallow
def attempt(fn):
    try: print('->', fn())
    except BaseException as e: print('->', type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__))
def a():
    with CM('a') as x: return x
def b():
    with CM('b', True): raise ValueError('b')
    return 'after'
def c():
    with CM('c', False): raise ValueError('c')
def d():
    with CM('d', enter=KeyError('in enter')): print('never')
def e():
    with CM('e', exit=KeyError('in exit')): pass
def f():
    with CM('f', exit=KeyError('in exit')): raise ValueError('body')
def g():
    with CM(1), CM(2, enter=ValueError('second')) as y: print('never')
def h():
    with CM(1, True) as x, CM(2) as y: raise ValueError(x + y)
    return 'swallowed'
def i():
    with CM(1, exit=KeyError('one')), CM(2, exit=ValueError('two')): raise TypeError('body')
def j():
    for k in range(3):
        with CM(k):
            if k == 1: continue
            if k == 2: break
            print('k', k)
    return 'end'
def k():
    try:
        with CM('k'): return 'with'
    finally: return 'finally'
def l():
    with CM('l', True): return 1 / 0
    return 'fell through'
def m():
    with CM('m'):
        with CM('n', exit=ValueError('x')): return 'r'
def n():
    with (CM(1) as p, CM(2) as q,): return p, q
def o():
    with (CM((1, 2))) as (p, q): return p, q
def p():
    l = [0]; obj = type('O', (), {})()
    with CM(1) as l[0], CM(2) as obj.attr: return l, obj.attr
def q():
    with CM((1, 2, 3), True) as (p, q): print('never')
    return 'unpack error swallowed'
def r():
    with CM('r', True): raise SystemExit(3)
    return 'even SystemExit'
def s():
    with CM('s'): raise GeneratorExit
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s): print(fn.__name__); attempt(fn)
class Truthy:
    def __init__(self, v): self.v = v
    def __bool__(self): print('bool'); return self.v
class BadBool:
    def __bool__(self): raise ZeroDivisionError('bool')
for v in (0, 1, '', 'x', None, [], Truthy(True), Truthy(False), BadBool(), NotImplemented if 0 else 5):
    def t():
        with CM('t', v): raise ValueError('v')
        return 'swallowed'
    attempt(t)
    def t():
        with CM('t', v): pass
        return 'plain'
    attempt(t)
def bad(body, **ns):
    cls = type('Bad', (), ns)
    def run():
        with cls() as x: print('body', x); body()
        return 'done'
    attempt(run)
boom = lambda: 1 / 0
bad(boom); bad(boom, __enter__=lambda s: 1); bad(boom, __exit__=lambda s, *a: 1)
bad(boom, __enter__=None, __exit__=lambda s, *a: 1); bad(boom, __enter__=lambda s: 1, __exit__=None)
bad(boom, __enter__=lambda s: 1, __exit__=lambda s: 1); bad(int, __enter__=lambda s: 1, __exit__=lambda s: 1)
bad(boom, __enter__=lambda: 1, __exit__=lambda s, *a: 1)
bad(boom, __enter__=lambda s, x: 1, __exit__=lambda s, *a: 1)
bad(int, __enter__=staticmethod(lambda: 'static'), __exit__=staticmethod(lambda *a: print(len(a))))
bad(boom, __enter__=classmethod(lambda c: c.__name__), __exit__=classmethod(lambda c, *a: True))
bad(int, __enter__=property(lambda s: lambda: 'prop'), __exit__=property(lambda s: lambda *a: print('prop exit')))
bad(boom, __aenter__=lambda s: 1, __aexit__=lambda s, *a: 1)
for v in (None, 5, 'a', [], open, int, CM):
    def u():
        with v: pass
    attempt(u)
x = CM('inst'); x.__enter__ = lambda: print('never'); x.__exit__ = lambda *a: print('never')
with x: pass
class Meta(type):
    def __enter__(cls): return 'meta enter'
    def __exit__(cls, *a): print('meta exit')
class K(metaclass=Meta): pass
with K as kk: print(kk)
class Rebind:
    def __enter__(self): return self
    def __exit__(self, *a): print('old exit')
r = Rebind()
with r:
    Rebind.__exit__ = lambda self, *a: print('new exit')
    r = None
with Rebind(): pass
class Order:
    def __getattribute__(self, n): print('getattribute', n); return object.__getattribute__(self, n)
    def __enter__(self): print('E')
    def __exit__(self, *a): print('X')
with Order(): pass
class Tb:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): self.line = tb.tb_lineno; self.v = v; return True
with Tb() as tb:
    raise ValueError
print(tb.line > 0, tb.v.__traceback__ is not None, tb.v.args)
class Reraise:
    def __enter__(self): pass
    def __exit__(self, t, v, tb): raise v
try:
    with Reraise(): raise ValueError('same')
except ValueError as e: print(e, e.__context__)
class New:
    def __enter__(self): pass
    def __exit__(self, t, v, tb): raise KeyError('new') from v
try:
    with New(): raise ValueError('old')
except KeyError as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
def gen():
    with CM('gen') as g:
        yield g
        yield 'never'
z = gen(); print(next(z)); z.close()
z = gen(); next(z)
try: z.throw(ValueError('thrown'))
except ValueError as e: print(e)
import sys
class Info:
    def __enter__(self): return sys.exc_info()[0]
    def __exit__(self, *a): print(sys.exc_info()[0], a[0]); return True
with Info() as i0: print(i0); raise KeyError
print(sys.exc_info()[0])
