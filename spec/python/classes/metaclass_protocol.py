# __prepare__, __new__, __init__, __call__ and keywords of metaclasses.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, bases, kw)
        return {'pre': 1}
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, sorted(ns), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print('call', a, k)
        return super().__call__(*a, **k)
class A(metaclass=Meta, x=1):
    def __init__(self, a, b=2): print(a, b)
A(1, b=3)
class B(A, y=2): pass
class M2(type): pass
try:
    class C(A, metaclass=M2): pass
except TypeError as e: print(e)
class M3(Meta): pass
class D(A, metaclass=M3): pass
print(type(D).__name__)
class E(B, metaclass=Meta): pass
print(type(E).__name__)
def mf(name, bases, ns, **kw):
    print(name, bases, sorted(ns), kw)
    return 42
class A(1, 2, metaclass=mf, z=1): q = 1
class M(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        class D(dict):
            def __setitem__(self, k, v):
                print('set', k)
                super().__setitem__(k, v)
            def __getitem__(self, k):
                print('get', k)
                return super().__getitem__(k)
        return D()
class A(metaclass=M):
    x = 1
    y = x
    def f(self): pass
print(type(A.__dict__))
