# compress, dropwhile, takewhile, filterfalse, starmap, accumulate, islice, pairwise, batched.
from itertools import *
import operator

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

def stop(x):
    if x > 2: raise StopIteration('stopped')
    return True
def fail(x):
    if x > 2: raise ValueError(x)
    return True
class NoBool:
    def __bool__(self): raise ZeroDivisionError('no bool')

show('compress', lambda: list(compress('ABCDEF', [1, 0, 1, 0, 1, 1])))
show('compress', lambda: list(compress('ABC', [1, 1])))
show('compress', lambda: list(compress('A', [1, 1, 0])))
show('compress', lambda: list(compress(data='AB', selectors=[0, 1])))
show('compress', lambda: compress('AB'))
show('compress', lambda: compress(1, [1]))
show('compress', lambda: compress([1], 1))
show('compress', lambda: compress([1], [1], [1]))
show('compress', lambda: compress([1], sel=[1]))
show('compress', lambda: list(compress('ab', [NoBool()])))
d = iter('abc')
print(list(compress(d, [1])), list(d))
for f in (dropwhile, takewhile, filterfalse, starmap):
    name = f.__name__
    show(name, lambda: list(f(lambda x: x < 3, [1, 4, 2, 5])))
    show(name, lambda: list(f(None, [0, 1, '', 'a'])))
    show(name, lambda: list(f(bool, [0, 1, '', 'a'])))
    show(name, lambda: f(bool))
    show(name, lambda: f(bool, 5))
    show(name, lambda: f(predicate=bool, iterable=[]))
    show(name, lambda: f(bool, [], []))
    show(name, lambda: list(f(stop, [1, 2, 3, 4])))
    show(name, lambda: list(f(fail, [1, 2, 3, 4])))
    show(name, lambda: list(f(lambda x: NoBool(), [1, 2])))
show('starmap', lambda: list(starmap(pow, [(2, 5), [3, 2], iter([10, 3])])))
show('starmap', lambda: list(starmap(max, [(1, 2), 'ab', range(4)])))
show('starmap', lambda: list(starmap(pow, [(1,)])))
show('starmap', lambda: list(starmap(lambda *a: a, [(), (1,), {2: 3}])))
t = takewhile(lambda x: x < 2, iter([1, 5, 1, 1]))
print(list(t), list(t), next(t, 'end'))
d = dropwhile(fail, [1, 2, 3, 4, 5])
show('drop', lambda: next(d))
show("drop", lambda: list(d))
show('acc', lambda: list(accumulate([1, 2, 3, 4])))
show('acc', lambda: list(accumulate([1, 2, 3], operator.mul)))
show('acc', lambda: list(accumulate([1, 2, 3], initial=100)))
show('acc', lambda: list(accumulate([1, 2, 3], None, initial=None)))
show('acc', lambda: list(accumulate([], initial=5)))
show('acc', lambda: list(accumulate([])))
show('acc', lambda: list(accumulate('abc')))
show('acc', lambda: list(accumulate([2 ** 62, 2 ** 62, -2 ** 63])))
show('acc', lambda: list(accumulate([1, 'a'])))
show('acc', lambda: list(accumulate(iterable=[5, 3, 8], func=max)))
show('acc', lambda: list(accumulate([1, 2.5, True, 1j])))
show('acc', lambda: accumulate())
show('acc', lambda: accumulate(5))
show('acc', lambda: accumulate([], None, 5))
show('acc', lambda: accumulate([], start=5))
show('acc', lambda: list(accumulate([1, 2, 3], lambda a, b: stop(a + b) and a + b)))
for args in ((), ([],), ('abcdef', 3), ('abcdef', 0), ('abcdef', None), ('abcdef', 2, 4), ('abcdef', 2, None),
             ('abcdef', None, None, 2), ('abcdef', 1, None, 2), ('abcdef', 0, 5, 3), ('abcdef', 5, 2), ('abcdef', -1),
             ('abcdef', 'x'), ('abcdef', 1.5), ('abcdef', -1, 2), ('abcdef', 'x', 2), ('abcdef', 1, -2), ('abcdef', 1, 2, 0),
             ('abcdef', 1, 2, -1), ('abcdef', 1, 2, 'x'), ('abcdef', 1, 2, None), ('abcdef', 2 ** 64), ('abcdef', 0, 2 ** 64),
             ('abcdef', True), ('abcdef', 1, 4, 2 ** 62), (5, 1), ('a', 1, 2, 3, 4), ('abcdef', 3, 3), ('abcdef', 0, None, 2 ** 63 - 1)):
    show(('islice', args), lambda: list(islice(*args)))
show('islice', lambda: islice('abc', stop=2))
it = iter(range(10))
print(list(islice(it, 3)), next(it), list(islice(it, 1, 4, 2)), list(it))
it = iter(range(10))
print(list(islice(it, 2, 2)), next(it))
it = iter(range(10))
print(list(islice(it, 1, 8, 4)), next(it))
class Idx:
    def __index__(self): return 2
show('idx', lambda: list(islice('abcd', Idx())))
show('pairwise', lambda: list(pairwise('abcd')))
show('pairwise', lambda: (list(pairwise('a')), list(pairwise(''))))
show('pairwise', lambda: pairwise())
show('pairwise', lambda: pairwise(5))
show('pairwise', lambda: pairwise(iterable='a'))
show('pairwise', lambda: list(pairwise(map(fail, [1, 2, 3]))))
for args, kw in ((('abcdefg', 3), {}), (('abcdef', 3), {'strict': True}), (('abcdefg', 3), {'strict': True}), (('', 3), {}),
             (('', 3), {'strict': 1}), (('abc', 0), {}), (('abc', -1), {}), (('abc',), {}), (('abc', 'x'), {}), (('abc', 1.5), {}),
             ((5, 1), {}), (('abc', 2 ** 70), {}), (('abc', 1, True), {}), ((), {'iterable': 'abc', 'n': 2}),
             (('abc', 2), {'size': 1})):
    show(('batched', args, kw), lambda: list(batched(*args, **kw)))
b = batched('abcde', 2, strict=True)
print(next(b), next(b)); show('end', lambda: next(b)); print(list(b))
b = batched(map(fail, [1, 2, 3, 1, 1]), 2)
print(next(b)); show('fail', lambda: next(b)); print(list(b))
for t in (compress, dropwhile, takewhile, filterfalse, starmap, accumulate, islice, pairwise, batched):
    print(t, t.__module__, t.__name__, hasattr(t([], 1) if t is batched else t, '__iter__'))
