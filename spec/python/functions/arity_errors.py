def attempt(label, thunk):
    try:
        print(label, thunk())
    except TypeError as e:
        print(label, "TypeError:", e)

def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def opt(a, b=1): pass
def opt2(a=1, b=2): pass
def star(a, *args): pass
def kwonly(a, *, k): pass
def kwonly2(*, k, l, m=1): pass
def kwonly3(*, j, k, l): pass
def posonly(a, b, /, c): pass
def kws(a, **kw): pass

attempt(1, lambda: none(1))
attempt(2, lambda: none(1, 2))
attempt(3, lambda: none(x=1))
attempt(4, lambda: one())
attempt(5, lambda: one(1, 2))
attempt(6, lambda: two())
attempt(7, lambda: two(1))
attempt(8, lambda: three())
attempt(9, lambda: three(b=1))
attempt(10, lambda: opt())
attempt(11, lambda: opt(1, 2, 3))
attempt(12, lambda: opt2(1, 2, 3))
attempt(13, lambda: star())
attempt(14, lambda: kwonly(1))
attempt(15, lambda: kwonly(1, 2))
attempt(16, lambda: kwonly(1, 2, k=3))
attempt(17, lambda: kwonly2())
attempt(18, lambda: kwonly3())
attempt(19, lambda: kwonly2(k=1, l=2, n=3))
attempt(20, lambda: posonly(1, b=2, c=3))
attempt(21, lambda: posonly(a=1, b=2, c=3))
attempt(22, lambda: posonly(1, 2))
attempt(23, lambda: two(1, a=2))
attempt(24, lambda: two(1, 2, c=3))
attempt(25, lambda: kws())
attempt(26, lambda: kws(1, **{"a": 2}))
attempt(27, lambda: one(1, a=1))
attempt(28, lambda: one(*[1, 2, 3]))
attempt(29, lambda: one(**{"b": 1}))
attempt(30, lambda: two(**{"a": 1}, **{"a": 2}))
attempt(31, lambda: two(*5))
attempt(32, lambda: two(**5))
attempt(33, lambda: kws(1, **{1: 2}))
attempt(34, lambda: (lambda x: x)())

class C:
    def method(self, a): pass
    def __init__(self, x=1): pass
    @classmethod
    def cls(cls, a): pass
    @staticmethod
    def static(a): pass

attempt(35, lambda: C().method())
attempt(36, lambda: C().method(1, 2))
attempt(37, lambda: C(1, 2))
attempt(38, lambda: C.cls())
attempt(39, lambda: C.static())
attempt(40, lambda: C.method())
attempt(41, lambda: C(y=1))

def outer():
    def inner(a): pass
    return inner

attempt(42, lambda: outer()())
class Empty: pass
attempt(43, lambda: Empty(1))
attempt(44, lambda: Empty(a=1))
attempt(45, lambda: 5())
attempt(46, lambda: "s"())
attempt(47, lambda: None())
attempt(48, lambda: Empty()())
