# collections.abc: what follows which ABC, registration, and the methods that the ABCs add.
import collections.abc as abc
from collections.abc import *
from collections import deque, OrderedDict, defaultdict, Counter

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

def gen(): yield
async def coro(): pass
async def agen(): yield
made = coro()
values = {'int': 1, 'str': 's', 'bytes': b'', 'bytearray': bytearray(), 'list': [], 'tuple': (), 'dict': {}, 'set': set(), 'frozenset': frozenset(), 'range': range(1), 'gen': gen(), 'coro': made,
          'agen': agen(), 'func': gen, 'type': int, 'list_iter': iter([]), 'keys': {}.keys(), 'items': {}.items(), 'vals': {}.values(), 'deque': deque(), 'odict': OrderedDict(), 'ddict': defaultdict(), 'counter': Counter(),
          'memoryview': memoryview(b''), 'none': None, 'object': object(), 'zip': zip(), 'slice': slice(1), 'mappingproxy': int.__dict__, 'enumerate': enumerate([]), 'float': 1.5}
names = [n for n in abc.__all__ if n not in ('ByteString', 'Buffer')]
for key, value in values.items():
    print(key, [n for n in names if isinstance(value, getattr(abc, n))])
made.close()
for n in names:
    c = getattr(abc, n); print(n, sorted(c.__abstractmethods__), [b.__name__ for b in c.__mro__[1:-1]], c.__module__, c.__slots__); show('make', c)
class Has:
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self, x): return False
class Blocked(Has):
    __iter__ = None; __hash__ = None
print([n for n in names if issubclass(Has, getattr(abc, n))], [n for n in names if issubclass(Blocked, getattr(abc, n))])
class Reg: pass
print(issubclass(Reg, Sequence), Sequence.register(Reg) is Reg, issubclass(Reg, Sequence), isinstance(Reg(), Reversible), issubclass(Reg, MutableSequence))
class Own(Sized): pass
show('own', Own); print(issubclass(int, Own), issubclass(list, Own))
class S(Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = S(1, 2, 3, 2)
print(list(s), 2 in s, 9 in s, list(reversed(s)), s.index(2), s.index(2, 2), s.index(2, -1), s.count(2)); show('index', lambda: s.index(9)); show('index', lambda: s.index(2, 2, 3))
class M(MutableSequence):
    def __init__(self, *a): self.a = list(a)
    def __getitem__(self, i): return self.a[i]
    def __setitem__(self, i, v): self.a[i] = v
    def __delitem__(self, i): del self.a[i]
    def __len__(self): return len(self.a)
    def insert(self, i, v): self.a.insert(i, v)
m = M(1, 2); m.append(3); m.extend([4, 5]); m += (6,); m.extend(m); m.reverse(); print(m.a, m.pop(), m.pop(0), m.remove(3), m.a); m.clear(); print(m.a); show('pop', m.pop); show('remove', lambda: m.remove(1))
class St(MutableSet):
    def __init__(self, it=()): self.d = dict.fromkeys(it)
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def add(self, x): self.d[x] = None
    def discard(self, x): self.d.pop(x, None)
    def __repr__(self): return f'St{list(self.d)}'
a, b = St([1, 2, 3]), St([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, a < b, a >= b, a == St([3, 2, 1]), a != b, a.isdisjoint(b), a & [1], {1} | a, [1, 9] - a, a == {1, 2, 3}, {1, 2} < a, a._hash() == hash(frozenset([1, 2, 3])))
a |= [9]; a &= [9, 1, 2]; a ^= [1, 7]; a -= [9]; print(a, a.pop(), a.remove(7), a); show('remove', lambda: a.remove(5)); show('pop', a.pop); b ^= b; print(b); b |= [1]; b -= b; print(b); show('or', lambda: a | 5); show('lt', lambda: a < 5); show('hash', lambda: hash(a)); b.clear()
class Mp(MutableMapping):
    def __init__(self, **k): self.d = k
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __repr__(self): return f'Mp{self.d}'
p = Mp(a=1, b=2)
print(p.get('a'), p.get('z', 0), 'a' in p, p.keys(), p.values(), p.items(), list(p.items()), p == {'a': 1, 'b': 2}, p == Mp(a=1), p != 5, p.keys() & {'a'}, p.items() - {('a', 1)}, 1 in p.values(), ('a', 1) in p.items(), len(p.values()), sorted({'q'} | p.keys()))
print(p.pop('a'), p.pop('z', 9), p.setdefault('s', 5), p.setdefault('s'), p.popitem(), p); p.update({'x': 1}, y=2); p.update([('z', 3)]); p.update(Mp(w=4)); print(p, dict(p), {**p}); show('pop', lambda: p.pop('nope')); show('reversed', lambda: reversed(p)); p.clear(); show('popitem', p.popitem); show('update', lambda: p.update(5)); print(sorted(Mp(b=1, a=2)))
match Mp(a=1):
    case {'a': x}: print('mapping', x)
match S(1, 2):
    case [x, y]: print('sequence', x, y)
class G(Generator):
    def send(self, v): raise StopIteration('end')
    def throw(self, t, v=None, tb=None): Generator.throw(self, t, v, tb)
g = G(); show('next', lambda: next(g, 'default')); show('throw', lambda: g.throw(ValueError, ValueError('x'))); print(g.close(), iter(g) is g)
print(Iterable[int], Callable[[int, str], bool], Callable[..., int], Mapping[str, list[int]], Callable[[int], str].__args__, Callable[[], int], Callable[[int], str] == Callable[[int], str], Callable[[int], str].__origin__)
show('callable', lambda: Callable[int]); show('callable', lambda: Callable[int, str]); show('callable', lambda: Callable[[int], str, 3])
show('two', lambda: type('Both', (Sequence, Mapping), {})); print(sorted(abc.__all__), abc.__name__)
class ItemsOnly(Mapping):
    def __getitem__(self, k): raise KeyError(k)
    def __iter__(self): return iter(())
    def __len__(self): return 0
print(ItemsOnly(), ItemsOnly() == {}) if False else print(len(ItemsOnly()), ItemsOnly() == {}, KeysView({'a': 1}), ItemsView({'a': 1}), ValuesView({'a': 1}), list(KeysView({'a': 1})))
