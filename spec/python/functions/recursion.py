def fact(n):
    return 1 if n < 2 else n * fact(n - 1)

print(fact(30), fact(100) % 10**9 + 7)

def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))

print(ackermann(2, 5))

def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(600), odd(601))

def forever(n):
    return forever(n + 1)

try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, e)

class Deep:
    def __init__(self, n):
        if n: Deep(n - 1)
    def __getattr__(self, name):
        return getattr(self, name + "x")
    def __repr__(self):
        return repr(self)
    def __add__(self, other):
        return self + other
    def __eq__(self, other):
        return self == other
    def __len__(self):
        return len(self)
    def __iter__(self):
        return iter(self)
    def __call__(self):
        return self()

Deep(500)
d = Deep(0)
for trial in (lambda: Deep(10**6), lambda: d.attr, lambda: repr(d), lambda: d + 1, lambda: d == d,
              lambda: len(d), lambda: list(d), lambda: d()):
    try:
        trial()
    except RecursionError as e:
        print("RecursionError")

def depth():
    try:
        return 1 + depth()
    except RecursionError:
        return 1

n = depth()
print(900 < n <= 1000)
nested = []
for _ in range(300):
    nested = [nested]
print(len(repr(nested)), nested == nested)
g = lambda n: sorted([1], key=lambda _: g(n - 1) if n else 0)
print(g(20))
