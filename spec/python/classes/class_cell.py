# __class__ and __classcell__.
class A:
    def f(self): return __class__
    g = lambda self: __class__
print(A().f(), A().g())
class M(type):
    def __new__(m, n, b, ns):
        print('__classcell__' in ns, type(ns.get('__classcell__')).__name__)
        return super().__new__(m, n, b, ns)
class B(metaclass=M):
    def f(self): return __class__
class M2(type):
    def __new__(m, n, b, ns):
        ns.pop('__classcell__', None)
        return super().__new__(m, n, b, ns)
try:
    class B(metaclass=M2):
        def f(self): return __class__
except RuntimeError as e: print(e)
class M3(type):
    def __new__(m, n, b, ns):
        ns['__classcell__'] = 5
        return super().__new__(m, n, b, ns)
try:
    class B(metaclass=M3):
        def f(self): return __class__
except TypeError as e: print(e)
class M4(type):
    def __new__(m, n, b, ns):
        a = super().__new__(m, n, b, ns)
        b = super().__new__(m, n, b, ns)
        return a
try:
    class B(metaclass=M4):
        def f(self): return __class__
except TypeError as e: print(e)
class A:
    class B:
        def f(self): return __class__.__qualname__
print(A.B().f())
class X:
    def f(self):
        __class__ = 3
        return __class__
print(X().f())
