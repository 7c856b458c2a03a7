# __init_subclass__, __set_name__, __class_getitem__.
class A:
    def __init_subclass__(cls, /, tag=None, **kw):
        print(cls.__name__, tag, kw)
        super().__init_subclass__(**kw)
class B(A, tag=1): pass
try:
    class C(A, tag=2, z=3): pass
except TypeError as e: print(e)
try:
    class D(x=1): pass
except TypeError as e: print(e)
try:
    class D(int, x=1): pass
except TypeError as e: print(e)
try: type('X', (), {}, a=1)
except TypeError as e: print(e)
try: object.__init_subclass__(1)
except TypeError as e: print(e)
print(A.__init_subclass__)
class D:
    def __set_name__(self, owner, name):
        print(owner.__name__, name)
        self.name = name
class A:
    x = D()
    y = D()
class Bad:
    def __set_name__(self, o, n): 1/0
try:
    class B:
        z = Bad()
except ZeroDivisionError as e:
    print(e, e.__notes__)
class BadSig:
    def __set_name__(self): pass
try:
    class B:
        z = BadSig()
except TypeError as e:
    print(e, e.__notes__)
class A:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(A[1], A[1, 2])
class B(A): pass
print(B['x'])
class C: pass
try: C[1]
except TypeError as e: print(e)
try: C()[1]
except TypeError as e: print(e)
try: A()[1]
except TypeError as e: print(e)
try: int[1]
except TypeError as e: print(e)
try: C[1] = 2
except TypeError as e: print(e)
try: del C[1]
except TypeError as e: print(e)
