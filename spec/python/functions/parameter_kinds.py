def every(a, b, /, c, d=4, *args, e, f=6, **kw):
    return a, b, c, d, args, e, f, sorted(kw.items())

print(every(1, 2, 3, e=5))
print(every(1, 2, c=3, e=5))
print(every(1, 2, 3, 40, 50, 60, e=5, f=0, z=26, y=25))
print(every(1, 2, 3, e=5, a="kw a", b="kw b"))
print(every(*[1, 2], *(3,), **{"e": 5}, **{"q": 1}))
print(every(*range(6), e=0))

def only_positional(a, b=2, /):
    return a, b

def only_keywords(*, a, b=2):
    return a, b

def star_only(*args):
    return args

def double_star_only(**kw):
    return kw

print(only_positional(1), only_positional(1, 3), only_keywords(a=1), only_keywords(b=3, a=2))
print(star_only(), star_only(1), star_only(*"abc", 4))
print(double_star_only(), double_star_only(b=1, a=2))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, j=4))
print((lambda: "nothing")(), (lambda x, /: x)(5))
kw = {"x": 1}
got = double_star_only(**kw)
got["y"] = 2
print(kw, got)
args = [1, 2]
print(star_only(*args) is not args, type(star_only(*args)).__name__)
