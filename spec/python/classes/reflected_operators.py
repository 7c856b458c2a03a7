class A:
    def __add__(self, o): print("A.add", end=" "); return NotImplemented
    def __radd__(self, o): print("A.radd", end=" "); return "A.radd result"
    def __eq__(self, o): print("A.eq", end=" "); return NotImplemented
    def __lt__(self, o): print("A.lt", end=" "); return NotImplemented
class B(A):
    def __radd__(self, o): print("B.radd", end=" "); return "B.radd result"
    def __eq__(self, o): print("B.eq", end=" "); return NotImplemented
    def __gt__(self, o): print("B.gt", end=" "); return "gt"
class Sub(A): pass
class C:
    def __radd__(self, o): print("C.radd", end=" "); return NotImplemented
    def __gt__(self, o): print("C.gt", end=" "); return NotImplemented
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
attempt(lambda: A() + A())
attempt(lambda: A() + B())
attempt(lambda: B() + A())
attempt(lambda: A() + Sub())
attempt(lambda: Sub() + A())
attempt(lambda: A() + C())
attempt(lambda: A() + 1)
attempt(lambda: 1 + A())
attempt(lambda: 1 + C())
attempt(lambda: A() == A())
attempt(lambda: A() == B())
attempt(lambda: B() == A())
attempt(lambda: A() == 1)
attempt(lambda: 1 == A())
attempt(lambda: A() != A())
attempt(lambda: A() < B())
attempt(lambda: A() < C())
attempt(lambda: A() < 1)
attempt(lambda: A() > A())
class N(int):
    def __radd__(self, o): return "N.radd"
    def __add__(self, o): return "N.add"
    def __rsub__(self, o): return "N.rsub"
print(1 + N(2), N(2) + 1, 1 - N(2), N(5) - 1, 1.5 + N(2))
class L(list):
    def __radd__(self, o): return "L.radd"
print([1] + L([2]), L([1]) + [2])
class M(str):
    def __rmod__(self, o): return "rmod"
    def __mod__(self, o): return "mod"
print("%s" % M("x"), M("%s") % 1)
class Never:
    __add__ = None
    __hash__ = None
    __iter__ = None
attempt(lambda: Never() + 1)
attempt(lambda: hash(Never()))
attempt(lambda: iter(Never()))
class R:
    def __rtruediv__(self, o): return ("rtruediv", o)
    def __rpow__(self, o, mod=None): return ("rpow", o, mod)
    def __rmatmul__(self, o): return ("rmatmul", o)
print(1 / R(), 2 ** R(), [] @ R(), True / R())
attempt(lambda: R() / 1)
print(NotImplemented, type(NotImplemented).__name__)
