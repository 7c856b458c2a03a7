# property: construction, names, docs, copying, errors.
def attempt(label, fn):
    try: r = fn()
    except Exception as e: print(label, '->', type(e).__name__, e)
    else: print(label, '->', r)
p = property()
for n in ('fget', 'fset', 'fdel', '__doc__', '__name__', '__isabstractmethod__'): attempt(n, lambda: getattr(p, n))
def g(self): 'getter doc'; return 'got'
def s(self, v): 'setter doc'; print('set', v)
def d(self): print('deleted')
for args, kw in (((g,), {}), ((g, s), {}), ((g, s, d), {}), ((g, s, d, 'own doc'), {}), ((None, s), {}), ((None, None, d), {}), ((), {'fget': g, 'doc': 'kw'}), ((), {'fset': s}), ((g,), {'doc': None}), ((g,), {'doc': 5}), ((g, 5), {}), ((None,), {'doc': ''})):
    q = property(*args, **kw)
    class C: x = q
    print(q.__doc__, q.fget and getattr(q.fget, '__name__', 5), q.fset and getattr(q.fset, '__name__', 5), q.fdel and q.fdel.__name__); attempt('name', lambda: q.__name__)
    o = C()
    attempt('get', lambda: o.x); attempt('set', lambda: setattr(o, 'x', 1)); attempt('del', lambda: delattr(o, 'x'))
for args in ((1, 2, 3, 4, 5),): attempt('args', lambda: property(*args))
attempt('kw', lambda: property(foo=1)); attempt('class set', lambda: setattr(int, 'x', property(g)))
class C:
    @property
    def a(self): 'doc a'; return self._a
    b = a
    @a.setter
    def a(self, v): 'doc setter'; self._a = v
    @a.deleter
    def a(self): del self._a
    @property
    def ro(self): return 1
    @ro.getter
    def ro(self): 'new getter doc'; return 2
    wo = property(None, lambda self, v: print('wo', v))
    lam = property(lambda self: 'lam')
    @property
    def other(self): return 1
    @other.setter
    def different(self, v): print('different set', v)
c = C()
attempt('unset', lambda: c.a); c.a = 5; print(c.a, c.b, C.a is C.b, C.a.__doc__, C.ro.__doc__, c.ro); del c.a; attempt('again', lambda: delattr(c, 'a'))
attempt('b set', lambda: setattr(c, 'b', 1)); attempt('ro', lambda: setattr(c, 'ro', 1)); attempt('ro del', lambda: delattr(c, 'ro')); attempt('wo', lambda: c.wo); c.wo = 3; attempt('lam', lambda: setattr(c, 'lam', 1))
attempt('other', lambda: setattr(c, 'other', 1)); c.different = 4; print(c.different)
for n in ('a', 'b', 'ro', 'wo', 'lam', 'other', 'different'): attempt(n, lambda: (getattr(C, n).__name__, getattr(C, n).__doc__))
for n in ('fget', 'fset', 'fdel', '__doc__', '__name__', 'zzz', '__isabstractmethod__'):
    q = property(g, s, d)
    attempt('set ' + n, lambda: (setattr(q, n, 'v'), getattr(q, n))[1]); attempt('del ' + n, lambda: (delattr(q, n), getattr(q, n))[1])
q = property(g); q.__name__ = 'assigned'
D = type('D', (), {'x': q}); attempt('named', lambda: setattr(D(), 'x', 1)); attempt('qn', lambda: delattr(D(), 'x'))
unnamed = property(g); D.late = unnamed; attempt('late', lambda: setattr(D(), 'late', 1)); unnamed.__set_name__(D, 'late2'); attempt('late2', lambda: setattr(D(), 'late', 1))
attempt('set_name', lambda: unnamed.__set_name__(D)); attempt('set_name', lambda: unnamed.__set_name__(D, 5)); attempt('bad name', lambda: setattr(D(), 'late', 1))
print(q.__get__(None, D) is q, q.__get__(D(), D)); attempt('get', lambda: q.__get__()); attempt('get', lambda: q.__get__(None)); attempt('get', lambda: q.__get__(None, None)); attempt('get 5', lambda: q.__get__(5)); attempt('set', lambda: q.__set__(5)); attempt('set', lambda: q.__set__(5, 6)); attempt('delete', lambda: q.__delete__(5))
class SubP(property):
    'subclass doc'
    def __init__(self, *a, **k): super().__init__(*a, **k); self.extra = 'x'
    def __get__(self, o, t=None): return ('sub', super().__get__(o, t) if o is not None else None)
class E:
    @SubP
    def v(self): 'v doc'; return 1
    @v.setter
    def v(self, x): print('E.set', x)
e = E(); print(e.v, E.v, type(E.__dict__['v']).__name__, E.__dict__['v'].extra, E.__dict__['v'].__doc__); e.v = 2
class SlotP(property): __slots__ = ()
attempt('slots doc', lambda: SlotP(g).__doc__)
class F:
    @property
    def bad(self): raise AttributeError('inside')
    def __getattr__(self, n): return 'getattr ' + n
print(F().bad)
class G:
    @property
    def bad(self): raise AttributeError('inside')
    @property
    def missing(self): return self.nope
attempt('attr err', lambda: G().bad); attempt('missing', lambda: G().missing); print(hasattr(G(), 'bad'), getattr(G(), 'bad', 'default'))
class H:
    @property
    def noself(): pass
    @property
    def extra(self, x): pass
    @property
    @staticmethod
    def st(): return 'static'
    @classmethod
    @property
    def cp(cls): return 'class property ' + cls.__name__
attempt('noself', lambda: H().noself); attempt('extra', lambda: H().extra); attempt('st', lambda: H().st); attempt('cp', lambda: H.cp)
class I:
    x = property(lambda self: self.__dict__.get('x', 'none'), lambda self, v: self.__dict__.__setitem__('x', v))
i = I(); print(i.x); i.x = 1; print(i.x, vars(i)); i.x += 5; print(i.x)
class J(I):
    @I.x.getter
    def x(self): return 'J' + str(I.x.fget(self))
j = J(); j.x = 3; print(j.x, J.x.fset is I.x.fset)
class K(I): x = 5
print(K().x); k = K(); k.x = 6; print(k.x, I.x is not K.x)
print(repr(property).replace('property', 'P'), type(C.a), callable(C.a), C.a == C.a, hash(C.a) == hash(C.a)); attempt('call', lambda: C.a()); attempt('[]', lambda: C.a[0])
class Abs:
    def f(self): pass
    f.__isabstractmethod__ = True
    p = property(f); q = property(None, f); r = property(lambda s: 1)
print(Abs.p.__isabstractmethod__, Abs.q.__isabstractmethod__, Abs.r.__isabstractmethod__)
