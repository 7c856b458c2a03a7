class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"V({self.n})"
    def binary(name):
        def op(self, other): return f"{name}({self!r}, {other!r})"
        return op
    for _n in "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift divmod".split():
        vars()[f"__{_n}__"] = binary(_n)
        vars()[f"__r{_n}__"] = binary("r" + _n)
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round {n}"
    def __index__(self): return self.n
    def __int__(self): return 100
    def __float__(self): return 2.5
    def __bool__(self): return self.n != 0

v, w = V(1), V(2)
print(v + w, v + 1, 1 + v, v - 1, 1 - v, v * "s", "s" * v)
print(v / 2, 2 / v, v // 2, 2 // v, v % 2, 2 % v, v ** 2, 2 ** v, v @ w, 1 @ v)
print(v & 1, 1 & v, v | 1, 1 | v, v ^ 1, 1 ^ v, v << 1, 1 << v, v >> 1, 1 >> v)
print(divmod(v, 1), divmod(1, v), -v, +v, ~v, abs(v), round(v), round(v, 2))
print(int(v), float(v), bool(v), bool(V(0)), [10, 20, 30][v], hex(V(255)), range(10)[V(3)], "abc"[V(1):])
print(pow(v, 3), not v, v and 1)
try:
    print(pow(v, 3, 5))
except TypeError as e:
    print(e)
x = v
x += 5
print(x)
class I:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(o); return self
    def __imul__(self, o): return "replaced"
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return "sub fallback"
    def __ior__(self, o): self.log.append(("or", o)); return self
i = j = I()
i += 1
i += 2
i |= 3
print(i is j, i.log)
j *= 3
print(j)
i -= 1
print(i)
class Str:
    def __str__(self): return "str"
print(str(Str()), f"{Str()}", "%s" % Str(), [Str()].__len__())
for bad in (lambda: V(1) + "x" if False else object() + 1, lambda: 1 + object(), lambda: -object(), lambda: ~"s", lambda: [1] + (2,), lambda: "a" + 1, lambda: 1 + "a", lambda: {} | [], lambda: {1} - [1], lambda: "a" * 1.5, lambda: [1] * "a", lambda: None + None, lambda: 2 ** "a", lambda: "%d" % "a", lambda: 5 @ 3, lambda: 1.5 & 1, lambda: divmod("a", 1), lambda: 1 << 1.0, lambda: abs("s"), lambda: round("s"), lambda: "s" - 1):
    try:
        print(bad())
    except TypeError as e:
        print(e)
def aug(op):
    ns = {"x": [1]}
    try:
        if op == "+": x = [1]; x += 5
        if op == "-": x = [1]; x -= 5
        if op == "*": x = "s"; x *= "t"
        if op == "**": x = "s"; x **= 2
        if op == "//": x = {}; x //= 2
        if op == "@": x = 1; x @= 2
    except TypeError as e:
        print(e)
for op in ("+", "-", "*", "**", "//", "@"): aug(op)
