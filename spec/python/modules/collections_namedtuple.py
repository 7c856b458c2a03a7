# namedtuple.
from collections import namedtuple
import collections

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

P = namedtuple('P', 'x y')
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), hash(p) == hash((1, 2)), len(p), list(p), P._fields, P._field_defaults, P.__doc__, P.x.__doc__, P.__module__, P.__qualname__, P.__slots__, P.__match_args__)
for args, kw in (((), {}), ((1,), {}), ((1, 2, 3), {}), ((1,), {'x': 2}), ((1, 2), {'z': 3}), ((), {'x': 1, 'y': 2})): show((args, kw), lambda: P(*args, **kw))
print(P._make([3, 4]), p._replace(x=9), p._asdict(), p.__getnewargs__(), p + (3,), type(p + (3,)), p * 2, p[:1], type(p[:1]), p._replace() == p, p.__replace__(y=0))
show('make', lambda: P._make([1])); show('make', lambda: P._make(5)); show('replace', lambda: p._replace(z=1, q=2)); show('replace', lambda: p._replace(1))
show('set', lambda: setattr(p, 'x', 1)); show('del', lambda: delattr(p, 'x')); show('new', lambda: setattr(p, 'new', 1)); show('item', lambda: p.__setitem__(0, 1)); show('attr', lambda: p.zz)
for fields in ('a,b c', ['a', 'b'], '', [], ('x',), 'a, b , c', iter('ab'), [1], 'a a', '_a', 'class', '1a', 'a-b', 5, ['a', 'b c']):
    show(('fields', str(fields)[:20] if not hasattr(fields, '__next__') else 'iter'), lambda: namedtuple('T', fields)._fields)
for name in ('class', '1T', 'T T', '', 5, None): show(('name', name), lambda: namedtuple(name, 'a'))
print(namedtuple('R', 'a class 1b _c a def', rename=True)._fields, namedtuple('R', ['x', 'x', ''], rename=True)._fields)
D = namedtuple('D', 'a b c', defaults=[2, 3])
print(D(1), D(1, 5), D._field_defaults, D.__new__.__defaults__, D(a=0, c=7)); show('missing', lambda: D())
show('defaults', lambda: namedtuple('D', 'a', defaults=[1, 2])); show('defaults', lambda: namedtuple('D', 'a', defaults=5)); print(namedtuple('D', 'a b', defaults=())._field_defaults)
print(namedtuple('M', 'a', module='other').__module__, namedtuple('M', 'a', module='other')); show('pos', lambda: namedtuple('M', 'a', True))
E = namedtuple('E', ''); print(E(), E() == (), E._fields, E.__doc__, E()._asdict()); O = namedtuple('O', 'only'); print(O(1), O([1]).only, O._make('z'), O.__doc__)
class Point(P):
    """A point."""
    __slots__ = ()
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __str__(self): return f'<{self.x}, {self.y}>'
q = Point(3, 4)
print(q, repr(q), q.norm, q._replace(x=0), type(q._replace(x=0)), Point._make([1, 2]), isinstance(q, tuple), Point.__mro__, q == p, q._asdict())
class Wide(P):
    def __new__(cls, x, y, extra=0):
        self = super().__new__(cls, x, y); self.extra = extra; return self
w = Wide(1, 2, 3); print(w, w.extra, w.__dict__)
match p:
    case P(x=1, y=b): print('by name', b)
match p:
    case P(1, b): print('by place', b)
match p:
    case (a, b): print('as sequence', a, b)
x, y = p; print(x, y, '%s-%s' % p, '{0.x}{0.y}'.format(p), max(P(1, 2), P(1, 3)), sorted([P(2, 1), P(1, 2)]), p < P(1, 3), p in {P(1, 2)}, {p: 1}[1, 2])
print(P.__new__.__qualname__, P._make.__qualname__, P._replace.__qualname__, P.__repr__.__qualname__, P.__new__.__doc__, P._make.__doc__, P._replace.__doc__)
print(P.__new__.__name__, [n for n in dir(P) if n not in dir(tuple)], P.x, type(P.x), type(P.x).__name__)
P.x.__doc__ = 'new doc'; print(P.x.__doc__, P.__dict__['x'].__get__(p, P), P.__dict__['x'].__get__(None, P) is P.x, P.x.__reduce__()[1])
show('getter', lambda: P.__dict__['y'].__get__((1,), tuple)); show('getter', lambda: P.__dict__['y'].__get__(5, int)); print(P.__dict__['y'].__get__((8, 9), tuple))
big = namedtuple('Big', [f'f{i}' for i in range(300)]); b = big(*range(300)); print(b.f299, b.f0, len(b._fields), b._replace(f5='x')[5])
T = namedtuple('T', 'self cls args _fields_'.replace('_fields_', 'kwargs')); print(T(1, 2, 3, 4), T(self=1, cls=2, args=3, kwargs=4)._replace(self=9))
kids = namedtuple('N', 'v kids'); n = kids(1, []); n.kids.append(n); print(n)
def local():
    return namedtuple('L', 'a')
print(local(), local().__module__, collections.namedtuple is namedtuple, namedtuple.__name__)
