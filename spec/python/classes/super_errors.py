# super() where it cannot be, and what it refuses.
def f():
    super()
try: f()
except RuntimeError as e: print(e)
def f(x): super()
try: f(1)
except RuntimeError as e: print(e)
class A:
    def f(): return super()
    def g(self):
        del self
        return super()
    def h(*args): return super()
    @staticmethod
    def s(): return super()
    @staticmethod
    def s2(x): return super()
    @classmethod
    def c(cls): return super()
    def nested(self):
        def inner(): return super()
        return inner()
    def comp(self): return [super().__repr__ for x in [1]]
    def lam(self): return (lambda: super())()
    def gen(self):
        return list(super().__str__ for _ in 'a')
for fn in [lambda: A.f(), lambda: A().g(), lambda: A.h(), lambda: A().h(), lambda: A.s(), lambda: A.s2(1), lambda: A.s2(A()), lambda: A.c(), lambda: A().nested(), lambda: A().comp(), lambda: A().lam(), lambda: A().gen()]:
    try:
        r = fn()
        print(type(r).__name__)
    except Exception as e: print(type(e).__name__, e)
