# __class__ assignment and its errors.
class A: pass
class B: pass
a = A(); a.x = 1
a.__class__ = B
print(type(a).__name__, a.x, isinstance(a, B), a.__class__)
try: a.__class__ = 1
except TypeError as e: print(e)
try: a.__class__ = int
except TypeError as e: print(e)
try: (1).__class__ = A
except TypeError as e: print(e)
try: del a.__class__
except TypeError as e: print(e)
class S: __slots__ = 'x'
try: a.__class__ = S
except TypeError as e: print(e)
class S2: __slots__ = 'x'
s = S(); s.x = 1; s.__class__ = S2; print(s.x)
class S3: __slots__ = 'y'
try: s.__class__ = S3
except TypeError as e: print(e)
class L(list): pass
class L2(list): pass
l = L([1]); l.__class__ = L2; print(type(l).__name__, l)
try: l.__class__ = list
except TypeError as e: print(e)
try: l.__class__ = A
except TypeError as e: print(e)
try: [].__class__ = L
except TypeError as e: print(e)
try: A.__class__ = A
except TypeError as e: print(e)
try: object().__class__ = A
except TypeError as e: print(e)
class Ex(Exception): pass
try: Exception().__class__ = Ex
except TypeError as e: print(e)
def f(): pass
try: f.__class__ = A
except TypeError as e: print(e)
