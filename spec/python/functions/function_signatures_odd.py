# Calls with odd arguments: binding order, duplicates, defaults, keyword names, unpacking.
def attempt(label, fn):
    try: r = fn()
    except Exception as e: print(label, '->', type(e).__name__, e)
    else: print(label, '->', r)
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
def g(*, k): return k
def h(a, /): return a
def i(a, /, **kw): return a, kw
def j(a, b, c, d, e): pass
def k(*, a, b, c): pass
def l(): pass
def m(a, *, b): pass
calls = ['f()', 'f(1)', 'f(1, d=4)', 'f(1, 2, 3, 4, 5, d=6)', 'f(a=1, d=4)', 'f(1, a=5, b=6, d=7)', 'f(1, c=3, d=4, c2=5)', 'f(1, 2, 3, c=4, d=5)', 'f(1, d=1, **{"d": 2})', 'f(1, **{"d": 1, "x y": 2})', 'f(1, **{5: 1}, d=1)', 'f(*[1, 2], *[3], d=4)', 'f(1, *(), d=4, **{}, **{"z": 1})', 'f(*5, d=1)', 'f(1, **5)', 'f(1, **[("d", 1)])', 'f(1, *None, d=1)', 'f(1, d=1, **None)', 'f(1, **{"d": 1}, **{"d": 2})', 'f(1, **{"q": 1}, **{"q": 2}, d=1)', 'g(1)', 'g()', 'g(k=1, z=2)', 'g(1, k=2)', 'h()', 'h(a=1)', 'h(1, 2)', 'h(1, a=1)', 'i(1, a=2)', 'i(a=2)', 'j()', 'j(1)', 'j(1, 2, 3, 4)', 'j(1, 2, 3, 4, 5, 6)', 'j(b=1)', 'j(1, a=1)', 'k()', 'k(a=1)', 'k(a=1, b=2)', 'k(1, a=1, b=2, c=3)', 'k(1, 2)', 'l(1)', 'l(x=1)', 'l(*[1])', 'l(**{"a": 1})', 'l(1, 2, x=3)', 'm(1, 2)', 'm(1, 2, b=3)', 'm(1, 2, 3, b=4, c=5)', 'm(b=1)', 'm()', 'm(1, b=2, bb=3)', 'l(**{"a": 1, **{"b": 2}})', '(lambda x: x)()', '(lambda *a, **k: (a, k))(*"ab", z=1, *[3])', '(lambda a, /, *, b: 0)(1, 2)', '(lambda x=1, *, y=2: (x, y))(y=5)', 'print(1, sepp=2)', 'len()', 'len(1, 2)', 'len(x=1)', 'dict(**{"a": 1}, **{"b": 2})', 'dict(a=1, **{"a": 2})', 'max(key=1)', 'sorted()', 'sorted([], 1)', 'sorted([2, 1], reverse=True, key=None)', 'int(x=5)', 'str(object=5)', 'str(5, foo=1)', 'list(iterable=[])', 'tuple(x=1)', 'range(stop=5)', 'bool(x=1)', 'float(x=1)', 'isinstance()', 'C()', 'C(1, 2)', 'C(b=1)', 'C.meth()', 'C(1).meth(2)', 'C(1).meth(x=1)', 'C(1).stat(1)', 'C(1).cls(1)', 'C.cls(1)', 'C(1).kwonly(1)', 'C(1)(2)', 'D(1)', 'D()', 'D(x=1)', 'E(1)', 'E()', 'F(1)', 'F(x=1)', 'object(1)', 'object(x=1)', 'type("X", (), {})(1)', 'type("X", (), {"__init__": lambda s: None})(1)', 'type("X", (), {"__new__": lambda c: object.__new__(c)})(1)']
class C:
    def __init__(self, a): self.a = a
    def meth(self): pass
    @staticmethod
    def stat(): pass
    @classmethod
    def cls(cls): pass
    def kwonly(self, *, z): pass
    def __call__(self): pass
class D: pass
class E:
    def __new__(cls): return super().__new__(cls)
class F:
    def __new__(cls, *a, **k): return super().__new__(cls, *a, **k)
for c in calls: attempt(c, lambda: eval(c) if 'object at' not in c else None) if c not in ('E()', 'D()') else attempt(c, lambda: type(eval(c)).__name__)
class Keys:
    def keys(self): print('keys'); return ['d', 'e']
    def __getitem__(self, k): print('getitem', k); return k * 2
attempt('mapping', lambda: f(1, **Keys()))
class BadKeys:
    def keys(self): return [1]
    def __getitem__(self, k): return k
attempt('bad keys', lambda: f(1, **BadKeys()))
class NoKeys:
    def __getitem__(self, k): return k
attempt('no keys', lambda: f(1, **NoKeys()))
class KeysRaise:
    def keys(self): raise AttributeError('inside keys')
attempt('keys raise', lambda: f(1, **KeysRaise()))
class IterRaise:
    def __iter__(self): raise TypeError('inside iter')
attempt('iter raise', lambda: f(*IterRaise(), d=1))
class S(str): pass
attempt('str subclass key', lambda: f(1, **{S('d'): 5}))
def order(x): print('eval', x); return x
attempt('order', lambda: f(order(1), *[order(2)], d=order(3), **{'e': order(4)}))
def mut(a=[]): a.append(1); return a
attempt('mutable', lambda: (mut(), mut(), mut([5]), mut()))
def deep(*args, **kwargs): return args, kwargs
a, kw = deep(*(x := [1, 2]), **(y := {'k': 1})); kw['k'] = 9; print(y, type(a), kw)
q = {'z': 1}; attempt('same dict', lambda: deep(**q)[1] is q); attempt('tuple', lambda: deep(*(t := (1, 2)))[0] is t)
attempt('255+', lambda: len(deep(*range(300))[0])); attempt('many kw', lambda: len(deep(**{f'k{i}': i for i in range(300)})[1]))
exec('def big(' + ', '.join(f'a{i}' for i in range(300)) + '): return a299'); attempt('big', lambda: big(*range(300))); attempt('big missing', lambda: str(len(str(big()) if 0 else '')))
def nl(a, b):
    def inner(c=a, *, d=b): return a, b, c, d
    return inner
attempt('closure', lambda: nl(1, 2)()); attempt('self', lambda: (lambda self, **kw: (self, kw))(1, **{'cls': 2})); attempt('self kw', lambda: deep(self=1, cls=2, args=3, kwargs=4))
