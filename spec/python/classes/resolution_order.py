# The method resolution order, its errors, mro() of a metaclass.
class A: pass
class B(A): pass
try:
    class C(A, B): pass
except TypeError as e: print(e)
try:
    class D(A, A): pass
except TypeError as e: print(e)
class X(A): pass
class Y(A): pass
class P(X, Y): pass
class Q(Y, X): pass
try:
    class R(P, Q): pass
except TypeError as e: print(e)
try:
    class R(object, A): pass
except TypeError as e: print(e)
print([c.__name__ for c in P.__mro__])
print(P.mro() == list(P.__mro__))
class M(type):
    def mro(cls):
        print('mro', cls.__name__)
        return [cls, Base, object] if cls.__name__ != 'Base' else super().mro()
class Base(metaclass=M): pass
class D(Base): pass
print([c.__name__ for c in D.__mro__])
class M2(type):
    def mro(cls): return [1]
try:
    class X(metaclass=M2): pass
except TypeError as e: print(e)
class M3(type):
    def mro(cls): return 5
try:
    class X(metaclass=M3): pass
except TypeError as e: print(e)
class M4(type):
    def mro(cls): return [cls, int]
try:
    class X(metaclass=M4): pass
    print(X.__mro__)
except TypeError as e: print(e)
class M5(type):
    def mro(cls): return ()
try:
    class X(metaclass=M5): pass
    print(X.__mro__)
except TypeError as e: print(e)
