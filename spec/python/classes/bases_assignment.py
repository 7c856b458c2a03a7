# __bases__ assignment.
class A: pass
class B: pass
class C(A): pass
C.__bases__ = (B,)
print(C.__mro__)
print(A.__subclasses__(), B.__subclasses__())
C.__bases__ = (A, B)
print(C.__mro__)
try: C.__bases__ = (A, A)
except TypeError as e: print(e)
try: A.__bases__ = (C,)
except TypeError as e: print(e)
try: C.__bases__ = (A, int)
except TypeError as e: print(e)
try: C.__bases__ = (object,); print(C.__mro__)
except TypeError as e: print(e)
class D(A): 
    def f(self): return super().g()
class E:
    def g(self): return 'E.g'
D.__bases__ = (E,)
print(D().f())
try: C.__bases__ += (type,)
except TypeError as e: print(e)
