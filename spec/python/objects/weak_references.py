# weakref.ref: callbacks, equality, what cannot be referenced.
import weakref, gc
class A: pass
a = A()
r = weakref.ref(a)
print(r() is a, weakref.ref(a) is r, weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r], a.__weakref__ is r)
r2 = weakref.ref(a, lambda x: print('cb', x is r2, x()))
print(weakref.getweakrefcount(a), r == r2, hash(r) == hash(a), r.__callback__, r2.__callback__ is not None)
print(repr(r)[:12], type(r))
del a; gc.collect()
print(r(), r2(), r == r2, r2.__callback__, repr(r)[-6:])
for o in [1, 'a', (), [], {}, None, object(), 1.5, b'', range(2), type(None), slice(1), Exception(), property(), iter([]), ...]:
    try: weakref.ref(o); print('ok', type(o).__name__)
    except TypeError as e: print(e)
class I(int): pass
class S(str): pass
class T(tuple): pass
class L(list): pass
class D(dict): pass
class E(Exception): pass
class Sl: __slots__ = ()
class Sw: __slots__ = '__weakref__'
for c in (I, S, T, L, D, E, Sl, Sw):
    o = c()
    try: weakref.ref(o); print('ok', c.__name__, hasattr(o, '__weakref__'))
    except TypeError as e: print(e)
for o in [lambda: 0, print, {1}.add, A, A(), set(), frozenset(), (i for i in ()), A().__init__, type, gc]:
    try: weakref.ref(o); print('ok', type(o).__name__)
    except TypeError as e: print(e)
for bad in ['weakref.ref()', 'weakref.ref(A(), 1, 2)', 'weakref.ref(x=1)', 'r(1)', 'weakref.proxy()', 'weakref.proxy(1)']:
    try: eval(bad); print('ok', bad)
    except TypeError as e: print(e)
rr = weakref.ref(A())
gc.collect(); print(rr())
try: hash(rr)
except TypeError as e: print(e)
