"""Default values are made once, when the def runs, in order."""
order = []

def note(x):
    order.append(x)
    return x

def f(a, b=note("b"), c=note("c"), *, d=note("d"), e, g=note("g")):
    return a, b, c, d, e, g

print(order)
print(f(1, e=5))
print(f(1, 2, 3, e=5, g=7, d=4))

def shared(x, seen=[]):
    seen.append(x)
    return seen

shared(1)
print(shared(2), shared(3, []), shared(4))
print(shared.__defaults__, f.__defaults__, f.__kwdefaults__)
n = 10

def late(x=n):
    return x

n = 20
print(late(), late(30))
late.__defaults__ = (40,)
print(late())
late.__defaults__ = None
try:
    late()
except TypeError as e:
    print(e)

def mutable_dict(d={}, **kw):
    d.update(kw)
    return d

mutable_dict(a=1)
print(mutable_dict(b=2))
fs = [lambda x=i: x for i in range(3)]
print([g() for g in fs], [g(9) for g in fs])
