# Weak dictionaries, sets, methods and finalize.
import weakref, gc
class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'K{self.n}'
    def m(self): return self.n
d = weakref.WeakKeyDictionary(); k1, k2 = K(1), K(2)
d[k1] = 'a'; d[k2] = 'b'
print(len(d), d[k1], k2 in d, sorted(d.values()), d.get(K(3)), list(d.items()))
del k1; gc.collect(); print(len(d), list(d.keys()))
v = weakref.WeakValueDictionary(); v['x'] = k2; v['y'] = k3 = K(3)
print(len(v), v['x'], 'y' in v, sorted(v.keys()))
del k3; gc.collect(); print(len(v), 'y' in v, v.get('y', 'none'))
try: v['y']
except KeyError as e: print('KeyError', e)
s = weakref.WeakSet([k2]); k4 = K(4); s.add(k4); print(len(s), k4 in s)
del k4; gc.collect(); print(len(s), list(s))
m = weakref.WeakMethod(k2.m); print(m()(), m() == k2.m)
try: weakref.WeakMethod(5)
except TypeError as e: print(e)
f = weakref.finalize(k2, print, 'finalized', sep='-'); print(f.alive, f.peek()[1:])
del k2, d, v, s; gc.collect(); print(f.alive, m())
print(f.detach(), f())
class Ref(weakref.ref):
    def __init__(self, o, cb=None, **k): super().__init__(o, cb); self.k = k
q = K(9); r = Ref(q, k=1) if False else Ref(q); print(r().n, type(r).__name__, isinstance(r, weakref.ref))
