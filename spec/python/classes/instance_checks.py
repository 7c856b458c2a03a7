# isinstance and issubclass with hooks and things that pass for classes.
class M(type):
    def __instancecheck__(cls, o): print('ic', o); return True
    def __subclasscheck__(cls, o): print('sc', o); return 1
class A(metaclass=M): pass
print(isinstance(3, A), issubclass(int, A), isinstance(A(), A), issubclass(3, A))
print(isinstance(1, (str, A)))
try: isinstance(1, 1)
except TypeError as e: print(e)
try: isinstance(1, (1,))
except TypeError as e: print(e)
try: isinstance(1, (int, 1)); print('ok')
except TypeError as e: print(e)
try: issubclass(1, int)
except TypeError as e: print(e)
try: issubclass(int, 1)
except TypeError as e: print(e)
try: issubclass(int, (str, 1))
except TypeError as e: print(e)
try: isinstance(1)
except TypeError as e: print(e)
try: isinstance(1, [int])
except TypeError as e: print(e)
class Odd:
    __bases__ = ()
print(isinstance(1, Odd()))
try: print(issubclass(Odd(), int))
except TypeError as e: print(e)
print(issubclass(Odd(), Odd()))
class Odd2:
    @property
    def __bases__(self): return (self, )
