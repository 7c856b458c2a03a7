# types.new_class and its parts.
import types
def body(ns): ns['x'] = 1
A = types.new_class('A', (), {}, body); print(A, A.x, A.__bases__)
class M(type):
    @classmethod
    def __prepare__(m, n, b, **k): print('prep', n, b, k); return {}
    def __new__(m, n, b, ns, **k): return super().__new__(m, n, b, ns)
    def __init__(self, *a, **k): pass
B = types.new_class('B', (A,), {'metaclass': M, 'z': 1}); print(type(B).__name__)
print(types.prepare_class('C', (B,), {'y': 2}))
class G:
    def __mro_entries__(self, bases): return (A,)
g = G()
print(types.resolve_bases((g, int)), types.resolve_bases((int,)))
D = types.new_class('D', (g,)); print(D.__bases__, D.__orig_bases__ == (g,))
print(types.get_original_bases(D) == (g,), types.get_original_bases(A))
try: types.get_original_bases(5)
except TypeError as e: print(e)
class L(list[int]): pass
print(types.get_original_bases(L))
class Bad:
    def __mro_entries__(self, bases): return 5
try: types.resolve_bases((Bad(),))
except TypeError as e: print(e)
try: types.new_class('E', (A, B))
except TypeError as e: print(e)
class M1(type): pass
class M2(type): pass
class X(metaclass=M1): pass
class Y(metaclass=M2): pass
try: types.new_class('E', (X, Y))
except TypeError as e: print(e)
