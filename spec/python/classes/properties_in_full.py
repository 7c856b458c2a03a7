# property: functions, docstrings, names, subclasses, errors.
class A:
    @property
    def x(self):
        'doc x'
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): del self._x
    @property
    def ro(self): return 1
a = A(); a.x = 3; print(a.x); del a.x
try: a.x
except AttributeError as e: print(e)
for s in ['a.ro = 1', 'del a.ro', 'A.x.__get__()', 'A.x.__set__(a)', 'A.x.__get__(1)']:
    try: exec(s)
    except Exception as e: print(type(e).__name__, e)
print(A.x.__doc__, A.x.__name__, A.x.fget.__name__, A.ro.fset, A.ro.__doc__)
print(type(A.x), A.x.__get__(None, A) is A.x)
p = property()
print(p.fget, p.fset, p.fdel, p.__doc__)
try: p.__name__
except AttributeError as e: print(e)
class B: q = p
try: B().q
except AttributeError as e: print(e)
try: B().q = 1
except AttributeError as e: print(e)
try: del B().q
except AttributeError as e: print(e)
try: property().__get__(1)
except AttributeError as e: print(e)
try: property().__set__(1, 2)
except AttributeError as e: print(e)
try: property(lambda self: 1).__set__(1, 2)
except AttributeError as e: print(e)
try: property().__delete__(1)
except AttributeError as e: print(e)
p = property(doc='d'); print(p.__doc__)
p.__doc__ = 'e'; print(p.__doc__)
p.__name__ = 'nm'; print(p.__name__); del p.__name__
try: p.fget = 1
except AttributeError as e: print(e)
try: property(1,2,3,4,5)
except TypeError as e: print(e)
try: property(foo=1)
except TypeError as e: print(e)
print(property(fget=lambda s: 4).__get__(1))
try: p.getter()
except TypeError as e: print(e)
try: p.setter(1,2)
except TypeError as e: print(e)
try: p.__set_name__(1)
except TypeError as e: print(e)
print(property(lambda s: 1, doc='dd').getter(lambda s: 2).__doc__)
def f(self): 'fdoc'
print(property(lambda s: 1).getter(f).__doc__, property(f).setter(f).__doc__, property(f, doc='x').getter(f).__doc__)
class P(property): pass
print(P(f).__doc__, P(f, doc='q').__doc__, type(P(f).setter(f)).__name__)
class P2(property):
    'P2 doc'
print(P2(f).__doc__, P2().__doc__, P2.__doc__)
print(property.__doc__)
print(p.__isabstractmethod__)
class P3(property):
    def __init__(self, *a): super().__init__(*a); self.extra = 1
    def __get__(self, o, t=None): return 'P3' if o is None else super().__get__(o, t)
class U: z = P3(lambda s: 9)
print(U.z, U().z)
