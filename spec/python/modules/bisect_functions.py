# bisect.
import bisect as module
from bisect import *

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

a = [1, 2, 2, 2, 5]
for x in (0, 1, 2, 3, 5, 9, 2.5, True): print(x, bisect_left(a, x), bisect_right(a, x), bisect(a, x))
print(bisect(a, 2, 2), bisect_left(a, 2, 2), bisect(a, 2, 0, 2), bisect(a, 9, hi=3), bisect(a=a, x=2, lo=1, hi=4), bisect(a, 2, 1, None), bisect([], 1), bisect('aabbc', 'b'), bisect((1, 3), 2), bisect(range(100), 50))
for args, kw in (((a, 2, -1), {}), ((a, 2, 0, 9), {}), ((a, 9, 0, 9), {}), ((a, 2, 0, -1), {}), ((a, 2, 0, -2), {}), ((a,), {}), ((), {}), ((a, 1, 2, 3, 4), {}), ((a, 'x'), {}), ((5, 1), {}), (({}, 1), {}), (({1: 1}, 1), {}),
                 ((a, 1), {'k': 1}), ((a, 1, 'x'), {}), ((a, 1, 0, 'x'), {}), ((a, 1, 1.5), {}), ((a, 1, 2 ** 70), {}), ((a, 1, 0, 2 ** 70), {}), ((a, 1, 3, 1), {}), ((a, 1), {'key': 5}), ((a, 1, 0, None), {'key': None})):
    for f in (bisect_left, bisect_right): show((f.__name__, args[1:], kw), lambda: f(*args, **kw))
words = ['a', 'bb', 'cc', 'ddd']
print(bisect_left(words, 2, key=len), bisect_right(words, 2, key=len), bisect(words, 3, key=len), bisect(words, 2, 1, 2, key=len))
for f in (insort, insort_left, insort_right):
    b = [(1, 'a'), (2, 'b'), (2, 'c')]; f(b, (2, 'x'), key=lambda t: t[0]); print(b); c = [1.0, 2.0]; f(c, 1); print(c); show('ret', lambda: f([], 1)); show('bad', lambda: f((1,), 0)); show('args', lambda: f([1])); show('lo', lambda: f([1], 2, lo=-1)); show('none', lambda: f([1], 2, key=None))
log = []
class L:
    def __init__(self, v): self.v = v
    def __lt__(self, o): log.append((self.v, getattr(o, 'v', o))); return self.v < o.v
    def __repr__(self): return f'L{self.v}'
d = [L(i) for i in range(8)]
for f in (bisect_left, bisect_right): print(f(d, L(5)), log); log.clear()
show('raise', lambda: bisect(d, 5)); log.clear(); insort(d, L(3)); print(d, log)
class Seq:
    def __len__(self): return 4
    def __getitem__(self, i): print('get', i); return i * 10
    def insert(self, i, x): print('insert', i, x)
print(bisect(Seq(), 15)); insort(Seq(), 25); insort_left(Seq(), 2, key=lambda x: x * 10)
class Shrink:
    def __init__(self, v): self.v = v
    def __lt__(self, o): e.clear(); return False
e = [Shrink(i) for i in range(10)]; show('shrink', lambda: bisect_left(e, Shrink(5)))
class Sub(list):
    def insert(self, i, x): print('sub insert', i, x); super().insert(i, x)
s = Sub([1, 3]); insort(s, 2); print(s, module.bisect is module.bisect_right, module.insort is module.insort_right, bisect.__name__, bisect.__module__, [n for n in dir(module) if not n.startswith('_')])
