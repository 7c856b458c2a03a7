"""Builtin functions and scopes as programs use them."""
import sys
def t(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)
class P:
    x = 1
    def m(self): pass
    @property
    def p(self): return 5
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
p = P(); p.inst = 3
print([n for n in dir(p) if n[0] != '_'], [n for n in dir(P) if n[0] != '_'], vars(p), sorted(k for k in vars(P) if k[0] != '_'))
print(hasattr(p, 'x'), hasattr(p, 'nope'), getattr(p, 'p'), getattr(p, 'z', None)); setattr(p, 'q', 1); delattr(p, 'q'); t('del', lambda: delattr(p, 'q')); t('get', lambda: p.q); t('set', lambda: setattr(p, 'p', 1)); t('vars', lambda: vars(1)); t('dir', lambda: dir(1)[:3])
print(callable(p), callable(P), callable(p.m), callable(P.s), callable(lambda: 0), callable(None), callable('a'.join))
print(isinstance(p, P), isinstance(P, type), isinstance(p, (int, P)), issubclass(P, object), isinstance(1, object), isinstance(True, int), isinstance(1.0, int), isinstance('', (int, (float, (str,)))))
class M(type):
    def __instancecheck__(c, o): return o == 5
    def __subclasscheck__(c, o): return o is int
class A(metaclass=M): pass
print(isinstance(5, A), isinstance(6, A), issubclass(int, A), issubclass(str, A), isinstance(5, (str, A)))
print(id(p) == id(p), id(p) != id(P()), hash(p) == hash(p), p == p, p != P(), p is p)
t('iter', lambda: [x for x in iter(iter([1, 2]))]); it = iter([1, 2, 3]); print([x for x in it if x > 1], list(it)); it = iter('abc'); print(list(zip(it, it))); i = iter(range(5)); print(next(i), sum(i), next(i, 'none'))
e = enumerate(['a', 'b']); print(next(e), e.__next__(), list(e)); print(list(enumerate([], 5)), dict(enumerate('ab')))
m = map(pow, [2, 3], [3, 2]); print(next(m), list(m)); print(list(map(max, [1, 5], [3, 2], [2, 9])))
print(list(zip(*[(1, 'a'), (2, 'b')])), list(zip([1, 2, 3], 'ab')), dict(zip('ab', [1, 2])))
r = reversed([1, 2, 3]); print(next(r), list(r), list(r)); print(list(reversed('abc')), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({1: 2, 3: 4})))
print(any(x > 2 for x in [1, 2, 3]), all(x > 0 for x in []), sum(x * x for x in range(4)), max((x for x in [3, 1]), key=lambda x: -x), min('b', 'a'), sorted({'z': 1, 'a': 2}), sorted([[2], [1]]), sorted('banana', key='nab'.index))
print(abs(-5), abs(-5.5), abs(3+4j), abs(True), divmod(-7, 2), divmod(7.5, -2), pow(2, -2), pow(2, 3, 5), round(-1.5), round(1e20), round(123.456, -2), round(0.5), round(1.5))
print(chr(97), ord('a'), hex(255), oct(64), bin(10), hex(-16), ascii('ñ'), repr('ñ\n'), str(b'a'), str(b'a', 'ascii'), int('0x1f', 16), int('-0b11', 0), int(' 12 '), float('1e3'), complex('1+2j'), bool('False'), bytes('é', 'utf8'), list(b'ab'))
print(eval('1 + 1'), eval('x', {'x': 5}), eval("[i for i in 'ab']")); exec('zz = 1\nprint(zz)'); print(zz); ns = {}; exec('def f(): return 5', ns); print(ns['f']())
t('syn', lambda: eval('1 +')); t('syn', lambda: exec('def')); t('name', lambda: eval('undefined_thing')); t('ty', lambda: eval(5)); t('ex', lambda: exec('raise KeyError(1)'))
glob = 1
def g():
    loc = 2
    print(sorted(locals()), 'glob' in globals(), 'loc' in globals(), eval('loc + glob'))
    exec('loc = 5'); print(loc)
    def inner(): nonlocal loc; loc = 9; return locals()
    print(inner(), loc)
g()
print(format(1234567, ','), format(0.5, '%'), format('x', '^5'), format(255, '#x'), format(-5, '+d'), format(3.0, 'g'), f'{1:>3}|{2:<3}|{3:^3}|{"a":*^5}', '{0!r:>5}'.format('a'))
print(1, 2, 3, sep='-'); print('a', end=''); print('b', 'c', sep=''); print(*'abc', sep='\n'); print([], {}, (), set(), None, True, 1.0, 1j, b'x', 'y', ..., NotImplemented)
print(sys.getsizeof(1) > 0, sys.getrecursionlimit() > 0, sys.byteorder, sys.maxsize > 2**31, sys.version_info[0], type(sys.argv), 'sys' in sys.modules, sys.platform in ('linux',), sys.stdout.write('w\n'))
def deep(n): return n if n == 0 else deep(n - 1)
t('deep', lambda: deep(500)); t('too deep', lambda: deep(10**6))
class Rep:
    def __repr__(s): return repr(s)
t('rep', lambda: repr(Rep()))
x = 5
def shadow():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 1
shadow()
def nofree():
    def i(): return y
    try: i()
    except NameError as e: print(e)
    y = 1
nofree()
del x
try: x
except NameError as e: print(e)
print(__name__, __doc__, type(__builtins__).__name__, __debug__)
assert True, 'no'
try: assert 1 == 2, 'msg'
except AssertionError as e: print(repr(e))
try: assert 0
except AssertionError as e: print(repr(e), e.args)
