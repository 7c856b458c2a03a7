def attempt(code):
    try:
        code()
    except (ValueError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")
def u2(v):
    a, b = v
def u3(v):
    a, b, c = v
def star(v):
    a, b, *c = v
def star_end(v):
    a, *b, c, d = v
def nested(v):
    a, (b, c) = v
def one(v):
    a, = v
def none(v):
    [] = v
for f, values in ((u2, [[1], [1, 2, 3], (), 5, None, "abc", {1: 2}, (i for i in range(1)), range(9), (i for i in range(5))]), (u3, [[1], [1, 2], "a"]), (star, [[], [1], 5]), (star_end, [[1, 2], "ab"]), (nested, [[1, 2], [1, [2]], [1, [1, 2, 3]]]), (one, [[], [1, 2]]), (none, [[1], []])):
    for v in values:
        attempt(lambda: f(v))
class It:
    def __iter__(self): raise ValueError("from iter")
attempt(lambda: u2(It()))
class Inf:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        Inf.n += 1
        return 1
attempt(lambda: u2(Inf()))
print(Inf.n)
