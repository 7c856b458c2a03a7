# super() and its objects in odd places.
class A:
    x = 'A.x'
    def f(self): return 'A.f'
    @classmethod
    def c(cls): return ('A.c', cls.__name__)
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return 'A.p'
    def __len__(self): return 7
    def __getitem__(self, i): return i
    def __call__(self): return 'called'
    def __repr__(self): return '<A>'
    def __eq__(self, o): return True
    __hash__ = None
class B(A):
    x = 'B.x'
    def f(self): return 'B.f+' + super().f()
    @classmethod
    def c(cls): return ('B', super().c())
    @staticmethod
    def s(): return 'B.s'
    @property
    def p(self): return 'B.p+' + super().p
    def ops(self):
        s = super()
        r = [s.x, s.__len__(), s.__getitem__(3), s(  ) if callable(s) and 0 else 'no call', s.__call__()]
        for fn in (len, lambda s: s[0], lambda s: s(), hash, iter, lambda s: s + 1, lambda s: 1 in s):
            try: r.append(type(fn(s)).__name__)
            except TypeError as e: r.append(str(e))
        return r
    def setit(self):
        try: super().newattr = 5
        except AttributeError as e: print(e)
        try: del super().x
        except AttributeError as e: print(e)
        try: super().nothing
        except AttributeError as e: print(e, e.name, type(e.obj).__name__)
b = B()
print(b.f(), B.c(), b.c(), b.p); print(b.ops()); b.setit()
s = super(B, b)
print(s.__thisclass__, s.__self_class__, s.__self__ is b, repr(s), s.__class__, type(s))
u = super(B); print(repr(u), u.__self__, u.__self_class__, u.__thisclass__)
print(repr(super(B, B)), super(B, B).f is A.f, super(B, B).c(), super(B, B).s())
try: u.f
except AttributeError as e: print(e)
print(u.__get__(b).f(), u.__get__(None, B) is u, s.__get__(b) is s)
try: u.__get__(5)
except TypeError as e: print(e)
for args in ((), (5,), (B, 5), (5, b), (B, A()), (A, b), (B, b, 3), (B, None), (type, B), (int, True), (B, int), (object, b)):
    try: print(repr(super(*args)).replace('<super: ', '').split(' object')[0])
    except Exception as e: print(type(e).__name__, e)
try: super(B, x=1)
except TypeError as e: print(e)
class S(super):
    def f(self): return 'S.f'
    extra = 1
z = S(B, b); print(z.f(), z.x, z.extra if hasattr(z, 'extra') else 'hidden', repr(z).split(',')[0])
class C(B):
    def f(self):
        class Inner:
            def g(inner): return __class__
        return Inner().g().__name__, __class__.__name__, super().f()
    def g(self, *a): return super().f(), a
    def dflt(self, cls=lambda: __class__): return cls().__name__
    lam = lambda self: super().f()
    comp = lambda self: [super(C, self).f() for _ in 'ab']
    def gen(self):
        yield super().f()
        yield __class__.__name__
    async def co(self): return super().f()
    @property
    def prop(self): return super().p
    def rebind(self):
        self = A()
        try: return super().f()
        except TypeError as e: return str(e)
    def cellself(self):
        def inner(): return self
        return super().f(), inner().f is not None
    def assigned(super): return super
    def kw(*, self=None):
        try: return super().f()
        except RuntimeError as e: return str(e)
    def varargs(*args):
        try: return super().f()
        except (RuntimeError, TypeError) as e: return str(e)
c = C()
print(c.f(), c.g(1, 2), c.lam(), c.comp(), list(c.gen()), c.prop, c.rebind(), c.cellself(), c.varargs(), C.kw(), c.dflt(), c.assigned() is c)
try: c.co().send(None)
except StopIteration as e: print(e.value)
C.f2 = lambda self: super().f()
try: c.f2()
except RuntimeError as e: print(e)
def outside(self): return super().f()
C.f3 = outside
try: c.f3()
except RuntimeError as e: print(e)
class D:
    def f(self): return super().nope
try: D().f()
except AttributeError as e: print(e)
class D:
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); print('sub', cls.__name__)
    def __new__(cls, *a): return super().__new__(cls)
    def __init__(self, *a): super().__init__(); print('init', a)
    def __class_getitem__(cls, k): return (cls.__name__, k, hasattr(super(), '__class_getitem__'))
class E(D): pass
E(1, 2); print(E[3])
try:
    class E(D, foo=1): pass
except TypeError as e: print(e)
class F:
    def __getattribute__(self, n): raise AttributeError('blocked ' + n)
    def f(self): return super().__str__ is not None
print(F.f(F()))
class G(B):
    def __init__(self):
        print(super().__init__ , ) if 0 else None
        super(B, self).__init__()
        super(G, type(self)).c()
        self.inst = 'i'
        try: super().inst
        except AttributeError as e: print(e)
G()
class Meta(type):
    def __call__(cls, *a): return ('meta call', super().__call__().__class__.__name__)
    def f(cls): return 'meta f'
class H(metaclass=Meta): pass
print(H())
class Meta2(Meta):
    def f(cls): return 'meta2+' + super().f()
class I(metaclass=Meta2): pass
print(I.f(), super(Meta2, I).f())
class Other(A):
    def f(self): return 'Other.f'
class J(B, Other): pass
print(J().f(), [k.__name__ for k in J.__mro__])
