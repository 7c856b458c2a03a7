# count, cycle, repeat, chain and zip_longest.
from itertools import *
import itertools, operator, sys

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

def take(n, it): return list(islice(it, n))

for args in ((), (5,), (5, 3), (5, -1), (1.5,), (0, 0.5), (True,), (True, True), (True, 2), (False, True), (1j,),
             (2 ** 63 - 2,), (-2 ** 70, 2 ** 69), (sys.maxsize - 1, 5), (0, 0), ('a',), (1, 'a'), (None,), (1, 2, 3),
             (2 ** 64, 1), (0, 1.0)):
    show(('count', args), lambda: (count(*args), take(3, count(*args))))
show('kw', lambda: count(start=2, step=3))
show('kw', lambda: count(step=3))
show('kw', lambda: count(begin=3))
show('twice', lambda: count(1, start=3))
class N:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return f'N({self.n})'
    def __add__(self, o):
        if self.n > 2: raise StopIteration
        return N(self.n + 1)
show('N', lambda: count(N(1)))
show('N', lambda: list(count(N(1))))
c = count(1)
print(next(c), c, next(c), repr(c), iter(c) is c)
c = count(2 ** 63 - 1)
print(next(c), c, next(c), c)
class Sub(count): pass
print(repr(Sub(3, 2)), next(Sub()), Sub.__mro__)
class Init(chain):
    def __init__(self, *args, key=None): self.key = key
show('own init', lambda: (Init([1], key=4).key, list(Init([1], [2], key=3))))
show('cycle', lambda: take(7, cycle('abc')))
show('cycle', lambda: take(7, cycle([])))
show('cycle', lambda: cycle())
show('cycle', lambda: cycle(1))
show('cycle', lambda: cycle('a', 'b'))
show('cycle', lambda: cycle(iterable='a'))
def gen():
    yield 1
    yield 2
    raise ValueError('gen')
c = cycle(gen())
print(next(c), next(c))
show('raising', lambda: next(c))
print(take(3, c))
show('repeat', lambda: repeat(5))
show('repeat', lambda: repeat([1], 2))
show('repeat', lambda: repeat(object='x', times=3))
show('repeat', lambda: list(repeat('x', -3)))
show('repeat', lambda: repeat('x', -3))
show('repeat', lambda: repeat())
show('repeat', lambda: repeat(1, 'a'))
show('repeat', lambda: repeat(1, None))
show('repeat', lambda: repeat(1, 2, 3))
show('repeat', lambda: repeat(1, 2 ** 65))
show('repeat', lambda: repeat(1, count=2))
r = repeat('x', 3)
print(next(r), r, operator.length_hint(r), list(r), r, next(r, 'end'))
show('hint', lambda: repeat(1).__length_hint__())
show('hint', lambda: operator.length_hint(repeat(1), 7))
print(list(map(pow, range(5), repeat(2))), len([*repeat(0, 5)]))
show('chain', lambda: list(chain()))
show('chain', lambda: list(chain('ab', [1], {2: 3}, (), range(2))))
show('chain', lambda: list(chain('ab', 5)))
show('chain', lambda: list(chain(5)))
show('chain', lambda: chain('ab', key=1))
show('chain', lambda: list(chain.from_iterable(['ab', [1]])))
show('chain', lambda: chain.from_iterable(5))
show('chain', lambda: chain.from_iterable())
show('chain', lambda: chain.from_iterable([], []))
show('chain', lambda: list(chain.from_iterable([5, [6]])))
ch = chain([1], 5, [2])
print(next(ch)); show('bad', lambda: next(ch)); print(list(ch))
def boom():
    yield 1
    raise KeyError('boom')
ch = chain(boom(), [2, 3])
print(next(ch)); show('boom', lambda: next(ch)); print(list(ch))
print(chain[int], repr(type(chain())), chain.from_iterable(['a']).__class__ is chain)
class Chained(chain): pass
print(type(Chained.from_iterable(['ab'])).__name__, list(Chained('a', 'b')))
show('zl', lambda: list(zip_longest()))
show('zl', lambda: list(zip_longest('abc', range(2))))
show('zl', lambda: list(zip_longest('abc', range(2), [], fillvalue='-')))
show('zl', lambda: list(zip_longest('abc', 5)))
show('zl', lambda: zip_longest('abc', fill=1))
show('zl', lambda: zip_longest('abc', fillvalue=1, x=2))
show('zl', lambda: list(zip_longest(boom(), [2, 3])))
z = zip_longest(boom(), [2, 3])
print(next(z)); show('boom', lambda: next(z)); print(list(z))
class Flaky:
    """Ends at first, goes on afterwards."""
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 2 == 0: raise StopIteration
        return self.n
print(list(zip_longest(Flaky(), 'abc')))
f = chain(Flaky(), Flaky())
print(list(f), list(f))
for t in (count, cycle, repeat, chain, zip_longest):
    print(t, t.__module__, t.__name__, t.__doc__ is not None)
