class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *a, k=0, **kw): return self.n + x + sum(a) + k, kw
add = Adder(10)
print(add(1), add(1, 2, 3, k=4, z=5), callable(add), list(map(add, [1, 2])))
class Chain:
    def __init__(self): self.log = []
    def __call__(self, x):
        self.log.append(x)
        return self
print(Chain()(1)(2)(3).log)
class Meth:
    def f(self): return "original"
m = Meth()
m.f = add
print(m.f(5))
Meth.g = add
print(m.g(6))
class Static:
    call = staticmethod(add)
    __call__ = lambda self, *a: ("called", a)
print(Static.call(1), Static()(1, 2), Static().__call__(3))
class NestedCall:
    __call__ = Adder(100)
print(NestedCall()(5))
print(list(map(str, [1, 2])), list(map(str.upper, ["a"])), list(map(int.__add__, [1], [2])), sorted("bA", key=str.lower))
print(int.__add__(1, 2), str.join("-", ["a", "b"]), list.append([], 1), dict.get({1: 2}, 1))
for bad in (lambda: int.__add__("a", 1), lambda: str.upper(5), lambda: list.append(5, 1), lambda: str.upper(), lambda: "a".upper(1), lambda: [].append(), lambda: [].append(1, 2), lambda: {}.get(), lambda: "".join(), lambda: len(), lambda: len(1, 2), lambda: [].pop(1, 2), lambda: "a".split(x=1), lambda: abs(), lambda: [].sort(5), lambda: sorted(), lambda: isinstance(1), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)])):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
apply = lambda f, *a, **k: f(*a, **k)
print(apply(apply, apply, max, 3, 4), apply(print, "x", "y", sep="-", end="!\n"))
bound = [].append
bound(1)
bound(2)
print(bound.__self__, bound.__name__)
u = "a,b".split
print(u(","), u.__name__)
print((lambda f: f(f, 5))(lambda f, n: 1 if n == 0 else n * f(f, n - 1)))
