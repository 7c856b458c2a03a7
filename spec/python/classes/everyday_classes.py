# Classes as programs use them.
class P:
    def __init__(self, v): self.v = v
    def __lt__(s, o): return s.v < o.v
    def __eq__(s, o): return s.v == o.v
    def __repr__(s): return f'P{s.v}'
l = [P(3), P(1), P(2)]
print(sorted(l), min(l), max(l), l.index(P(1)), P(2) in l, l.count(P(3)))
try: P(1) <= P(2)
except TypeError as e: print(e)
print(P(1) > P(2), P(1) != P(1))
class Cont:
    def __init__(self): self.d = {}
    def __getitem__(self, k): print('get', k); return self.d[k]
    def __setitem__(self, k, v): print('set', k, v); self.d[k] = v
    def __delitem__(self, k): print('del', k); del self.d[k]
    def __contains__(self, k): return k in self.d
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
    def __missing__(self, k): return 'm'
c = Cont(); c['a'] = 1; c[1:2] = 3 if False else 4; c['a']
print('a' in c, len(c), bool(c)); del c['a']
try: c['q']
except KeyError as e: print('KeyError', e)
c[1, 2] = 3; c[...] = 4; c[::2, 1] = 5
print(list(c))
class Meta(type):
    def __getattr__(cls, n): return f'meta-{n}'
    def __len__(cls): return 42
    def __iter__(cls): return iter([1, 2])
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return ('item', k)
    def __add__(cls, o): return 'add'
    def __repr__(cls): return f'<M {cls.__name__}>'
    def __bool__(cls): return False
    def __eq__(cls, o): return True
    def __hash__(cls): return 7
    def __dir__(cls): return ['dd']
    def method(cls): return cls.__name__
    @property
    def prop(cls): return 'P' + cls.__name__
class A(metaclass=Meta):
    def __len__(self): return 1
print(A.foo, len(A), list(A), 1 in A, A[3], A + 1, A, bool(A), A == 5, hash(A), dir(A), A.method(), A.prop, len(A()))
try: A().method
except AttributeError as e: print(e)
try: A().foo
except AttributeError as e: print(e)
class B(A): pass
print(B, B.prop, type(B).__name__, isinstance(A, Meta), isinstance(A, type))
class Singleton(type):
    _i = {}
    def __call__(cls, *a):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a)
        return cls._i[cls]
class S(metaclass=Singleton): pass
print(S() is S())
class Base:
    registry = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append(cls.__name__)
class X(Base): pass
class Y(X): pass
print(Base.registry)
class V:
    def __set_name__(self, o, n): self.n = '_' + n
    def __get__(self, i, o): return self if i is None else getattr(i, self.n, 'unset')
    def __set__(self, i, v):
        if v < 0: raise ValueError('neg')
        setattr(i, self.n, v)
class T:
    a = V(); b = V()
t = T(); print(t.a); t.a = 3; print(t.a, t.__dict__)
try: t.b = -1
except ValueError as e: print(e)
class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, o, t):
        v = self.f(o); o.__dict__[self.f.__name__] = v; return v
class U:
    @Lazy
    def val(self): print('computing'); return 9
u = U(); print(u.val, u.val)
class C:
    def __call__(self, *a, **k): return a, k
    def __enter__(self): print('enter'); return self
    def __exit__(self, t, v, tb): print('exit', t and t.__name__, v); return True
    def __del__(self): pass
    def __bytes__(self): return b'BB'
    def __index__(self): return 3
    def __complex__(self): return 1j
    def __float__(self): return 2.5
    def __int__(self): return 7
    def __reversed__(self): return 'rev'
    def __length_hint__(self): return 5
    def __getattr__(self, n):
        if n.startswith('dyn'): return n
        raise AttributeError(n)
c = C()
print(c(1, x=2), bytes(c), [0,1,2,3][c], complex(c), float(c), int(c), reversed(c), hex(c), c.dyn1, 'abcd'[c], range(c), list(range(5))[c:], 1 << 2, round(2.567, c), chr(c), bin(c))
with c as q: raise ValueError('in')
with c: pass
try: c.zz
except AttributeError as e: print(e)
class Node:
    __slots__ = ('val', 'next')
    def __init__(self, v, n=None): self.val = v; self.next = n
class LL:
    def __init__(self): self.h = None
    def push(self, v): self.h = Node(v, self.h)
    def __iter__(self):
        n = self.h
        while n: yield n.val; n = n.next
l = LL(); [l.push(i) for i in range(3)]; print(list(l), *l, sum(l), {*l}, tuple(l))
a, *b = l; print(a, b)
class Vec:
    def __init__(s, x, y): s.x, s.y = x, y
    def __add__(s, o): return Vec(s.x + o.x, s.y + o.y)
    def __mul__(s, k): return Vec(s.x * k, s.y * k)
    __rmul__ = __mul__
    def __iadd__(s, o): s.x += o.x; s.y += o.y; return s
    def __neg__(s): return Vec(-s.x, -s.y)
    def __eq__(s, o): return (s.x, s.y) == (o.x, o.y)
    def __abs__(s): return (s.x ** 2 + s.y ** 2) ** 0.5
    def __repr__(s): return f'Vec({s.x}, {s.y})'
    def __bool__(s): return bool(s.x or s.y)
    def __matmul__(s, o): return s.x * o.x + s.y * o.y
    def __getitem__(s, i): return (s.x, s.y)[i]
    def __hash__(s): return hash((s.x, s.y))
    def __round__(s, n=None): return 'round%s' % n
    def __divmod__(s, o): return 'dm'
    def __rsub__(s, o): return ('rsub', o)
    def __contains__(s, v): return v in (s.x, s.y)
v = Vec(1, 2); w = v; w += Vec(1, 1)
print(v, v is w, v * 2, 2 * v, -v, abs(Vec(3, 4)), bool(Vec(0, 0)), v @ v, v[0], list(v), {v: 1}[Vec(2, 3)], round(v), divmod(v, 1), 5 - v, 3 in v, v == Vec(2, 3), v != Vec(2, 3))
try: v - 1
except TypeError as e: print(e)
try: v += 1
except AttributeError as e: print(e)
