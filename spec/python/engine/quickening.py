import warnings
warnings.simplefilter('ignore', DeprecationWarning)
"""One instruction sees ints, overflow, floats, strings and objects in turn."""
class V:
    def __add__(self, o): return ("V+", o)
    def __radd__(self, o): return ("+V", o)
    def __lt__(self, o): return "lt"
    def __eq__(self, o): return "eq"
    def __getitem__(self, k): return ("item", k)
    def __mul__(self, o): return "mul"
    def __mod__(self, o): return "mod"
def add(a, b): return a + b
def sub(a, b): return a - b
def mul(a, b): return a * b
def lt(a, b): return a < b
def eq(a, b): return a == b
def item(a, b): return a[b]
def mod(a, b): return a % b
def neg(a): return -a
def inc(a):
    a += 1
    return a
def branch(a, b):
    if a < b: return "less"
    return "not less"
pairs = [(1, 2), (2**62, 2**62), (-2**63, -1), (1.5, 2), (2, 1.5), ("a", "b"), ([1], [2]), ((1,), (2,)), (True, 1), (2**70, 1), (1, 2**70), (V(), 1), (1, V()), (1, 2), (1.0, 2.0)]
for f in (add, sub, mul, lt, eq, mod, branch):
    for _ in range(2):
        row = []
        for a, b in pairs:
            try: row.append(f(a, b))
            except TypeError as e: row.append("TypeError")
        print(f.__name__, [x if not isinstance(x, tuple) or len(x) != 2 or not isinstance(x[1], V) else x[0] for x in row])
for a, b in [([1, 2], 1), ((1, 2), -1), ("ab", 0), ({1: 2}, 1), (V(), 3), ([1, 2], True), (range(5), 2), (b"a", 0), ({"k": "v"}, "k"), ([1, 2, 3], slice(1, None)), ([1, 2], 1)]: print(item(a, b), end=" ")
print()
for a in (1, -2**63, 1.5, True, 2**63, 0, -0.0): print(neg(a), end=" ")
for a in (1, 2**63 - 1, 1.5, True, -1): print(inc(a), end=" ")
print()
def loop(n, step):
    total = n - n
    i = n - n
    while i < n:
        total += i
        i += step
    return total
print(loop(10, 1), loop(10.0, 0.5), loop(5, 1), loop(2, 1.0), loop(2**64, 2**62))
def count(n):
    x = 2**63 - 5
    for _ in range(n): x += 1
    return x
print(count(3), count(4), count(5), count(10))
def down(n):
    x = -2**63 + 2
    for _ in range(n): x -= 1
    return x
print(down(1), down(2), down(3), down(5))
def double(n):
    x = 1
    for _ in range(n): x = x * 2
    return x
print(double(62), double(63), double(64), double(100))
def cmp_all(a, b): return a < b, a <= b, a == b, a != b, a > b, a >= b
for a, b in ((1, 2), (2.0, 1), ("a", "b"), (2**70, 2.0**70), (float("nan"), 1), ([1], [1, 2]), (True, False), (1, 2)): print(cmp_all(a, b))
def bits(a, b): return a & b, a | b, a ^ b, a << (b & 7), a >> (b & 7), ~a
for a, b in ((5, 3), (True, False), (-1, 2**70), (2**70, 5), (1, 63), (5, 3)): print(bits(a, b))
def div(a, b): return a / b, a // b, a % b
for a, b in ((7, 2), (7.0, 2), (-7, 2), (2**70, 3), (7, -2.0), (True, 2), (0, 5)): print(div(a, b))
print([x + y for x in (1, 1.0, "s", [0]) for y in (2, 2.5, "t", [1]) if type(x) is type(y)])
