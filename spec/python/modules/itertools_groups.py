# groupby and tee, and iterators that their own sources advance.
from itertools import *
import itertools, operator, weakref

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

show('g', lambda: [(k, list(g)) for k, g in groupby('AAAABBBCCDAABBB')])
show('g', lambda: [(k, list(g)) for k, g in groupby([1, 1.0, True, 2, 2], key=None)])
show('g', lambda: [(k, list(g)) for k, g in groupby(range(10), lambda x: x // 3)])
show('g', lambda: [(k, list(g)) for k, g in groupby(iterable=['a', 'B', 'b'], key=str.lower)])
show('g', lambda: [k for k, g in groupby('AAAABBBCCDAABBB')])
show('g', lambda: [list(g) for k, g in list(groupby('AABB'))])
show('g', lambda: list(groupby([])))
show('g', lambda: groupby())
show('g', lambda: groupby(5))
show('g', lambda: groupby([], None, None))
show('g', lambda: groupby([], keys=1))
show('g', lambda: list(groupby([1], key=5)))
g = groupby('AABBC')
k1, g1 = next(g)
print(k1, next(g1))
k2, g2 = next(g)
print(k2, list(g1), list(g2), type(g2), iter(g2) is g2)
print([(k, list(x)) for k, x in g], next(g, 'end'), list(g2))
nan = float('nan')
print(len(list(groupby([nan, nan, float('nan')]))))
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        if self.v == 3: raise ValueError('eq')
        return self.v == o.v
    def __repr__(self): return f'E{self.v}'
show('eq', lambda: [(k, list(x)) for k, x in groupby([E(1), E(1), E(2)])])
show('eq', lambda: [(k, list(x)) for k, x in groupby([E(1), E(3), E(2)])])
def key(x):
    if x == 3: raise KeyError(x)
    if x == 4: raise StopIteration
    return x
show('key', lambda: [(k, list(x)) for k, x in groupby([1, 3, 2], key)])
show('key', lambda: [(k, list(x)) for k, x in groupby([1, 4, 2], key)])
class Reentrant:
    def __init__(self): self.n = 0
    def __eq__(self, other):
        if self.n == 0:
            self.n += 1
            print('inner', next(self.group, None) is None)
        return True
r = [Reentrant(), Reentrant(), Reentrant()]
groups = groupby(r)
k, group = next(groups)
for x in r: x.group = group
print(next(group) is r[0], [r.index(x) for x in group])
a, b = tee('abc')
print(next(a), next(a), list(b), list(a))
show('tee', lambda: [list(t) for t in tee('ab', 3)])
show('tee', lambda: tee('ab', 0))
show('tee', lambda: tee(5, 0))
show('tee', lambda: tee('ab', -1))
show('tee', lambda: tee('ab', 'x'))
show('tee', lambda: tee('ab', 1.5))
show('tee', lambda: tee(5))
show('tee', lambda: tee())
show('tee', lambda: tee('ab', n=2))
show('tee', lambda: tee('ab', 2, 3))
a, = tee(range(200), 1)
first = list(islice(a, 100))
b, c = tee(a)
print(sum(first), sum(b), next(c), sum(c), sum(a), type(a))
d = b.__copy__()
print(list(d), d is b, iter(a) is a)
x, y = tee('hello')
next(x)
z = x.__copy__()
print(list(z), list(x), list(y))
print(weakref.ref(y)() is y)
show('sub', lambda: type('T', (type(a),), {}))
show('make', lambda: list(type(a)('abc')))
def again():
    yield 1
    yield next(t)
t, u = tee(again())
print(next(t)); show('again', lambda: next(u)); 
show('again', lambda: next(u))
class Copyable:
    def __init__(self, n=0): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        return self.n
    def __copy__(self): return Copyable(self.n)
p, q = tee(Copyable())
print(type(p).__name__, next(p), next(p), next(q))
class Own:
    """Advances the iterator that asks it."""
    def __init__(self, kind): self.it, self.n, self.depth = None, 0, 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 12: raise StopIteration
        if self.depth < 2:
            self.depth += 1
            try: next(self.it, None)
            finally: self.depth -= 1
        return self.n
for make in (pairwise, lambda s: batched(s, 2), lambda s: islice(s, 1, 9, 2), lambda s: zip_longest(s, 'ab'), lambda s: chain(s, 'ab'),
             accumulate, groupby, cycle, lambda s: compress(s, repeat(1)), lambda s: takewhile(bool, s), lambda s: dropwhile(operator.not_, s)):
    source = Own(make)
    source.it = it = make(source)
    out = []
    for item in islice(it, 6): out.append(item if not isinstance(item, tuple) or make is not groupby else item[0])
    print(out)
print([n for n in dir(itertools) if not n.startswith("_")])
