# deque: every operation, bounds, and what happens when it changes meanwhile.
from collections import deque
import weakref, operator

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

for args, kw in (((), {}), (([1, 2],), {}), (('abc', 2), {}), (('abc', 0), {}), (('abc',), {'maxlen': 2}), ((), {'iterable': 'ab'}),
                 (('abc', None), {}), (('abc', -1), {}), (('abc', 'x'), {}), (('abc', 1.5), {}), ((5,), {}), (('a', 1, 2), {}),
                 (('a',), {'iterable': 'b'}), (('a',), {'size': 2}), (('abc', True), {}), (('abc', 2 ** 70), {}), ((range(5),), {'maxlen': 3})):
    show((args, kw), lambda: deque(*args, **kw))
d = deque('abc', 4)
d.append('d'); d.append('e'); print(d, d.maxlen, len(d), bool(d), bool(deque()))
d.appendleft('z'); print(d)
d.extend('12'); print(d); d.extendleft('34'); print(d)
print(d.pop(), d.popleft(), d)
show('insert', lambda: d.insert(1, 'i')); show('insert', lambda: d.insert(-1, 'j')); print(d)
show('insert', lambda: d.insert(0, 'x'))
d.clear(); show('pop', d.pop); show('popleft', d.popleft)
show('maxlen', lambda: setattr(d, 'maxlen', 3))
show('attr', lambda: setattr(d, 'x', 3))
d = deque(range(10))
for n in (1, -1, 3, 0, 10, -23, 10 ** 18): d.rotate(n); print(list(d))
d.rotate(); print(d[0]); show('rotate', lambda: d.rotate('x')); show('rotate', lambda: d.rotate(1, 2)); show('rotate', lambda: d.rotate(2 ** 70))
d.reverse(); print(d, d[0], d[-1], d[3])
for key in (10, -11, 'x', slice(1), 1.0, None, 2 ** 70): show(('get', key), lambda: d[key])
d[0] = 'first'; d[-1] = 'last'; del d[1]; del d[-2]; print(d)
show('set', lambda: operator.setitem(d, 99, 1)); show('del', lambda: operator.delitem(d, 99)); show('set', lambda: operator.setitem(d, 'a', 1))
d = deque([1, 2, 3, 2, 1])
print(d.count(2), d.count(9), 2 in d, 9 in d, d.index(2), d.index(2, 2), d.index(2, -2), d.index(1, 1, 5))
for args in ((9,), (1, 1, 4), (2, 'a'), (1, 0, 1.5), (), (1, 2, 3, 4), (3, -100, 100)): show(('index', args), lambda: d.index(*args))
d.remove(2); print(d); show('remove', lambda: d.remove(9))
for i in (-100, -1, 0, 2, 100): d.insert(i, f'i{i}')
print(d); show('insert', lambda: d.insert('x', 1)); show('insert', lambda: d.insert(1))
a, b = deque([1, 2]), deque([1, 3])
print(a < b, a <= b, a > b, a >= b, a == b, a != b, a == deque([1, 2]), a == [1, 2], a < deque([1, 2, 0]), deque() < a)
show('lt', lambda: a < [1]); show('lt', lambda: deque([1]) < deque(['a'])); show('hash', lambda: hash(a))
print(a + b, a * 2, 2 * a, a * 0, a * -1, deque('abc', 4) * 3, deque('abc', 2) + deque('de'))
show('add', lambda: a + [1]); show('add', lambda: [1] + a); show('mul', lambda: a * 'x'); show('mul', lambda: a * a); show('mul', lambda: a * 1.5)
a += 'xy'; print(a); a *= 2; print(a); a += a; print(len(a)); a.extend(a); a.extendleft(a); print(len(a))
c = deque('abc', 4); c *= 3; print(c); c *= 0; print(c)
show('iadd', lambda: operator.iadd(deque(), 5)); show('imul', lambda: operator.imul(deque('a'), 'x'))
print(list(reversed(deque('abc'))), type(iter(deque())), type(reversed(deque())), operator.length_hint(iter(deque('abc'))))
it = iter(deque('abc')); print(next(it), it.__length_hint__(), it.__reduce__()[1], list(it), next(it, 'end'))
loop = deque([1]); loop.append(loop); print(loop, repr(deque([[loop]])))
d = deque('ab'); it = iter(d); next(it); d.append('c')
show('mutated', lambda: next(it)); show('mutated', lambda: next(it)); show('list', lambda: list(d))
def during():
    for x in d: d.append(x)
show('during', during)
class Evil:
    def __init__(self, act): self.act = act
    def __eq__(self, other): self.act(); return False
    def __lt__(self, other): self.act(); return False
for name in ('index', 'count', 'remove', '__contains__'):
    d = deque([Evil(lambda: d.clear()), 2, 3]); show(name, lambda: getattr(d, name)(5)); print(d)
d = deque([1, Evil(lambda: d.pop()), 3]); show('eq', lambda: d == deque([1, 2, 3])); show('lt', lambda: d < deque([1, 2]))
class Sub(deque):
    def __init__(self, it=(), maxlen=None, tag='t'): super().__init__(it, maxlen); self.tag = tag
s = Sub('abc', 2)
print(s, s.tag, s.copy(), type(s.copy()), type(s + s), type(s * 2), s.__reduce__()[:3], s == deque('bc'), s.__copy__())
class NoCopy(deque):
    def __new__(cls, *a): return deque.__new__(cls) if not a else [1]
show('copy', lambda: NoCopy().copy())
print(deque('ab', 3).copy(), deque('ab').__reduce__()[:3], deque('ab', 3).__reduce__()[1], list(deque('ab').__reduce__()[3]))
d.__init__('xy', 1); print(d, deque.__doc__ is not None, deque.__module__, deque[int], weakref.ref(d)() is d)
match deque([1, 2]):
    case [x, y]: print('matched', x, y)
x, *y = deque('abc'); print(x, y, [*deque('ab')], sorted(deque([3, 1])), sum(deque([1, 2])), max(deque([1, 5])))
from collections import deque as _d
tail = _d(iter(range(100000)), 3); print(tail)
d = deque()
for i in range(1000): d.append(i); d.append(-i); d.popleft()
print(len(d), d[0], d[-1], sum(d))
print([n for n in dir(deque) if not n.startswith('_')])
