# The types module: every name and function.
import types
def attempt(label, fn):
    try: r = fn()
    except Exception as e: print(label, '->', type(e).__name__, e)
    else: print(label, '->', r)
print(sorted(types.__all__))
for n in sorted(types.__all__):
    o = getattr(types, n)
    print(n, o.__name__ if isinstance(o, type) else 'function', o.__module__ if isinstance(o, type) else '')
for n in sorted(types.__all__):
    o = getattr(types, n)
    if isinstance(o, type) and n not in ('CodeType', 'FunctionType', 'LambdaType', 'TracebackType'): attempt(n + '()', lambda: type(o()).__name__)
S = types.SimpleNamespace
for args, kw in (((), {}), ((), {'a': 1, 'b': 2}), (({'x': 1},), {}), (({'x': 1},), {'x': 2, 'y': 3}), (([('k', 1)],), {}), ((5,), {}), (({1: 2},), {}), (({}, {}), {}), ((S(q=1),), {})): attempt('NS', lambda: S(*args, **kw))
n = S(a=1); n.b = 2; del n.a; print(n, n == S(b=2), n != S(b=3), n == 5, vars(n), n.__dict__); n.self = n; print(n); attempt('hash', lambda: hash(n)); attempt('<', lambda: n < n); attempt('del', lambda: delattr(n, 'zz')); attempt('get', lambda: n.zz); attempt('dict', lambda: setattr(n, '__dict__', {}))
attempt('replace', lambda: n.__replace__(b=5).b); attempt('reduce', lambda: S(a=1).__reduce__()[1:])
class NS2(S):
    def m(self): return self.a
print(NS2(a=3), NS2(a=3).m(), NS2(a=1) == S(a=1), S(**{'a b': 1}))
M = types.MappingProxyType
attempt('M', lambda: M({1: 2})); attempt('M', lambda: M([1])); attempt('M', lambda: M()); attempt('M', lambda: M(M({1: 2}))); attempt('M kw', lambda: M(mapping={3: 4}))
class D(dict):
    def __missing__(self, k): return 'missing ' + k
print(M(D())['q'], M(D()).get('q'))
class Mp:
    def __getitem__(self, k): return k
    def keys(self): return ['a']
    def __len__(self): return 7
    def __iter__(self): return iter('xyz')
m = M(Mp()); print(m['z'], len(m), list(m), m.keys()); attempt('items', lambda: m.items()); attempt('copy', lambda: m.copy())
for args in ((), ('A',), ('A', (int,)), ('A', (), {'metaclass': type}), ('A', (), {}, lambda ns: ns.update(x=1)), (5,), ('A', 5), ('A', (), {}, 5), ('A', (), {'foo': 1}), ('A', (list[int],))): attempt('new_class', lambda: types.new_class(*args))
attempt('ns', lambda: types.new_class('B', (), {}, lambda ns: ns.update(x=1)).x)
attempt('prepare', lambda: types.prepare_class('A', (int,), {'metaclass': type, 'k': 1})); attempt('prepare', lambda: types.prepare_class('A')); attempt('prepare', lambda: types.prepare_class('A', (), {'metaclass': len}))
attempt('resolve', lambda: types.resolve_bases((list[int], 5))); attempt('resolve', lambda: types.resolve_bases([int])); b = (int,); print(types.resolve_bases(b) is b)
class Dyn:
    def __init__(self): self._v = 'virtual'
    @types.DynamicClassAttribute
    def v(self): 'doc'; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): del self._v
d = Dyn(); print(d.v); d.v = 2; print(d.v); del d.v; attempt('deleted', lambda: d.v); attempt('class', lambda: Dyn.v)
class Met(type):
    def __getattr__(cls, n): return 'meta ' + n
class Dyn2(Dyn, metaclass=Met): pass
print(Dyn2.v)
C = types.CellType; c = C(1); print(c.cell_contents, c == C(1), c < C(2), C() == C(), C() < c); c.cell_contents = 5; print(c.cell_contents); del c.cell_contents; attempt('empty', lambda: c.cell_contents); attempt('del again', lambda: delattr(c, 'cell_contents')); attempt('hash', lambda: hash(c)); attempt('cell', lambda: C(1, 2)); attempt('attr', lambda: setattr(c, 'x', 1)); attempt('lt', lambda: C(1) < C('a')); attempt('lt', lambda: C(1) < 5); print(C(1) == 1, repr(C())[-7:])
attempt('orig', lambda: types.get_original_bases(int)); attempt('orig', lambda: types.get_original_bases(type('X', (int,), {}))); attempt('orig', lambda: types.get_original_bases('x'))
@types.coroutine
def gen(): yield 1
print(gen.__name__, gen.__code__.co_flags & 0x180, types.coroutine(gen) is gen); attempt('coroutine', lambda: types.coroutine(5)); print(types.coroutine(lambda: 5)())
import sys
print(isinstance(types.EllipsisType, type), types.NoneType() is None, types.NotImplementedType() is NotImplemented, types.EllipsisType() is ..., types.NoneType.__name__)
T = types.TracebackType; fr = sys._getframe()
for args in ((), (None,), (None, fr, 1), (1, fr, 1, 1), (None, 5, 1, 1), (None, fr, 'a', 1), (None, fr, 1, 'b')): attempt('traceback', lambda: T(*args))
try: raise ValueError
except ValueError as e: tb = e.__traceback__
t = T(tb, tb.tb_frame, tb.tb_lasti, tb.tb_lineno); print(t.tb_lineno == tb.tb_lineno, t.tb_next.tb_lineno == tb.tb_lineno, t.tb_frame.f_code is tb.tb_frame.f_code)
attempt('loop', lambda: setattr(t, 'tb_next', t)); attempt('bad', lambda: setattr(t, 'tb_next', 5)); t.tb_next = None; print(t.tb_next); attempt('ro', lambda: setattr(t, 'tb_frame', fr)); attempt('ro', lambda: setattr(t, 'tb_lineno', 1)); attempt('code', lambda: types.CodeType(1, 2)); attempt('code', lambda: types.CodeType(*range(19)))
f = lambda a, b=2: a + b
k = f.__code__
k2 = types.CodeType(k.co_argcount, k.co_posonlyargcount, k.co_kwonlyargcount, k.co_nlocals, k.co_stacksize, k.co_flags, k.co_code, k.co_consts, k.co_names, k.co_varnames, 'file', 'made', 'q.made', 7, k.co_linetable, k.co_exceptiontable, k.co_freevars, k.co_cellvars)
print(k2.co_name, k2.co_qualname, k2.co_filename, k2.co_firstlineno, types.FunctionType(k2, {}, None, (5,))(1))
