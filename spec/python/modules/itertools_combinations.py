# product, permutations, combinations, combinations_with_replacement.
from itertools import *

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

for args, kw in (((), {}), (('ab',), {}), (('ab', 'cd'), {}), (('ab', ''), {}), (('ab', range(3)), {}), (('ab',), {'repeat': 3}),
                 (('ab', 'cd'), {'repeat': 2}), (('ab',), {'repeat': 0}), ((), {'repeat': 2}), (('ab',), {'repeat': -1}),
                 ((5,), {}), (('ab', 5), {}), (('ab',), {'repeat': 'x'}), (('ab',), {'r': 2}), (('ab',), {'repeat': None}),
                 ((5,), {'repeat': 0}), (('a', 'b'), {'repeat': 2 ** 62}), ((), {'repeat': 2 ** 62})):
    show(('product', args, kw), lambda: [''.join(map(str, t)) for t in product(*args, **kw)])
for args, kw in ((('abc',), {}), (('abc', 2), {}), (('abc', 0), {}), (('abc', 4), {}), (('', 0), {}), (('', 1), {}), (('',), {}),
                 (('abc', None), {}), (('abc', -1), {}), (('abc', 'x'), {}), (('abc', 1.0), {}), (('abc', True), {}), ((), {}), ((5,), {}),
                 (('abc', 1, 2), {}), ((), {'iterable': 'ab', 'r': 1}), (('ab',), {'size': 1}), (('aab', 2), {}), (('abcd', 3), {}),
                 (('abc', 2 ** 70), {})):
    show(('permutations', args, kw), lambda: [''.join(t) for t in permutations(*args, **kw)])
for f in (combinations, combinations_with_replacement):
    for args, kw in ((('abc', 2), {}), (('abcd', 3), {}), (('abc', 0), {}), (('abc', 4), {}), (('', 0), {}), (('', 1), {}), (('abc',), {}),
                     (('abc', None), {}), (('abc', -1), {}), (('abc', 'x'), {}), (('abc', True), {}), ((), {}), ((5, 1), {}), (('abc', 1, 2), {}),
                     ((), {'iterable': 'ab', 'r': 1}), (('ab',), {'size': 1}), (('aab', 2), {}), (('abc', 3), {}), ((5, -1), {}), ((5, 'x'), {}),
                     (('abc', 2 ** 70), {})):
        show((f.__name__, args, kw), lambda: [''.join(t) for t in f(*args, **kw)])
print(sum(1 for _ in permutations(range(7))), sum(1 for _ in combinations(range(12), 5)),
      sum(1 for _ in product(range(4), repeat=5)), sum(1 for _ in combinations_with_replacement(range(6), 4)))
print(list(permutations(range(4), 2)))
print([sum(t) for t in permutations(range(5), 3)])
p = permutations('ab')
print(next(p), iter(p) is p, list(p), list(p), next(p, None))
def gen():
    yield 1
    raise ValueError('gen')
for f in (product, permutations, lambda g: combinations(g, 1), lambda g: combinations_with_replacement(g, 1)):
    show('gen', lambda: f(gen()))
big = permutations(range(99))
print(next(big)[:3], next(big)[-3:])
huge = product(range(1000), repeat=1000)
print(len(next(huge)), next(huge)[-2:])
for t in (product, permutations, combinations, combinations_with_replacement):
    print(t, t.__mro__, t.__doc__ is not None)
