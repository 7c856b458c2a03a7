def inner():
    got = yield 1
    print("inner got", got)
    try:
        yield 2
    except ValueError as e:
        print("inner caught", e)
        yield "handled"
    return "inner result"
def outer():
    r = yield from inner()
    print("r =", r)
    yield 3
    return (yield from [4, 5])
g = outer()
print(next(g), g.send("hello"), g.throw(ValueError("x")), next(g), list(g))
def chain(*its):
    for it in its:
        yield from it
print(list(chain("ab", [1], (2,), {3: 0}, range(2), (x for x in "z"))))
def deleg():
    try:
        yield from closes()
    finally:
        print("outer finally")
def closes():
    try:
        yield 1
    except GeneratorExit:
        print("inner closed")
        raise
g = deleg()
next(g)
g.close()
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("it value")
        return self.n
def d():
    r = yield from It()
    print("value", r)
print(list(d()))
g = d()
next(g)
try:
    g.send(5)
except AttributeError as e:
    print(e)
class Sendable(It):
    def send(self, v): return ("sent", v)
    def throw(self, *a): return ("thrown", a[0] if isinstance(a[0], type) else type(a[0]).__name__)
    def close(self): print("close called")
def e():
    yield from Sendable()
g = e()
print(next(g), g.send(9), g.throw(KeyError("k")))
g.close()
def deep(n):
    if n: yield from deep(n - 1)
    else: yield "bottom"
print(list(deep(100)))
def bad(): yield from 5
try:
    list(bad())
except TypeError as err:
    print(err)
def ret_only():
    return 1
    yield
def use():
    return (yield from ret_only()), (yield from ret_only())
try:
    next(use())
except StopIteration as s:
    print(s.value)
def exc():
    try:
        yield from (1 / x for x in (1, 0))
    except ZeroDivisionError:
        yield "zero"
print(list(exc()))
def loop():
    for i in range(3):
        x = yield from sub(i)
        print("x", x, end=" ")
def sub(i):
    yield i
    return i * 10
print(list(loop()))
