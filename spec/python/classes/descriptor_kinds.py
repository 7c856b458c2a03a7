# Data and non-data descriptors, on classes and metaclasses.
class Data:
    def __get__(self, o, t): print('get', o is None, t.__name__); return 1
    def __set__(self, o, v): print('set', v)
    def __delete__(self, o): print('del')
class NonData:
    def __get__(self, o, t=None): return 'nd'
class SetOnly:
    def __set__(self, o, v): print('so', v); o.__dict__['so'] = v
class DelOnly:
    def __delete__(self, o): print('do')
class A:
    d = Data(); nd = NonData(); so = SetOnly(); do = DelOnly()
a = A()
a.d; a.d = 2; del a.d; A.d
a.__dict__['d'] = 5; a.d
print(a.nd); a.nd = 3; print(a.nd); del a.nd; print(a.nd)
print(type(a.so).__name__); a.so = 4; print(a.so)
try: del a.so
except AttributeError as e: print(type(e), e)
del a.do
try: a.do = 3
except AttributeError as e: print(type(e), e)
A.d = 7; print(A.d)
class M(type):
    md = Data()
class B(metaclass=M): pass
B.md; B.md = 1; del B.md
try: B().md
except AttributeError as e: print(e)
class NotCallable: __get__ = 5
class C: x = NotCallable()
try: C().x
except TypeError as e: print(e)
class InstGet: pass
ig = InstGet(); ig.__get__ = lambda *a: 1
class D2: x = ig
print(D2().x is ig)
