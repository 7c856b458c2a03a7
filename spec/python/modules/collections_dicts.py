# defaultdict and OrderedDict.
from collections import defaultdict, OrderedDict
import operator, weakref

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

d = defaultdict(list)
d['a'].append(1); d['b']; print(d, len(d), 'z' in d, d.get('z'), d.default_factory)
show('none', lambda: defaultdict()['x']); show('none', lambda: defaultdict(None, {1: 2}, a=3)); show('bad', lambda: defaultdict(5))
show('args', lambda: defaultdict(int, {1: 2}, {3: 4})); show('args', lambda: defaultdict(int, 5)); show('kw', lambda: defaultdict(default_factory=int))
show('pairs', lambda: defaultdict(int, [(1, 2)], b=3)); show('raises', lambda: defaultdict(lambda: 1 / 0)[1])
d.default_factory = None; show('unset', lambda: d['q']); d.default_factory = 5; show('bad', lambda: d['q'])
d.default_factory = int; d['n'] += 5; print(d['n'], d.setdefault('s', 9), d.pop('n'), d)
del d.default_factory; print(d.default_factory)
show('missing', lambda: defaultdict(int).__missing__(3)); show('missing', lambda: defaultdict().__missing__(3))
c = defaultdict(int, a=1)
for x in (c.copy(), c.__copy__()): print(x, type(x).__name__, x == c, x is c)
print(c | {'b': 2}, {'b': 2} | c, type({'b': 2} | c).__name__, c.__reduce__()[:2], list(c.__reduce__()[4]), c == {'a': 1})
c |= {'z': 9}; c.update(y=8); print(c, list(c), list(c.values()), list(reversed(c)))
show('or', lambda: c | 5); show('or', lambda: c | [(1, 2)])
class DD(defaultdict):
    def __missing__(self, key): return 'missing', key
    def __setitem__(self, key, value): print('set', key); super().__setitem__(key, value)
x = DD(int); x['a'] = 1; x.tag = 1; print(x['q'], x, x.tag, x.__dict__, x.default_factory, isinstance(x, dict))
class D2(defaultdict):
    def __setitem__(self, key, value): print('set', key); super().__setitem__(key, value)
y = D2(list); y['new'].append(1); print(y, type(y.copy()), D2.__mro__)
loop = defaultdict(lambda: loop); loop['me']; print(defaultdict(int, {1: loop}) is not None)
z = defaultdict(int); z['k'] = z; print(z)
print(defaultdict[int, str], defaultdict.__module__, defaultdict.fromkeys('ab', 1), hasattr(defaultdict(), '__dict__'))
show('attr', lambda: setattr(defaultdict(), 'x', 1)); show('hash', lambda: hash(c)); show('weak', lambda: weakref.ref(c))
def grow():
    it = iter(c)
    for k in it: c[k + 'x']
show('grow', grow)

o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
print(o, OrderedDict(), OrderedDict(a=1, b=2), OrderedDict({1: 2}, x=3), len(o), list(o), list(reversed(o)))
show('args', lambda: OrderedDict(1)); show('args', lambda: OrderedDict([], [])); show('args', lambda: OrderedDict([(1,)]))
o.move_to_end('a'); print(list(o)); o.move_to_end('c', last=False); print(list(o)); o.move_to_end('c', False); print(list(o)); o.move_to_end('a', True)
show('move', lambda: o.move_to_end('z')); show('move', lambda: o.move_to_end()); show('move', lambda: o.move_to_end('a', 1, 2)); show('move', lambda: o.move_to_end([]))
show('move', lambda: o.move_to_end(key='b', last=False)); print(o)
print(o.popitem(), o.popitem(last=False), o); o.clear(); show('popitem', o.popitem); show('popitem', lambda: o.popitem(False))
o = OrderedDict.fromkeys('abcde'); print(o, OrderedDict.fromkeys('ab', 5)); show('fromkeys', lambda: OrderedDict.fromkeys(iterable='a', value=1))
print(o.pop('a'), o.pop('z', 9), o.pop(key='z', default=None)); show('pop', lambda: o.pop('z')); show('pop', lambda: o.pop()); show('pop', lambda: o.pop([]))
print(o.setdefault('b', 5), o.setdefault('n', 5), o.setdefault('m'), o.setdefault(key='k', default=1), o)
print(o.keys(), o.values(), o.items(), type(o.keys()), type(o.values()), type(o.items()), type(iter(o)), type(o.keys()).__mro__)
print(list(reversed(o.keys())), list(reversed(o.items()))[:2], list(reversed(o.values())), 'b' in o.keys(), o.keys() & {'b', 'q'}, len(o.items()))
x, y = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(x == y, x != y, x == {'b': 2, 'a': 1}, {'b': 2, 'a': 1} == x, x == OrderedDict(a=1, b=2), x == 5, x == OrderedDict(a=1))
show('lt', lambda: x < y); show('hash', lambda: hash(x))
print(x | {'c': 3}, {'c': 3} | x, type({'c': 3} | x).__name__, type(x | {}).__name__); x |= [('q', 1)]; print(x); show('or', lambda: x | 5)
x.update({'u': 1}, v=2); x.update([('w', 3)]); print(x); show('update', lambda: x.update(1)); show('update', lambda: x.update({}, {}))
x.attr = 5; print(x.attr, x.__dict__, x.copy(), x.copy().__dict__, weakref.ref(x)() is x, x.__reduce__()[:4], list(x.__reduce__()[4])[:1])
del x['a']; x['a'] = 1; print(list(x)); show('del', lambda: operator.delitem(x, 'zz')); show('get', lambda: x['zz'])
for act in (lambda: x.move_to_end('b'), lambda: x.pop('b'), lambda: x.update(new=1), lambda: x.popitem(False), lambda: x.clear()):
    def run():
        for k in x: act()
    show('during', run)
o = OrderedDict.fromkeys(range(5))
for k in o: o[k] = k
print(o, [k for k in reversed(o)])
it = iter(o); next(it); print(it.__reduce__()[1], list(it), next(it, 'end'))
class Sub(OrderedDict):
    def __setitem__(self, key, value): super().__setitem__(key, value * 2)
    def __missing__(self, key): return 'gone', key
s = Sub(a=1, b=2); s.update(c=3); s.setdefault('d', 4); print(s, s['q'], s.pop('q', 0), s.copy(), type(s.copy()), s == OrderedDict(s), s | {'z': 1})
loop = OrderedDict(); loop['me'] = loop; print(loop)
big = OrderedDict.fromkeys(range(600))
for i in range(0, 600, 3): big.move_to_end(i, last=i % 2)
for i in range(200): big.popitem(last=i % 3 == 0)
print(len(big), list(big)[:5], list(big)[-5:], all(k in big for k in big), sum(big))
q = OrderedDict()
for i in range(500):
    q[i] = i
    if len(q) > 10: q.popitem(last=False)
    if i % 7 == 0: q.move_to_end(i - 3 if i - 3 in q else i, last=False)
print(list(q), OrderedDict[int, str], OrderedDict.__module__, dict(q) == q, {**q} == q, list(dict(q)))
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases): return OrderedDict()
class M(metaclass=Meta):
    b = 1; a = 2; b = 3
    def f(self): return self.a
print([k for k in M.__dict__ if not k.startswith('__')], M().f(), json_like := [*OrderedDict(x=1)])
def kw(**k): return k
print(kw(**OrderedDict(b=1, a=2)), kw(**defaultdict(int, z=1)))
print([n for n in dir(OrderedDict) if n[0] != '_'], [n for n in dir(defaultdict) if n not in dir(OrderedDict) and n != '__module__'])
