# __mro_entries__: what may stand among the bases.
import types
class E:
    def __init__(self, *r): self.r = r
    def __mro_entries__(self, bases):
        print('entries', [b if isinstance(b, type) else type(b).__name__ for b in bases])
        return self.r
class A: pass
class B: pass
class C(E(A, B)): pass
print(C.__bases__, [type(b).__name__ for b in C.__orig_bases__], C.__mro__)
class D(A, E()): pass
print(D.__bases__, '__orig_bases__' in D.__dict__)
class F(E(A), E(B), object): pass
print(F.__mro__)
class G(E(E(A).r[0])): pass
print(G.__bases__)
for r in (None, 5, [A], 'A', {}):
    class Bad:
        def __mro_entries__(self, bases): return r
    try:
        class H(Bad()): pass
    except TypeError as e: print(e)
for r in ((1,), (None,), ('x',), (A(),)):
    class Bad:
        def __mro_entries__(self, bases): return r
    try:
        class H(Bad()): pass
    except TypeError as e: print(type(e), e)
class Raises:
    def __mro_entries__(self, bases): raise ValueError('no')
try:
    class H(Raises()): pass
except ValueError as e: print(e)
class NotCallable: __mro_entries__ = None
try:
    class H(NotCallable()): pass
except TypeError as e: print(e)
inst = A(); inst.__mro_entries__ = lambda b: (B,)
class H(inst): pass
print(H.__bases__)
try: type('H', (E(A),), {})
except TypeError as e: print(e)
try: type('H', (5,), {})
except TypeError as e: print(e)
print(types.resolve_bases((A, E(B), 5)))
print(types.get_original_bases(C)[0].__class__.__name__, types.get_original_bases(A))
try: types.get_original_bases(5)
except TypeError as e: print(e)
class K(list[int], dict if 0 else E()): pass
print(K.__bases__, K.__orig_bases__[0])
class Sub(C): pass
print('__orig_bases__' in Sub.__dict__, len(Sub.__orig_bases__), types.get_original_bases(Sub))
class WithMeta(type):
    def __mro_entries__(cls, bases): return (B,)
class Cls(metaclass=WithMeta): pass
class L(Cls): pass
print(L.__bases__)
class M(type):
    def __new__(m, name, bases, ns, **k):
        print('bases', bases, '__orig_bases__' in ns)
        return super().__new__(m, name, bases, ns)
class N(E(A), metaclass=M): pass
class O(E(N)): pass
try:
    class P(A, A): pass
except TypeError as e: print(e)
try:
    class P(A, E(A)): pass
except TypeError as e: print(e)
try:
    class P(object, A): pass
except TypeError as e: print(e)
class X(A): pass
try:
    class P(A, X): pass
except TypeError as e: print(e)
for base in (1, None, 'a', len, lambda: 0, bool, type(None), type(len), types.FunctionType, range, slice, memoryview, type(Ellipsis), types.GeneratorType, types.CodeType, types.MappingProxyType, types.CellType, types.MethodType, types.ModuleType, types.SimpleNamespace, types.GenericAlias, property, super, types.TracebackType, types.FrameType, types.CoroutineType, type(NotImplemented), type({}.keys()), type(iter([])), types.UnionType, types.GetSetDescriptorType, types.BuiltinFunctionType):
    try:
        class Q(base): pass
        print('ok', Q.__base__)
    except TypeError as e: print(type(e).__name__, str(e).split(' at 0x')[0])
