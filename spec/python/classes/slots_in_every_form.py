# __slots__ given in every form, inherited, combined, and what the errors say.
def attempt(label, fn):
    try: r = fn()
    except Exception as e: print(label, '->', type(e).__name__, e)
    else: print(label, '->', r)
def made(slots, bases=(), **ns): return type('C', bases, {'__slots__': slots, **ns})
forms = ['a', ('a',), ['a', 'b'], frozenset({'a'}), {'a': 'doc of a', 'b': None}, iter(['a']), (x for x in 'ab'), '', (), [], {}, None, 5, 1.5, b'ab', 'ab', ('a', 'a'), ('a', 5), ('a', None), ('a', b'b'), ('1',), ('a b',), ('a-b',), ('class',), ('é',), ('__x',), ('__x__',), ('_C__x', '__x'), ('__dict__',), ('__weakref__',), ('__dict__', '__weakref__', 'z'), ('__dict__', '__dict__'), ('__class__',), ('__slots__',), ('__module__',), ('__doc__',), ('__name__',), ('__init__',), ('__qualname__',), ('__hash__',), ('__call__',), ('__len__',), ('__eq__',), ('__getattr__',), range(2), 'a\0b']
for f in forms:
    def go():
        c = made(f)
        c.__slots__ if not hasattr(c.__slots__, '__next__') else None
        o = c()
        return sorted(k for k in c.__dict__ if not k.startswith('__') or k in ('__dict__', '__weakref__', '__x', '__x__', '__call__', '__len__', '__getattr__')), hasattr(o, '__dict__')
    attempt(f if not hasattr(f, '__next__') else 'iterator', go)
for k in ('a', '__slots__', '__init__', '__doc__'): attempt('conflict ' + k, lambda: made((k,), **{k: 1} if k != '__slots__' else {}))
for base in (int, str, tuple, bytes, list, dict, set, frozenset, float, complex, type, Exception, object, bytearray, property, range, bool, memoryview, slice):
    attempt(base.__name__ + ' nonempty', lambda: [k for k in made(('a',), (base,)).__dict__ if k == 'a'])
    attempt(base.__name__ + ' empty', lambda: hasattr(made((), (base,)), '__slots__'))
    attempt(base.__name__ + ' dict', lambda: hasattr(made(('__dict__',), (base,)), '__dict__'))
    attempt(base.__name__ + ' weakref', lambda: made(('__weakref__',), (base,)).__weakref__ is not None)
class P:
    __slots__ = ('a', 'b')
    def __init__(self, **k):
        for n, v in k.items(): setattr(self, n, v)
p = P(a=1)
for act in ('p.a', 'p.b', 'p.c', 'p.__dict__', 'p.__weakref__', 'vars(p)', 'del_(p, "a")', 'del_(p, "a")', 'del_(p, "b")', 'del_(p, "c")', 'set_(p, "c", 1)', 'set_(p, "__slots__", 1)', 'set_(p, "__class__", P)', 'set_(p, "__dict__", {})', 'P.a', 'P.a.__get__(p)', 'P.a.__set__(p, 5)', 'P.a.__get__(p)', 'P.a.__get__(None, P)', 'P.a.__get__(5)', 'P.a.__get__()', 'P.a.__set__(p)', 'P.a.__delete__(p)', 'P.a.__delete__(p)', 'P.a.__name__', 'P.a.__qualname__', 'P.a.__objclass__', 'P.a.__doc__', 'type(P.a)', 'P.a.__get__(None)', 'P.a == P.__dict__["a"]', 'hasattr(p, "a")', 'getattr(p, "a", "dflt")', 'dir(p)[-2:]', 'callable(P.a)', 'P.a.zzz', 'set_(P.a, "__name__", "x")', 'P.a()'):
    def del_(o, n): delattr(o, n)
    def set_(o, n, v): setattr(o, n, v)
    attempt(act, lambda: eval(act))
class Q(P): __slots__ = ('c',)
class R(P): pass
class S(P): __slots__ = ('a',)
class T(Q, R if 0 else object): __slots__ = ()
class U(Q): __slots__ = ('__dict__',)
for c in (Q, R, S, T, U):
    o = c(a=1)
    for n in ('b', 'c', 'd'): attempt(f'{c.__name__}.{n}', lambda: setattr(o, n, n) or getattr(o, n))
    attempt(c.__name__ + ' vars', lambda: vars(o))
s = S(); s.a = 'own'; attempt('hidden base slot', lambda: P.a.__get__(s)); P.a.__set__(s, 'base'); print(s.a, P.a.__get__(s))
class V: __slots__ = ('x',)
V.x = 'class attr now'
v = V(); attempt('replaced', lambda: v.x); attempt('set', lambda: setattr(v, 'x', 1))
class W: __slots__ = ('x',)
w = W(); w.x = 1; old = W.x; del W.x; attempt('deleted', lambda: w.x); print(old.__get__(w)); W.x = old; print(w.x)
class X:
    __slots__ = {'d': 'documented'}
    d2 = 5
print(X.__slots__, X.d.__doc__); attempt('ro', lambda: setattr(X(), 'd2', 1)); attempt('ro del', lambda: delattr(X(), 'd2'))
class Desc:
    def __set_name__(self, o, n): print('set_name', n)
class Y:
    __slots__ = ('m',); n = Desc()
slots = ['k']
class Z: __slots__ = slots
slots.append('l'); attempt('later', lambda: setattr(Z(), 'l', 1)); Z.__slots__ = (); z = Z(); z.k = 1; print(z.k, Z.__slots__)
class Prop:
    __slots__ = ('_v',)
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x
o = Prop(); attempt('prop', lambda: o.v); o.v = 3; print(o.v)
class M(type):
    attempt('metaclass slots', lambda: type('MM', (type,), {'__slots__': ('x',)}))
class Eq:
    __slots__ = ('v',)
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
a, b = Eq(), Eq(); a.v = b.v = 1; print(a == b, {a: 1}[b])
class MA:
    __slots__ = ('x', 'y'); __match_args__ = ('x', 'y')
m = MA(); m.x, m.y = 1, 2
match m:
    case MA(1, yy): print('matched', yy)
class Aug: __slots__ = ('n',)
g = Aug(); g.n = 1; g.n += 5; print(g.n); attempt('aug unset', lambda: exec('h.n += 1', {'h': Aug()}))
