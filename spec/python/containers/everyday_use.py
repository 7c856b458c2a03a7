"""Generators, dicts, sets, lists, tuples and ranges as programs use them."""
def t(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)
# generators closing / return values / context
def g():
    try: yield 1
    finally: print('cleanup')
x = g(); next(x); x.close(); x.close()
def agg():
    total = 0
    while True:
        v = yield total
        if v is None: return total
        total += v
a = agg(); next(a); a.send(1); a.send(2)
try: a.send(None)
except StopIteration as e: print(e.value, e.args)
def w():
    r = yield from agg(); print('r', r); yield 'end'
b = w(); next(b); b.send(5); t('b', lambda: b.send(None))
t('gen in class', lambda: type('C', (), {'m': lambda s: (yield s)})().m().__next__().__class__.__name__)
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
import sys
f = fib(); print([next(f) for _ in range(10)])
def count(n):
    i = 0
    while i < n:
        i += 1
        try: yield i
        except GeneratorExit: print('exit at', i); raise
c = count(3); next(c); next(c); c.close()
t('exhausted', lambda: (list(c), next(c, None)))
def nested():
    def inner():
        try: yield 'a'; yield 'b'
        except ValueError as e: yield 'caught ' + str(e)
    res = yield from inner(); yield res
n = nested(); next(n); print(n.throw(ValueError('zz')), next(n))
t('tuple gen', lambda: tuple(i * j for i in range(3) for j in range(i)))
t('cond', lambda: [x if x % 2 else -x for x in range(5) if x != 3])
t('set', lambda: sorted({x % 3 for x in range(10)}))
t('dict', lambda: {k: v for k, v in zip('abc', range(3))})
t('nested comp', lambda: [[j for j in range(i)] for i in range(3)])
t('lambda in comp', lambda: [f() for f in [lambda i=i: i for i in range(3)]]); t('late', lambda: [f() for f in [lambda: i for i in range(3)]])
# StopIteration subclass & attrs
class S(StopIteration): pass
def gs(): raise S('q'); yield
t('sub', lambda: next(gs()))
s = StopIteration(1, 2); print(s.value, s.args, repr(s))
print(StopIteration().value, StopAsyncIteration('x').args, GeneratorExit().args)
# dict order & equality
d = dict.fromkeys('hello', 0)
for ch in 'hello': d[ch] += 1
print(d, list(d), d.popitem(), d)
print({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {1: 1} != {1: 2}, {} == {}, {'a': float('nan')} == {'a': float('nan')})
d = {}; d[1] = 'int'; d[1.0] = 'float'; d[True] = 'bool'; print(d)
d = {i: i * i for i in range(5)}; del d[2]; d[2] = 'new'; print(d, list(reversed(d)))
print(d.keys() & {1, 2}, sorted(d.keys() | {9}), sorted(d.keys() - {0}), sorted(d.items() ^ {(0, 0), (1, 5)}, key=str))
t('setdefault', lambda: [d.setdefault('x', []).append(1), d['x'], d.setdefault('x'), d.setdefault('y')])
class DD(dict):
    def __missing__(self, k): v = self[k] = []; return v
q = DD(); q['a'].append(1); q['a'].append(2); print(q, q.get('b'), 'b' in q, len(q))
t('pop', lambda: {}.pop('x')); t('pop', lambda: {}.popitem()); t('key', lambda: {}[()]); t('key', lambda: {}['it\'s']); t('unh', lambda: {[1]: 2}); t('unh2', lambda: {}[{}]); t('unh3', lambda: {set()}); t('unh4', lambda: hash(([],))); t('unh5', lambda: set([[]])); t('unh6', lambda: {1: 2}[slice(1)]); t('unh7', lambda: dict([({}, 1)]))
# set ops
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a < b, a <= a, a > {1}, a >= {1, 2}, a.isdisjoint({9}), a == {3, 2, 1}, a != b)
a |= {7}; a -= {1}; a &= {2, 3, 7}; a ^= {2, 99}; print(sorted(a))
t('s', lambda: a.remove(1000)); t('s', lambda: set().pop()); t('s', lambda: a < 5); t('s', lambda: a | [1]); t('s', lambda: {1}.union([2], (3,), {4: 5})); t('fs', lambda: frozenset('ab').add); t('fs', lambda: {frozenset({1}): 'x'}[frozenset({1})])
print(repr(set()), repr(frozenset()), repr({1}), repr(frozenset({1})), str({'a'}), len({1, 1}), bool(set()))
# list things
l = [1, 2, 3, 4, 5, 6]
l[1:3] = []; print(l); l[::2] = 'xy'; print(l); del l[-1:]; print(l); l[1:1] = [7, 8]; print(l); l[-100:100] = 'q'; print(l); l *= 3; print(l); l[:] = []; print(l)
l = list(range(10)); print(l[8:2:-2], l[::-3], l[-1:-5:-1], l[5:1], l[100:], l[:-100], l[None:3], l[True:])
del l[::2]; print(l); del l[1], l[-1]; print(l); l.insert(-1, 'i'); l.insert(100, 'e'); l.insert(-100, 's'); print(l)
t('l', lambda: l.index('zz')); t('l', lambda: [].pop()); t('l', lambda: [1].pop(3)); t('l', lambda: [1][5]); t('l', lambda: [1].remove(2)); t('l', lambda: [1, 2, 3].index(3, 0, 1)); t('l', lambda: [1] + (2,)); t('l', lambda: [1] * 'a'); t('l', lambda: [1]['a']); t('l', lambda: [3, 'a'].sort()); t('l', lambda: [] < 5); t('l', lambda: sorted([], key=5)); t('l', lambda: [1, 2][1.0]); t('l', lambda: [1].foo)
print([1, 2] == [1, 2.0], [1, 2] < [1, 3], [] < [0], [2] > [1, 9], [[1]] == [[1]], [1, 2] != (1, 2))
x = [[]] * 3; x[0].append(1); print(x); y = [[] for _ in range(3)]; y[0].append(1); print(y); z = x[:]; z.append(2); print(x, x.copy() is x, x.count([1]))
print(list('abc'), list({'k': 1}), list(range(3)), [*range(2), *'ab'], list(map(str, [1])), [i for i in (1, 2)], sum([[1], [2]], []))
# tuple
tt = (1, 'a', None); print(tt, tt[1], tt[-1], tt[::-1], tt + (4,), tt * 2, len(tt), 'a' in tt, tt.index('a'), tt.count(1), (), (1,), tuple('ab'), tuple([1]), hash((1, 2)) == hash((1, 2)))
def tset(): tt[0] = 1
t('t', tset); t('t', lambda: tt.index('zz')); t('t', lambda: tt[10]); t('t', lambda: tt + [1]); t('t', lambda: (1, 2) < (1, 'a'))
# range
r = range(0, 20, 3); print(r, list(r), r[2], r[-1], r[1:4], r[::-1], len(r), 6 in r, 7 in r, r.index(9), r.count(3), r == range(0, 19, 3), bool(range(0)), range(5)[1:-1], r.start, r.stop, r.step)
t('r', lambda: range(1, 2, 0)); t('r', lambda: range('a')); t('r', lambda: range(1.5)); t('r', lambda: range(3)[5]); t('r', lambda: range()); t('r', lambda: range(3).index(7)); 
