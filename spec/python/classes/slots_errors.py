# __slots__: what it accepts, what it refuses.
class A:
    __slots__ = ('a', 'b')
a = A()
try: a.a
except AttributeError as e: print(e)
a.a = 1
print(a.a)
del a.a
try: del a.a
except AttributeError as e: print(e)
try: a.c = 1
except AttributeError as e: print(e)
try: a.c
except AttributeError as e: print(e)
try: a.__dict__
except AttributeError as e: print(e)
try: del a.c
except AttributeError as e: print(e)
print(A.__slots__, A.a, type(A.a), A.a.__name__, A.a.__objclass__, A.a.__doc__)
print(A.a.__get__(a, A) if hasattr(a, 'a') else 'unset')
A.a.__set__(a, 5); print(a.a); A.a.__delete__(a)
try: A.a.__get__(1)
except TypeError as e: print(e)
try: A.a.__set__(1, 2)
except TypeError as e: print(e)
print(A.__dict__.keys() >= {'a', 'b', '__slots__'}, '__dict__' in A.__dict__, '__weakref__' in A.__dict__)
for s in [5, (1,), ('a b',), ('',), ('1a',), (b'x',), None, [['a']], 'class']:
    try:
        A = type('A', (), {'__slots__': s})
        print('ok', s)
    except TypeError as e: print(e)
try:
    class A:
        __slots__ = 'x'
        x = 1
except ValueError as e: print(e)
class B: pass
try:
    class A(B): __slots__ = '__dict__'
except TypeError as e: print(e)
try:
    class A(B): __slots__ = '__weakref__'
except TypeError as e: print(e)
try:
    class A: __slots__ = '__dict__', '__dict__'
except TypeError as e: print(e)
try:
    class A: __slots__ = '__weakref__', '__weakref__'
except TypeError as e: print(e)
class A: __slots__ = 'x', 'x'
try:
    class A:
        __slots__ = '__class__'
except ValueError as e: print(e)
class A:
    __slots__ = '__private', '_p'
    def __init__(self): self.__private = 3
print(sorted(k for k in A.__dict__ if 'p' in k), A()._A__private)
try:
    class A:
        __slots__ = ('__qualname__',)
except ValueError as e: print(e)
try:
    class A:
        __slots__ = ('__doc__',)
        'doc'
except ValueError as e: print(e)
class A:
    __slots__ = ('__doc__',)
print(A.__doc__)
class A: __slots__ = iter(['x', 'y'])
a = A(); a.x = 1; print(a.x)
class B: __slots__ = (n for n in ('p', 'q'))
b = B(); b.q = 1
class C:
    __slots__ = ('x',)
    def __getattr__(self, n): return 'ga ' + n
c = C(); print(c.x, c.y)
try: c.y = 1
except AttributeError as e: print(e)
