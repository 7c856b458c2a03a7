# weakref.proxy stands for its object.
import weakref, gc
class A:
    def __init__(self, x=1): self.x = x
    def __len__(self): return 3
    def __getitem__(self, k): return k
    def __add__(self, o): return ('add', o)
    def __radd__(self, o): return ('radd', o)
    def __call__(self, *a): return a
    def __eq__(self, o): return 'eq'
    def __iter__(self): return iter([1, 2])
    def __str__(self): return 'strA'
    def __bool__(self): return False
    def __contains__(self, k): return k == 5
a = A(); p = weakref.proxy(a)
print(p.x, len(p), p[4], p + 1, 1 + p, p(1, 2), p == 3, list(p), str(p), bool(p), 5 in p, type(p), isinstance(p, A), p.__class__)
p.y = 3; print(a.y); del p.y; print(hasattr(a, 'y'))
try: hash(p)
except TypeError as e: print(e)
print(weakref.proxy(a) is p)
del a; gc.collect()
for f in [lambda: p.x, lambda: len(p), lambda: p + 1, lambda: str(p), lambda: p(), lambda: setattr(p, 'x', 1), lambda: bool(p)]:
    try: f(); print('ok')
    except ReferenceError as e: print(e)


# Each conversion goes to the object's own method.
class Number:
    def __int__(self):
        return 9

    def __index__(self):
        return 2

    def __float__(self):
        return 1.5


number = Number()
proxy = weakref.proxy(number)
print(int(proxy), [10, 20, 30][proxy], float(proxy), hex(proxy))
