# Calls: every mix of arguments, and what goes wrong.


def show(*args, **kw): return args, kw


d = {"a": 1}
t = (1, 2)
print(show(), show(1), show(*t), show(*t, *t), show(**d), show(1, *t, 2, x=3, **d))
print(show(x=1, *t), show(*t, x=1, *t), show(**d, y=2), show(**d, **{"b": 2}, c=3))
print(show(*[], **{}), show(*"ab"), show(*{"k": 1}), show(*range(2), *iter([3])))
print(show(*(x for x in t)), show(x for x in t)[0][0].__class__.__name__)
print(show(1,), show(*t,), show(**d,), show(a=1,), show((1, 2)), show((yield_ := 4), yield_))
print(show(**{"not identifier": 1, "": 2, "def": 3}))


class Keys:
    def keys(self): return ["k", "l"]
    def __getitem__(self, key): return key * 2


print(show(**Keys()), show(**d, **Keys()))


class Sub(str): pass


print(show(**{Sub("s"): 1}), {type(k) for k in show(**{Sub("s"): 1})[1]} <= {str, Sub})


def f(a, b, /, c, d=4, *, e, g=6): return a, b, c, d, e, g
def v(a, *args, k, **kw): return a, args, k, kw
def n(): pass
def one(a): pass
def kwonly(*, a, b): pass
def posonly(a, b=1, /): pass
def defaults(a, b=1, c=2): pass
def dflt2(a=1): pass
lam = lambda x, y: 0


class C:
    def m(self): pass
    def two(self, a, b): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
    def __call__(self, x): pass


c = C()
CALLS = """
f(1, 2, 3, e=5)
f(1, 2, c=3, e=5, d=0, g=1)
f(*t, 3, e=5)
f()
f(1)
f(1, 2)
f(1, 2, 3)
f(1, 2, 3, 4, 5, e=1)
f(1, 2, 3, 4, 5)
f(1, 2, 3, 4, 5, 6, e=1, g=2)
f(a=1, b=2, c=3, e=4)
f(1, b=2, c=3, e=4)
f(1, 2, 3, c=3, e=4)
f(1, 2, 3, e=4, zzz=1)
f(1, 2, 3, e=4, gg=1)
f(1, 2, 3, **{"e": 1, "e ": 2})
f(1, 2, 3, e=1, **{"e": 2})
f(1, 2, 3, **{"e": 1}, **{"e": 2})
f(1, 2, 3, **{1: 2})
f(1, 2, 3, **{"e": 1, 1: 2})
v()
v(1)
v(1, k=2)
v(1, 2, 3, k=4, z=5)
v(a=1, k=2)
v(1, a=1, k=2)
v(*t, **{"k": 1, "a": 2})
n(1)
n(1, 2)
n(a=1)
n(*t, **d)
one()
one(1, 2)
one(1, 2, 3)
one(1, a=1)
one(b=1)
one(1, b=1)
kwonly()
kwonly(1)
kwonly(1, 2)
kwonly(1, a=1)
kwonly(a=1)
kwonly(1, a=1, b=2)
posonly()
posonly(a=1)
posonly(1, b=2)
posonly(1, 2, 3)
posonly(a=1, b=2)
defaults()
defaults(1, 2, 3, 4)
defaults(b=1)
defaults(1, a=1, b=2)
dflt2(1, 2)
lam()
lam(1, 2, 3)
lam(1, y=2, z=3)
c.m(1)
c.two()
c.two(1)
c.two(1, 2, 3)
C.m()
C.two(1)
c.s()
c.s(1, 2)
c.c()
c.c(1, 2)
c()
c(1, 2)
C(1)
C(a=1)
None()
(1).real()
"abc"("d")
[]()
c.nope()
show(*1)
show(*None)
show(1, *2.5)
show(**1)
show(**None)
show(**[1])
show(**d, **1)
show(**d, **d)
show(a=1, **d)
show(*t, **{2: 3})
c.m(*1)
c.m(**1)
c.m(**{"x": 1})
C.m(*[], **{})
len()
len(1, 2)
len(x=1)
len(**d)
len(*t)
print(foo=1)
int(1, 2, 3)
int(y=1)
int(b=1)
sorted()
sorted([], 1)
isinstance(1)
max()
pow(1)
pow(1, 2, 3, 4)
dict(1)
[].append()
[].append(1, 2)
"".join()
"".split(1, 2, 3)
"".split(foo=1)
object(1)
type(1, 2)
"""
for call in CALLS.strip().split("\n"):
    try:
        print(call, "->", eval(compile(call, "calls", "eval")))
    except Exception as e:
        print(call, "->", type(e).__name__, e)

many = {f"k{i}": i for i in range(300)}
print(sum(show(**many)[1].values()), len(show(*range(1000))[0]))
names = ", ".join(f"a{i}={i}" for i in range(400))
print(sum(eval(f"show({names})")[1].values()))
names = ", ".join(f"a{i}" for i in range(300))
exec(f"def big({names}): return a0, a299, len(locals())")
print(big(*range(300)), big(**{f"a{i}": i for i in range(300)}))
for call in ("big()", "big(1, 2)", "big(*range(301))", "big(**many)"):
    try:
        eval(call)
    except TypeError as e:
        print(str(e)[:90], len(str(e)))


def missing(aa, bb, cc, dd): pass


for args in ((), (1,), (1, 2), (1, 2, 3)):
    try:
        missing(*args)
    except TypeError as e:
        print(e)


def outer():
    def inner(x): pass
    inner()


try:
    outer()
except TypeError as e:
    print(e)
