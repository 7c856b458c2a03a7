def twice(f):
    def wrapper(*a, **k):
        return f(*a, **k), f(*a, **k)
    wrapper.__name__ = f.__name__
    return wrapper

def tag(label):
    def deco(f):
        return lambda *a, **k: (label, f(*a, **k))
    return deco

@tag("outer")
@twice
def f(x, y=1):
    return x + y

print(f(1), f(1, y=5))

class count_calls:
    def __init__(self, f):
        self.f, self.calls = f, 0
    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)

@count_calls
def g(n):
    return n if n < 2 else g(n - 1) + g(n - 2)

print(g(10), g.calls)

def register(cls):
    registry.append(cls.__name__)
    cls.tagged = True
    return cls

registry = []

@register
class A: pass

@register
class B(A): tagged = False

print(registry, A.tagged, B.tagged)

@lambda f: f() * 2
def value():
    return 21

print(value)
table = [tag("t0"), tag("t1")]

@table[1]
def h(): return "h"

print(h())
print([(lambda f=f: f)() is f for f in (f, g)])

def memo(f):
    cache = {}
    def inner(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    inner.cache = cache
    return inner

@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(80), len(fib.cache))
