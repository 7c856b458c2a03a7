# Special attributes of classes, functions, instances and modules: reading, setting, deleting.
def attempt(label, fn):
    try: r = fn()
    except Exception as e: print(label, '->', type(e).__name__, e)
    else: print(label, '->', r)
class A:
    'doc of A'
    x: int = 1
    def __init__(self): self.a = self.b = 0; self.c: int = 5
    def other(self): self.d = 1; del self.a
    class Inner:
        def m(self): self.z = 1
    def nested(self):
        def f(self): self.deep = 1
        lambda: setattr(self, 'no', 1)
        return f
class B(A, object): __match_args__ = ('a',)
ATTRS = ['__name__', '__qualname__', '__module__', '__doc__', '__dict__', '__bases__', '__base__', '__mro__', '__annotations__', '__type_params__', '__static_attributes__', '__firstlineno__', '__match_args__', '__weakref__', '__subclasses__', '__abstractmethods__', '__flags__', '__basicsize__', '__itemsize__', '__text_signature__', '__orig_bases__', '__slots__', '__class__', '__objclass__']
def shown(n, v):
    if n == '__dict__': return type(v).__name__, sorted(k for k in v if k not in ('__dict__', '__weakref__'))
    if n == '__static_attributes__': return sorted(v)
    if n in ('__flags__', '__basicsize__', '__itemsize__'): return type(v).__name__
    return v if not callable(v) or isinstance(v, type) else type(v).__name__
for c in (A, B, A.Inner, int, type, object, Exception):
    for n in ATTRS:
        if c in (int, type, object, Exception) and n in ('__dict__', '__doc__', '__text_signature__'): continue
        attempt(f'{c.__name__}.{n}', lambda: shown(n, getattr(c, n)))
VALUES = ['text', 5, None, (), {}, (int,), [1]]
for n in ATTRS:
    for v in VALUES:
        class C: y: int = 1
        attempt(f'set {n} {v!r}', lambda: (setattr(C, n, v), shown(n, getattr(C, n)))[1])
    class C: y: int = 1
    attempt(f'del {n}', lambda: (delattr(C, n), shown(n, getattr(C, n)))[1])
for n in ('__name__', '__doc__', '__module__', '__bases__', '__dict__', '__qualname__', '__annotations__', '__abstractmethods__', '__type_params__'):
    attempt(f'int {n}', lambda: setattr(int, n, 'x')); attempt(f'del int {n}', lambda: delattr(int, n))
a = A()
for n in ('__dict__', '__class__', '__doc__', '__module__', '__weakref__', '__name__', '__qualname__', '__annotations__', '__bases__', '__mro__', '__slots__', '__static_attributes__', '__firstlineno__'):
    attempt(f'inst {n}', lambda: shown(n, getattr(a, n)))
a.__doc__ = 'own'; a.__module__ = 'm'; a.__name__ = 'nm'; print(a.__doc__, a.__module__, a.__name__, A.__doc__, sorted(vars(a)))
for v in ({}, {'q': 1}, 5, None, [], type('D', (dict,), {})(z=1)):
    attempt('dict', lambda: (setattr(a, '__dict__', v), sorted(a.__dict__))[1])
del a.__dict__; print(a.__dict__); a.new = 1; print(a.__dict__)
d = a.__dict__; d['added'] = 2; print(a.added); a.__dict__ = {'fresh': 3}; print(d, a.fresh); attempt('added', lambda: a.added)
d2 = vars(a); d2[5] = 'int key'; print(sorted(map(str, vars(a))))
a.__dict__.clear(); print(vars(a), A.x); attempt('vars', lambda: vars(5)); attempt('vars', lambda: vars(object()))
mp = A.__dict__
for act in ('mp["x"]', 'mp.get("zz", 5)', 'mp["zz"]', 'set_()', 'del_()', 'len(mp) > 5', '"x" in mp', 'list(mp)[:2]', 'mp.copy().__class__', 'mp | {1: 2} == {**mp, 1: 2}', 'mp == dict(mp)', 'hash(mp)', 'mp.clear()', 'mp.update({})', 'mp.pop("x")', 'type(mp.keys())', 'type(mp.items())', 'repr(mp)[:13]', 'mp is A.__dict__', 'mp == A.__dict__', 'type(reversed(mp))', 'bool(mp)', 'mp.x', 'type(mp)(5)', 'type(mp)([])', 'type(mp)({1: 2})', 'type(mp)()', 'str(type(mp)({1: 2}))', 'type(mp)({1: 2}) == {1: 2}', 'type(mp)("abc")', 'iter(mp).__class__', 'ior_()', 'type(mp)({}) | 5', 'type(mp)[int]', '{**type(mp)({"k": 1})}', 'dict(type(mp)({"k": 1}))', 'class_()'):
    def set_(): mp['q'] = 1
    def del_(): del mp['x']
    def ior_():
        m = mp; m |= {}
    def class_():
        class M(type(mp)): pass
    attempt(act, lambda: eval(act))
class Doc:
    __doc__ = 'assigned'
class NoDoc: pass
class SubDoc(Doc): pass
class PropDoc:
    @property
    def __doc__(self): return 'from property'
print(Doc.__doc__, NoDoc.__doc__, SubDoc.__doc__, SubDoc().__doc__, Doc().__doc__, type(PropDoc.__doc__).__name__, PropDoc().__doc__); Doc.__doc__ = 5; print(Doc.__doc__); attempt('del doc', lambda: delattr(Doc, '__doc__')); attempt('del', lambda: Doc.__doc__)
class Q: __qualname__ = 'other.name'; __module__ = 'mod'
print(Q, Q.__name__, repr(Q()).split(' at')[0]); Q.__module__ = 5; print(Q); attempt('q', lambda: type('X', (), {'__qualname__': 5})); attempt('q', lambda: type('X', (), {'__module__': None}))
class An: pass
print(An.__annotations__, '__annotations__' in An.__dict__, An.__annotations__ is An.__annotations__)
class An2(A): pass
print(An2.__annotations__, int.__annotations__ if hasattr(int, '__annotations__') else 'none'); attempt('int ann', lambda: int.__annotations__)
An.__annotations__ = 5; print(An.__annotations__); del An.__annotations__; print(An.__annotations__); del An.__annotations__; attempt('again', lambda: (delattr(An, '__annotations__')))
