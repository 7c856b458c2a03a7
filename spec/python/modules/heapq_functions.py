# heapq.
import heapq
from heapq import *

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

h = []
for x in (5, 3, 8, 1, 9, 2, 7): heappush(h, x); print(h)
print(heappushpop(h, 0), heappushpop(h, 6), h, heapreplace(h, 0), h, [heappop(h) for _ in range(len(h))])
for f in (heappop, lambda h: heapreplace(h, 1), heapq._heappop_max): show('empty', lambda: f([]))
print(heappushpop([], 1))
for n in range(1, 40):
    data = [(i * 37) % n for i in range(n)]; heapify(data)
    if n in (5, 12, 39): print(data)
    assert all(data[(i - 1) // 2] <= data[i] for i in range(1, n)) and [heappop(data) for _ in range(n)] == sorted((i * 37) % n for i in range(n))
m = [3, 1, 4, 1, 5]; heapq._heapify_max(m); print(m, heapq._heappop_max(m), m, heapq._heapreplace_max(m, 0), m)
for bad in ((1, 2), 'abc', None, 5):
    show('push', lambda: heappush(bad, 1)); show('pop', lambda: heappop(bad)); show('heapify', lambda: heapify(bad)); show('replace', lambda: heapreplace(bad, 1)); show('pushpop', lambda: heappushpop(bad, 1))
show('args', lambda: heappush([])); show('args', lambda: heappop()); show('args', lambda: heapify([], 1)); show('kw', lambda: heappush(heap=[], item=1))
show('mixed', lambda: heappush([1], 'a')); show('mixed', lambda: heapify([1, 'a', 2])); show('mixed', lambda: heapify([1j, 2j]))
log = []
class L:
    def __init__(self, v): self.v = v
    def __lt__(self, o): log.append((self.v, o.v)); return self.v < o.v
    def __repr__(self): return f'L{self.v}'
h = [L(x) for x in (5, 2, 8, 1, 9, 3)]; heapify(h); print(h, log); log.clear()
heappush(h, L(0)); print(h, log); log.clear(); print(heappop(h), h, log); log.clear(); print(heapreplace(h, L(4)), heappushpop(h, L(1)), h, log)
class Grow:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        if len(h) < 20: h.append(Grow(1))
        return self.v < o.v
class Clear(Grow):
    def __lt__(self, o): h.clear(); return True
for kind in (Grow, Clear):
    for f in (heapify, heappop, lambda h: heappush(h, kind(0)), lambda h: heapreplace(h, kind(7)), lambda h: heappushpop(h, kind(7)), heapq._heappop_max):
        h = [kind(x) for x in (1, 2, 3, 4, 5)]; show(kind.__name__, lambda: isinstance(f(h), (kind, type(None))))
print(nlargest(3, [5, 1, 9, 3, 9]), nsmallest(3, [5, 1, 9, 3, 1]), nlargest(0, [1]), nsmallest(-1, [1]), nlargest(9, [1, 2]), nsmallest(1, []), nlargest(1, 'abc'), nsmallest(2, 'cab', key=ord))
print(nlargest(2, ['aa', 'b', 'cc', 'd'], key=len), nsmallest(2, ['aa', 'b', 'cc', 'd'], len), nlargest(1, ['aa', 'b', 'cc'], key=len), nsmallest(1, ['b', 'aa', 'c'], key=len), nsmallest(n=2, iterable=[3, 1, 2], key=lambda x: -x))
print(nlargest(5, (x * 7919 % 10007 for x in range(2500))), nsmallest(5, (x * 7919 % 10007 for x in range(2500))), nsmallest(3, range(2000, 0, -1)), nlargest(2, [(1, 'a'), (1, 'b'), (0, 'c')], key=lambda t: t[0]))
show('n', lambda: nlargest('x', [1, 2])); show('it', lambda: nsmallest(2, 5)); show('mixed', lambda: nsmallest(2, [1, 'a', 2]))
print(list(merge([1, 4, 7], [2, 5], [], [3])), list(merge()), list(merge('abc')), list(merge([3, 1], [2])), list(merge([5, 3], [4, 1], reverse=True)), list(merge(['a', 'ccc'], ['bb'], key=len)), list(merge(['ccc', 'a'], ['bb', 'b'], key=len, reverse=True)))
print(list(merge([1, 1], [1.0, True])), list(merge([(1, 'x')], [(1, 'a')], key=lambda t: t[0])), next(merge([1], iter([0]))))
show('merge', lambda: list(merge(5))); show('merge', lambda: list(merge([1], ['a']))); show('merge', lambda: merge([], rev=True)); print(type(merge()).__name__)
def count():
    n = 0
    while True: yield n; n += 3
g = merge(count(), count()); print([next(g) for _ in range(6)]); print(sorted(heapq.__all__), heappush.__module__, merge.__module__)
