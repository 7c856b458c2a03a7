class R:
    def __init__(self, *a): self.a = a
    def __repr__(self): return f"R{self.a!r}"
class S:
    def __str__(self): return "only str"
print(R(1, "a"), [R()], {"k": R(2)}, (R(3),), {R(4)} if False else "", str(R(5)), f"{R(6)}", "%s" % R(7), "%r" % R(8), repr([R("q'")]), str(S()))
l = [1]
l.append(l)
d = {"self": l}
d["d"] = d
t = ([],)
t[0].append(t)
print(l, d, t)
s = "'"
for x in ("a", "it's", '"', "'\"", "\n\t\\", "é\x00\x7f", "\u200b", "😀", ["a", "b'"], {"k": "v"}, ("x",), b"b'\"\x00", 1.0, 1e100, -0.0, 10**20, True, None, ..., NotImplemented, int, R, range(0, 5, 2), slice(1, None, "x"), frozenset(["a"]), {1: {2: {3: 4}}}, [[], [[]], ()], Exception("e", 1), KeyError("k"), ValueError(), type(None), {"a"}, set(), complex(1, -2), dict.fromkeys("a"), list, type, print.__class__):
    print(repr(x), str(x), f"{x}", sep=" | ")
class Rec:
    def __init__(self): self.items = [self]
    def __repr__(self): return f"Rec({self.items!r})" if depth.append(1) or len(depth) < 4 else "Rec(stop)"
depth = []
print(Rec())
class BadRepr:
    def __repr__(self): raise ValueError("bad repr")
for f in (repr, str, lambda x: repr([x]), lambda x: f"{x}", lambda x: "%r" % x, print):
    try:
        f(BadRepr())
    except ValueError as e:
        print(e)
class NonStr:
    def __repr__(self): return 5
    def __str__(self): return b"x"
for f in (repr, str, lambda x: repr([x]), lambda x: f"{x}", lambda x: "%s" % x):
    try:
        f(NonStr())
    except TypeError as e:
        print(e)
class Sub(str):
    def __repr__(self): return "Sub!"
    def __str__(self): return "substr"
print(Sub("x"), [Sub("x")], str(Sub("x")), f"{Sub('x')}", "%s" % Sub("x"), Sub("x") + "", "".join([Sub("x")]), {Sub("k"): 1})
class IntSub(int):
    def __str__(self): return "int sub"
print(IntSub(5), [IntSub(5)], f"{IntSub(5)}", f"{IntSub(5):d}", "%d" % IntSub(5), "%s" % IntSub(5), repr(IntSub(5)))
deep = 1
for _ in range(50): deep = [deep]
print(deep)
