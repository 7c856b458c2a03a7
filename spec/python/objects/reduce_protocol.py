# __reduce__, __reduce_ex__ and __getstate__: what objects say they consist of.
import sys
def show(label, fn):
    try: r = fn()
    except Exception as e: print(label, type(e).__name__, e)
    else: print(label, r if not isinstance(r, tuple) else tuple(x if not callable(x) else (getattr(x,'__module__',None), getattr(x, '__qualname__', x)) for x in r))
class A: pass
class B(A):
    def __init__(self): self.x = 1
class S: __slots__ = ('a', 'b')
class SD(S): pass
class G:
    def __getstate__(self): return 'state'
class N:
    def __getnewargs__(self): return (1, 2)
class NE:
    def __getnewargs_ex__(self): return ((1,), {'k': 2})
class NB:
    def __getnewargs__(self): return [1]
class NEB:
    def __getnewargs_ex__(self): return 5
class NEB2:
    def __getnewargs_ex__(self): return (1, 2)
class NEB3:
    def __getnewargs_ex__(self): return ((), 2)
class NEB4:
    def __getnewargs_ex__(self): return ((), {}, 3)
class L(list): pass
class D(dict): pass
class I(int): pass
class St(str): pass
class T(tuple): pass
class R:
    def __reduce__(self): return ('custom',)
class RX:
    def __reduce_ex__(self, p): return ('ex', p)
s = S(); s.a = 1
sd = SD(); sd.a = 1; sd.z = 3
l = L([1, 2]); l.x = 5
d = D(a=1)
objs = [A(), B(), S(), s, sd, G(), N(), NE(), NB(), NEB(), NEB2(), NEB3(), NEB4(), L(), l, d, I(5), St('q'), T((1,)), R(), RX(), object(), 5, 'a', 1.5, 1j, None, ..., NotImplemented, [1], (1,), {1: 2}, {1}, frozenset({1}), b'x', bytearray(b'x'), range(3), slice(1, 2), A, int, len, (lambda: 0), iter([1, 2]), iter((1,)), iter('ab'), iter({1:1}), iter({1}), iter(range(3)), iter(b'a'), reversed([1, 2]), (i for i in 'a'), Exception('a', 1), KeyError('k'), OSError(1, 'm'), list[int], int | str, [].append, 'a'.join, property(), super(B, B()), {}.keys(), StopIteration(3), BaseExceptionGroup('m', [ValueError()]), iter(int, 1), sys.version_info if 0 else 0, iter(range(1 << 70)), iter(bytearray(b'ab')), iter({}.items()), type('Q', (Exception,), {'__slots__': ('z',)})('e')]

for o in objs:
    n = type(o).__name__
    for p in (0, 1, 2, 4): show(f'{n} ex{p}', lambda: (lambda r: tuple(x if not (hasattr(x, '__next__')) else ('iter', list(x)) for x in r) if isinstance(r, tuple) else r)(o.__reduce_ex__(p)))
    show(f'{n} reduce', lambda: o.__reduce__())
    show(f'{n} getstate', lambda: o.__getstate__())
for bad in ('x', None, 1.5): show('bad', lambda: A().__reduce_ex__(bad))
show('none', lambda: A().__reduce_ex__())
