def count(n):
    while n:
        yield n
        n -= 1
    return "done"
g = count(3)
print(next(g), next(g), next(g), iter(g) is g)
try:
    next(g)
except StopIteration as e:
    print(repr(e.value), e.args)
try:
    next(g)
except StopIteration as e:
    print(repr(e.value))
print(next(g, "default"), list(count(2)), sum(count(4)))
def empty():
    return
    yield
print(list(empty()), type(empty()).__name__, empty().__name__)
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(12)], [x for _, x in zip(range(5), f)])
def two_loops():
    for i in range(2):
        for j in "ab":
            yield i, j
print(list(two_loops()))
def tree(t):
    if isinstance(t, list):
        for x in t:
            yield from tree(x)
    else:
        yield t
print(list(tree([1, [2, [3, [4]], 5], []])))
class Tree:
    def __init__(self, *kids): self.kids = kids
    def __iter__(self):
        yield self.kids and len(self.kids)
        for k in self.kids:
            yield from k
print(list(Tree(Tree(), Tree(Tree()))))
def raising():
    yield 1
    raise ValueError("inside")
g = raising()
next(g)
try:
    next(g)
except ValueError as e:
    print(e)
print(list(g))
def stop():
    yield 1
    raise StopIteration("bad")
try:
    list(stop())
except RuntimeError as e:
    print(e, repr(e.__cause__))
def recursive():
    yield next(gg)
gg = recursive()
try:
    next(gg)
except ValueError as e:
    print(e)
def args(*a, k=1, **kw):
    yield a
    yield k
    yield kw
print(list(args(1, 2, k=3, z=4)))
a, b, *c = count(5)
print(a, b, c)
def expr():
    x = (yield 1) or "none"
    y = [(yield x), (yield 2)]
    return y
g = expr()
print(next(g), next(g), g.send("s"))
try:
    g.send("t")
except StopIteration as e:
    print(e.value)
print([type(x).__name__ for x in (count(1), (i for i in ()), iter([]), iter(()), iter({}), iter(""), iter(range(2)), iter(set()), zip(), map(str, []), filter(None, []), enumerate([]), reversed([]))])
many = [count(i) for i in range(1, 6)]
print([next(m) for m in many], [list(m) for m in many])
