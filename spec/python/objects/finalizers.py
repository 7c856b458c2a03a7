# __del__ and the closing of generators at a collection.
import gc
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = A(1); a = None
gc.collect()
b = A(2); c = A(3); b.c = c; c.b = b
del b, c
x = gc.collect()
print('end')
def f():
    t = A(4)
f(); gc.collect()
class B(A): pass
B(5); gc.collect()
class L(list):
    def __del__(self): print('list', list(self))
l = L([1, 2]); del l; gc.collect()
saved = []
class R:
    def __del__(self): saved.append(self); print('saved')
r = R(); del r; gc.collect(); print(len(saved)); saved.clear(); gc.collect(); print('gone', len(saved))
print('after')
def g():
    try: yield 1
    finally: print('fin')
it = g(); next(it); del it; gc.collect()
it = g(); del it; gc.collect()
for v in g(): break
del v; gc.collect(); print('done')
print(gc.isenabled()); gc.disable(); print(gc.isenabled()); gc.enable(); print(gc.isenabled())
