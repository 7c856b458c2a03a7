"""print, help, and plain uses of most builtin functions."""
class Loud:
    def __init__(s, n): s.n = n
    def __str__(s): print('[str %s]' % s.n); return s.n
    def __repr__(s): return 'Loud' + s.n
print('x', Loud('y'), 'z')
class Bad:
    def __str__(s): raise ValueError('bad str')
try: print('before', Bad(), 'after')
except ValueError as e: print('|', e)
class W:
    def __init__(s): s.o = []
    def write(s, t): s.o.append(t); return None
w = W(); print(1, 'a', None, sep='-', end='.', file=w); print(w.o)
w = W()
try: print('q', Bad(), file=w)
except ValueError: print(w.o)
def f(a: int, b: str = 'x', /, c=1, *args, d, e=2, **kw) -> list:
    "Doc line.\n\n    More.\n    "
help(f)
def g(): pass
help(g)
help(lambda x: 1)
class C:
    "Class doc"
print(repr(exit), repr(quit), exit.__class__.__name__); 
try: quit(5)
except SystemExit as e: print('quit', e.code)
print(callable(help), callable(exit), repr(help))
class LenSeq:
    def __len__(s): print('len called'); return 2
    def __getitem__(s, i):
        if i > 1: raise IndexError
        return i
print(list(LenSeq()), tuple(LenSeq()), sorted(LenSeq()))
print(dir(type('M', (), {'a': 1, 'b': 2})())[-2:])
class D:
    def __dir__(s): return ['b', 'a']
print(dir(D()))
import math
print(len.__self__.__name__, math.sin.__self__.__name__, len.__module__, math.sin.__module__)
try: math.sin()
except TypeError as e: print(e)
try: len()
except TypeError as e: print(e)
print(eval('lambda x: x + 1')(1), [eval(c) for c in ('1', ' 2', '\t3 ')])
print(max('abc', 'abd', key=lambda s: s[2]), min([3, 1, 2], key=lambda x: -x), max([], default='d'), min({}, default=None), max(1, 2, 3), max([1, 5, 5.0]), min('z', 'a'))
print(sum([[1], [2]], []), sum((1, 2), 10), sum([0.1] * 10), sum([1, 2.5, 3j]), sum([True, True]), sum(range(101)))
print(all([]), any([]), all(x > 0 for x in [1, 2]), any(x > 1 for x in [1, 2]))
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(True, True))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1.5), type(round(1.5, 0)), round(5, 3))
print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(2, 0.5), pow(-1, 0.5).imag)
print(hex(255), oct(8), bin(5), hex(-1), chr(0x1F600), ord('€'), ascii('é'), format(255, 'x'), format(3.14159, '.2f'), format('a', '>5'), format([1]))
print(isinstance(True, int), isinstance(1, (str, int)), issubclass(bool, int), isinstance(1, int | str), isinstance(None, type(None)))
print(list(map(lambda a, b: (a, b), 'ab', 'cde')), list(filter(str.isdigit, 'a1b2')), list(zip('ab', range(5))), list(enumerate('ab', 1)), list(reversed([1, 2, 3])), sorted('bca', reverse=True))
print(getattr(1, 'real'), getattr(1, 'nope', 'dflt'), hasattr(1, 'imag'), vars(type('T', (), {'x': 1})())); 
print(id(None) == id(None), hash('a') == hash('a'), callable(len), type(1), type('A', (int,), {'x': 5})(3).x)
it = iter('ab'); print(next(it), next(it), next(it, 'end'))
print(__name__, __debug__, type(__builtins__).__name__, __doc__)
print(bytes(3), bytearray(b'a'), frozenset([1]), slice(1, 2), complex(1, 2), memoryview if 0 else 1, object().__class__, property().__class__)
print(NotImplemented, Ellipsis, ..., None, type(NotImplemented), type(...), type(None))
print(*[1, 2], sep=', ', end=';\n'); print(); print(sep='x'); print('a\tb', 'c\nd')
