# Stars in calls and their errors.
def f(*a, **k): return a, k
for call in ['f(*1)', 'f(**1)', 'f(*None)', 'f(**None)', 'f(**{1:2})', 'f(a=1, **{"a": 2})', 'f(**{"a":1}, **{"a": 2})', 'f(*[1], *2)', 'f(1, *[2], 3, *(4,), x=1, **{"y": 2})', 'f(**[1])', 'f(**{"a b": 1})', 'f(*{"a": 1})', 'len(*1)', 'len(**{"x": 1})', 'print(**{1: 2})', 'len(**1)', 'f.x(*1)']:
    try: print(eval(call))
    except Exception as e: print(call, type(e).__name__, e)
class M:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k * 2
print(f(**M()))
class M2:
    def keys(self): return ['a', 1]
    def __getitem__(self, k): return k * 2
try: f(**M2())
except TypeError as e: print(e)
class M3:
    def keys(self): return 5
try: f(**M3())
except TypeError as e: print(e)
class C:
    def m(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
    def __call__(self, a): pass
    def __init__(self, q=1): pass
for call in ['C().m()', 'C().m(1,2)', 'C.m()', 'C.m(1)', 'C.c()', 'C.c(1,2)', 'C.s()', 'C.s(1,2)', 'C()()', 'C()(1,2)', 'C(1,2)', 'C(z=1)', 'C().m(b=1)', '(lambda: 0)(1)', '(lambda x: 0)()', 'C().nope()', '5()', '"a"()', 'None()', 'C()(1)(2)', '[](1)', '...()']:
    try: print(eval(call))
    except Exception as e: print(call, type(e).__name__, e)
