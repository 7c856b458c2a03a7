# Metaclasses: what is called when, with which arguments, and the errors.
class Log(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw): print('prepare', mcls.__name__, name, [b.__name__ for b in bases], kw); return {}
    def __new__(mcls, name, bases, ns, **kw): print('new', mcls.__name__, name, kw); return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): print('call', cls.__name__, a, k); return super().__call__(*a, **k)
    def __del__(cls): pass
class A(metaclass=Log, x=1):
    def __new__(cls, *a): print('A.new', a); return super().__new__(cls)
    def __init__(self, *a): print('A.init', a)
class B(A): pass
B(1, 2)
class Sub(Log): pass
class C(B, metaclass=Sub): pass
class D(C): pass
print(type(D), type(B), D.__class__)
class M1(type): pass
class M2(type): pass
class X1(metaclass=M1): pass
class X2(metaclass=M2): pass
for make in (lambda: type('Y', (X1, X2), {}), lambda: M1('Y', (X2,), {}), lambda: type('Y', (X1,), {}), lambda: type.__new__(M2, 'Y', (X1,), {}), lambda: type.__new__(type, 'Y', (X1,), {}), lambda: type.__new__(M1, 'Y', (), {})):
    try: print(type(make()))
    except TypeError as e: print(e)
try:
    class Y(X1, X2): pass
except TypeError as e: print(e)
try:
    class Y(X1, metaclass=M2): pass
except TypeError as e: print(e)
class M3(M1, M2): pass
class Y(X1, X2, metaclass=M3): pass
print(type(Y))
class Y(X1, metaclass=type): pass
print(type(Y))
for meta in (5, None, 'type', len, lambda *a, **k: (a[0], a[1], sorted(a[2]), k), dict, print, object, int):
    try:
        class Z(metaclass=meta, **({'k': 1} if callable(meta) and not isinstance(meta, type) and meta not in (len, print) else {})): v = 1
        print('made', Z if not isinstance(Z, dict) else 'dict')
    except Exception as e: print(type(e).__name__, e)
try:
    class Z(metaclass=Log, metaclass2=1, **{'metaclass': Log}): pass
except TypeError as e: print(str(e)[-60:])
kw = {'metaclass': Log, 'opt': 2}
class Z(**kw): pass
class Z(*(A,), **{'opt': 3}): pass
class NoKw(type): pass
for k in ({'x': 1}, {'metaclass': NoKw, 'x': 1}):
    try:
        class Z(**k): pass
    except TypeError as e: print(e)
class NewOnly(type):
    def __new__(m, n, b, d, **k): return super().__new__(m, n, b, d)
try:
    class Z(metaclass=NewOnly, z=1): pass
    print('type.__init__ takes keywords')
except TypeError as e: print(e)
class NewPass(type):
    def __new__(m, n, b, d, **k): return super().__new__(m, n, b, d, **k)
try:
    class Z(metaclass=NewPass, z=1): pass
except TypeError as e: print(e)
class InitOnly(type):
    def __init__(c, n, b, d): pass
try:
    class Z(metaclass=InitOnly, z=1): pass
except TypeError as e: print(e)
for args in ((), ('A',), ('A', ()), ('A', (), {}, 1), (1, (), {}), ('A', [], {}), ('A', (), []), ('A', (), None), ('A', (1,), {}), ('A', (None,), {}), ('A\0', (), {}), ('', (), {}), ('a b', (), {}), ('\udc80' if 0 else 'é', (), {})):
    try: r = type(*args); print(r)
    except Exception as e: print(type(e).__name__, e)
try: type('A', (), {}, x=1)
except TypeError as e: print(e)
try: type(5, x=1)
except TypeError as e: print(e)
try: type()
except TypeError as e: print(e)
try: type.__new__()
except TypeError as e: print(e)
for args in ((5,), (int,), (int, 'a', (), {}), (type,), (type, 'a')):
    try: print(type.__new__(*args))
    except TypeError as e: print(e)
for args in ((), (5,), (A,), (A, 'a'), (A, 'a', (), {}), (A, 1, 2, 3)):
    try: print(type.__init__(*args))
    except TypeError as e: print(e)
class Ret(type):
    def __new__(m, *a): return 'not a class'
class Z(metaclass=Ret): pass
print(Z)
class Ret2(type):
    def __call__(cls, *a): return ('intercepted', a)
class Z(metaclass=Ret2):
    def __init__(self): print('never')
print(Z(1, 2), type.__call__(Z).__class__)
class Single(type):
    _i = {}
    def __call__(cls, *a, **k):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a, **k)
        return cls._i[cls]
class S1(metaclass=Single): pass
print(S1() is S1())
class Reg(type):
    reg = []
    def __init__(cls, *a, **k): super().__init__(*a, **k); Reg.reg.append(cls.__name__)
class R1(metaclass=Reg): pass
class R2(R1): pass
R3 = Reg('R3', (R2,), {'a': 1}); R4 = type('R4', (R3,), {})
print(Reg.reg, type(R4))
class Mro(type):
    def mro(cls): print('mro', cls.__name__); return [cls] + list(super().mro()[1:])
class MA(metaclass=Mro): pass
class MB(MA): pass
class BadMro(type):
    def mro(cls): return BadMro.val
for val in ([], [int], None, 5, [object], (1, 2), ['a']):
    BadMro.val = val
    try:
        class Q(metaclass=BadMro): pass
        print(Q.__mro__)
    except TypeError as e: print(type(e).__name__, e)
class DirM(type):
    def __dir__(cls): return ['z', 'a']
    def __repr__(cls): return '<DirM class>'
    def __str__(cls): return 'str of class'
    def __format__(cls, s): return 'fmt ' + s
    def __len__(cls): return 3
    def __iter__(cls): return iter('ab')
    def __contains__(cls, x): return x == 'q'
    def __getitem__(cls, k): return k
    def __setitem__(cls, k, v): print('setitem', k, v)
    def __delitem__(cls, k): print('delitem', k)
    def __reversed__(cls): return 'rev'
    def __enter__(cls): return 'E'
    def __exit__(cls, *a): print('X')
    def __instancecheck__(cls, i): return i == 5
    def __subclasscheck__(cls, c): return c is int
    @property
    def prop(cls): return 'prop of ' + cls.__name__
    @prop.setter
    def prop(cls, v): print('set prop', v)
    @classmethod
    def cm(mcls): return mcls.__name__
    @staticmethod
    def sm(): return 'sm'
class Dm(metaclass=DirM): pass
print(dir(Dm), repr(Dm), str(Dm), f'{Dm:x}', len(Dm), list(Dm), 'q' in Dm, Dm[1:2], reversed(Dm), isinstance(5, Dm), isinstance(Dm.__new__(Dm), Dm), issubclass(int, Dm), Dm.prop, Dm.cm(), Dm.sm(), bool(Dm))
Dm[1] = 2; del Dm[3]; Dm.prop = 4
with Dm as w: print(w)
try: Dm().prop
except AttributeError as e: print(e)
try: len(Dm())
except TypeError as e: print(e)
print([n for n in dir(Dm()) if 'prop' in n], 'prop' in dir(type(Dm)))
class Attr(type):
    def __getattr__(cls, n): return 'meta ' + n
    def __setattr__(cls, n, v): print('meta set', n); super().__setattr__(n, v)
    def __delattr__(cls, n): print('meta del', n); super().__delattr__(n)
class At(metaclass=Attr): z = 1
print(At.foo); At.bar = 5; print(At.bar); del At.bar; print(At.bar)
try: At().foo
except AttributeError as e: print(e)
print(type.__call__(type, 5), type(type), type.__class__, type.__bases__, type.__mro__, isinstance(type, object), issubclass(type, object), isinstance(object, type), object.__class__)
