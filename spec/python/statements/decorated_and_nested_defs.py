def make(kind):
    if kind == "a":
        def f(): return "a"
    else:
        def f(): return "b"
    return f
print(make("a")(), make("x")())
for i in range(2):
    def g(n=i): return n
    class K:
        v = i
    print(g(), K.v, K.__qualname__)
def outer():
    def inner():
        def innermost(): return "deep"
        return innermost
    return inner()()
print(outer())
class Outer:
    class Inner:
        def m(self): return __class__.__qualname__
        class More:
            x = "more"
    def make(self): return self.Inner()
print(Outer().make().m(), Outer.Inner.More.x, Outer.Inner.More.__qualname__)
def f(x):
    class Local:
        val = x
        def get(self): return x, self.val
    return Local
print(f(1)().get(), f("a")().get(), f(1) is f(1))
def defaults(a=[i for i in range(3)], b=(lambda: 7)()): return a, b
print(defaults())
def fact(n): return n and n * fact(n - 1) or 1
print(fact(5))
fact_ = fact
def fact(n): return "replaced"
print(fact_(3))
if True:
    def cond(): return "cond"
print(cond())
try:
    def in_try(): return "try"
finally:
    print(in_try())
with_ = [lambda: 1, lambda: 2]
print([w() for w in with_])
def long_body():
    """Many
    lines."""
    a = 1
    # comment
    b = (a +
         2)
    c = [1,
         2,
         ]
    d = a \
        + b
    return a, b, c, d
print(long_body(), long_body.__doc__)
def semis(): x = 1; y = 2; return x + y
print(semis())
def nothing(): ...
def passed(): pass
def doc(): "doc only"
print(nothing(), passed(), doc(), doc.__doc__)
lst = []
def side(x): lst.append(x); return x
def order(a=side(1), *args, b=side(2), **kw) -> side(3): pass
print(lst)
def many(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20):
    return a1 + a20
print(many(*range(20)), many(**{f"a{i}": i for i in range(1, 21)}))
def big():
    v0 = v1 = v2 = v3 = v4 = v5 = v6 = v7 = v8 = v9 = 1
    return v0 + (v1 + (v2 + (v3 + (v4 + (v5 + (v6 + (v7 + (v8 + (v9)))))))))
print(big(), ((((((((((1)))))))))))
print([[[[[[[[[[5]]]]]]]]]][0][0][0][0][0][0][0][0][0][0])
