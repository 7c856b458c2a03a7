# Subclasses with other sources of randomness; the system's; errors of the module's functions.
import random


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


R = random.Random

class A(R):
    def random(self): return 0.25
a=A()
t(lambda: (a.random(), a.randrange(10), a.choice('abcdefgh'), a.getrandbits is not None, a.uniform(0,8), a.sample(range(9),2)))
class B(R):
    def getrandbits(self,k): return 1
b=B()
t(lambda: (b.randrange(10), b.choice('abc'), b.randbytes(2)))
class C(A):
    def getrandbits(self,k): return 2
t(lambda: (C().randrange(10), C()._randbelow.__name__, A._randbelow.__name__, R._randbelow.__name__ in ('_randbelow','_randbelow_with_getrandbits')))
class D(R):
    def __init__(self, a, b=3):
        super().__init__(a)
        self.b = b
t(lambda: (D(3,b=4).random(), D(3).b, R(3).random()))
class E(R):
    def seed(self,*a,**k): print('seed',a,k); super().seed(5)
t(lambda: E(1).random())
t(lambda: R(x=3).random())
t(lambda: R(seed=3))
t(lambda: R(1,2))
t(lambda: R(None).random()<1)
S=random.SystemRandom()
t(lambda: 0<=S.random()<1)
t(lambda: S.getrandbits(100)<2**100)
t(lambda: S.getrandbits(-1))
t(lambda: len(S.randbytes(10)))
t(lambda: S.getstate())
t(lambda: S.setstate(3))
t(lambda: S.seed(3))
t(lambda: S.randrange(10)<10)
t(lambda: S.randbytes(-1))
t(lambda: S.getrandbits(0))
t(lambda: len(S.sample(range(100),7)))
t(lambda: random.random(1))
t(lambda: random.getrandbits(-1))
t(lambda: random.getrandbits(2**31))
t(lambda: random.getrandbits(1.5))
t(lambda: random.getrandbits())
t(lambda: random.getrandbits(2**80))
t(lambda: random.uniform())
t(lambda: random.seed(1,2,3,4))
random.seed(7)
t(lambda: random.random())
t(lambda: random.gauss())
t(lambda: random.getstate()[2] is not None)
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    t(lambda: A().randrange(2**60))
    print([str(x.message) for x in w])
