# Namespaces that __prepare__ returns.
log = []
class Ns(dict):
    def __setitem__(self, k, v):
        print('set', k, v if isinstance(v, (int, str)) else type(v).__name__)
        dict.__setitem__(self, k, v)
    def __getitem__(self, k):
        print('get', k)
        return dict.__getitem__(self, k)
    def __delitem__(self, k):
        print('del', k)
        dict.__delitem__(self, k)
    def __missing__(self, k):
        print('missing', k)
        if k == 'magic': return 'from missing'
        raise KeyError(k)
class M(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, bases, kw)
        return Ns(seed=1)
    def __new__(mcls, name, bases, ns, **kw):
        print('new', name, type(ns).__name__, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
outer = 'global'
class A(metaclass=M, opt=3):
    x = 1
    y = x + seed
    del x
    z = magic
    print(len('abc'), outer)
    try: nothing
    except NameError as e: print('NameError', e)
    try: del missing_one
    except NameError as e: print('NameError', e)
    x: int = 5
    w: str
    def f(self): return __class__
    for i in range(2): pass
    import math as m
    class Inner: pass
    x += 1
    a, b = 1, 2
    with type('CM', (), {'__enter__': lambda s: 9, '__exit__': lambda s, *a: None})() as cm: pass
print(type(A.__dict__), sorted(k for k in A.__dict__ if not k.startswith('__')), A.__annotations__, A().f() is A)
class NoDict:
    def __init__(self): self.d = {}
    def __setitem__(self, k, v): self.d[k] = v
    def __getitem__(self, k): return self.d[k]
    def __delitem__(self, k): del self.d[k]
    def keys(self): return self.d.keys()
def meta_with(ns):
    class M2(type):
        @classmethod
        def __prepare__(mcls, *a, **k): return ns
        def __new__(mcls, name, bases, n, **k):
            print('ns is', n is ns, type(n).__name__)
            return super().__new__(mcls, name, bases, dict(n) if hasattr(n, 'keys') else n)
    return M2
class B(metaclass=meta_with(NoDict())):
    a = 1
    b = a + 1
    del a
print(B.b, hasattr(B, 'a'))
for bad in (None, 5, 'str', [], (), object()):
    try:
        class C(metaclass=meta_with(bad)): a = 1
    except Exception as e: print(type(e).__name__, e)
class G:
    def __getitem__(self, k): print('get', k); raise KeyError(k)
try:
    class C(metaclass=meta_with(G())): a = 1
except Exception as e: print(type(e).__name__, e)
class Raises:
    def __setitem__(self, k, v): pass
    def __getitem__(self, k): raise ZeroDivisionError(k)
try:
    class C(metaclass=meta_with(Raises())): print(len)
except Exception as e: print(type(e).__name__, e)
class Plain:
    def __prepare__(name, bases, **kw):
        print('plain prepare', name, bases, kw); return {'p': 1}
    def __call__(self, name, bases, ns, **kw): return (name, bases, sorted(ns), kw)
class T(1 if 0 else Plain if 0 else object, metaclass=lambda n, b, d, **k: (n, b, sorted(d), k), q=1): v = 2
print(T)
obj = Plain(); obj.__prepare__ = lambda n, b, **k: {'q': 1}
class U(metaclass=obj, z=2): v = 2
print(U)
class M3(type): __prepare__ = None
try:
    class V(metaclass=M3): pass
except TypeError as e: print(e)
class M4(type):
    def __prepare__(): pass
try:
    class V(metaclass=M4): pass
except TypeError as e: print(e)
class M5(type):
    @classmethod
    def __prepare__(mcls, name, bases): raise ValueError('prep')
try:
    class V(metaclass=M5): pass
except ValueError as e: print(e)
class M6(type):
    @property
    def __prepare__(cls): return 5
try:
    class V(metaclass=M6): pass
except TypeError as e: print(type(e), str(e)[:25])
print(type.__prepare__(), type.__prepare__('a', (), x=1), type.__prepare__(1, 2, 3))
frozen = {}
class M7(type):
    @classmethod
    def __prepare__(mcls, name, bases): return frozen
class W(metaclass=M7): a = 1
print('a' in frozen, frozen['__qualname__'] if '__qualname__' in frozen else None, sorted(frozen))
frozen['a'] = 2; print(W.a)
