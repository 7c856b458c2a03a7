# Attributes of classes: set, deleted, refused.
class A:
    'doc A'
    x: int = 1
    def f(self): pass
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__annotations__)
A.__name__ = 'Z'; print(A, A.__qualname__)
A.__qualname__ = 'Q.Z'; print(A, A())if 0 else print(A)
for attr, v in [('__name__', 1), ('__qualname__', 1), ('__name__', 'a\0b'), ('__bases__', 1), ('__bases__', ()), ('__bases__', (1,)), ('__dict__', {}), ('__mro__', ()), ('__base__', 1), ('__module__', 5), ('__doc__', 7), ('__annotations__', 5), ('__abstractmethods__', {'x'}), ('__type_params__', ()), ('__type_params__', 5), ('__bases__', (A,)), ('__bases__', (int,)), ('__bases__', (bool,))]:
    try:
        setattr(A, attr, v)
        print(attr, getattr(A, attr))
    except Exception as e: print(type(e).__name__, e)
for attr in ['__name__', '__qualname__', '__bases__', '__dict__', '__mro__', '__module__', '__doc__', '__annotations__', '__abstractmethods__', '__type_params__', 'nope', 'f']:
    try:
        delattr(A, attr)
        print('del', attr)
    except Exception as e: print(type(e).__name__, e)
try: print(A.__module__)
except Exception as e: print(type(e).__name__, e)
try: print(A.__doc__)
except Exception as e: print(type(e).__name__, e)
try: A.__abstractmethods__
except Exception as e: print(type(e).__name__, e)
print(A)
