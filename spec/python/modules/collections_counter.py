# Counter.
from collections import Counter
import operator

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

print(Counter('abracadabra'), Counter(), Counter({'a': 2}), Counter(a=1, b=2), Counter([1, 2], x=5), Counter(Counter('aab')), Counter(None))
show('bad', lambda: Counter(5)); show('two', lambda: Counter([], [])); show('unhashable', lambda: Counter([[]])); show('self', lambda: Counter(self=1, iterable=2))
c = Counter('abracadabra')
print(c['a'], c['z'], len(c), 'z' in c, c.total(), c.most_common(2), c.most_common(), c.most_common(0), c.most_common(-1), c.most_common(99))
print(sorted(c.elements()), list(Counter(a=2, b=0, c=-1).elements())); show('mc', lambda: c.most_common('x'))
c.update('aaa'); c.update({'z': 5}); c.update(q=1); c.update(None); print(c); c.subtract('ab'); c.subtract({'z': 7}); c.subtract(n=1); c.subtract(); print(c)
show('update', lambda: c.update(5)); show('update', lambda: c.update([], [])); show('sub', lambda: c.subtract(5))
del c['a']; del c['nothing']; print(c, type(c.copy()), c.copy() == c, c.copy() is c)
show('fromkeys', lambda: Counter.fromkeys('ab')); print(c.__reduce__()[1] == (dict(c),), c.pop('b'), c.setdefault('s', 4))
a, b = Counter(x=3, y=1, z=-2), Counter(x=1, y=2, w=1)
print(a + b, a - b, a | b, a & b, +a, -a, a == b, a != b, a <= b, a < b, a >= b, a > b)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=2) > Counter(a=1), Counter() == {}, Counter(a=1) == {'a': 1}, Counter(a=0) != Counter())
for op in ('add', 'sub', 'or_', 'and_', 'le', 'lt', 'ge', 'gt'): show(op, lambda: getattr(operator, op)(a, {'x': 1}))
for op in ('iadd', 'isub', 'ior', 'iand'):
    m = Counter(x=3, y=1, z=-2); n = m; m = getattr(operator, op)(m, b); print(op, m, m is n)
print(Counter(a='x', b='y') is not None, repr(Counter(a=1, b='x')), repr(Counter({1: None})), Counter(a=1.5, b=2).most_common(), str(Counter({'b': 1, 'a': 1})))
show('elements', lambda: list(Counter(a=1.5).elements())); show('total', lambda: Counter(a='x').total())
class Sub(Counter):
    def __setitem__(self, k, v): super().__setitem__(k, v * 10)
print(Sub('aab'), type(Sub('a') + Sub('b')), Sub('a').copy(), Sub(a=1))
class Get(Counter):
    def get(self, k, d=None): return 100
print(Get('aab'))
class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): return 5
    def __eq__(self, o): return self.v == o.v
    def __repr__(self): return f'K{self.v}'
print(Counter([Key(1), Key(2), Key(1)]), Counter([1, 1.0, True, '1']), Counter(iter('aab')), Counter({'a': 1}.items()), Counter(range(3)), Counter([(1, 2), (1, 2)]))
class Num:
    def __init__(self, n): self.n = n
    def __add__(self, o): return Num(self.n + o)
    def __repr__(self): return f'N{self.n}'
n = Counter(a=Num(5)); n.update('ab'); print(dict(n))
big = Counter(a=2 ** 63 - 1); big.update('aa'); print(big)
class Maps:
    def keys(self): return ['k']
    def __getitem__(self, k): return 7
    def __iter__(self): return iter('xyx')
print(Counter(Maps())); show('raise', lambda: Counter(1 / x for x in [1, 0]))
words = Counter(w for w in 'the cat the dog the end'.split()); print(words.most_common(1), Counter.__module__, Counter.__mro__, Counter[str] if hasattr(Counter, '__class_getitem__') else None)
match c:
    case {'z': z}: print('matched', z)
print([n for n in dir(Counter) if n not in dir(dict)])
