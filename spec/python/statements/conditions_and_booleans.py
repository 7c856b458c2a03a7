def truth(x): return "T" if x else "F"
class B:
    def __init__(self, v): self.v = v
    def __bool__(self):
        print("bool", self.v, end=" ")
        return self.v
class L:
    def __len__(self): return 0
print([truth(x) for x in (0, 1, "", "a", [], [0], {}, {1: 1}, (), (0,), None, 0.0, 0.1, set(), range(0), range(1), L(), object(), -0.0, b"", b"0", 0j, float("nan"))])
t, f = B(True), B(False)
print((t and f) is f, (f and t) is f, (t or f) is t, (f or t) is t, not t, not f, (t and t and f) is f, (f or f or t) is t)
if t and not f or f: print("yes")
if not (t and f): print("yes")
print(1 if t else 2, 1 if f else 2)
while f: pass
else: print("else")
print([x for x in range(3) if t and x], 0 or "" or None, 1 and "a" and [], None and 1 / 0, 1 or 1 / 0, "" or "default", [] and 5, not [], not not [1])
print(1 < 2 and 2 < 3, 1 < 2 < 3, 1 < 3 < 2, 1 == 1 != 2, None is None, None is not 1, 1 in [1] and 2 not in [1], not 1 in [2], not 1 == 2, not None is None)
x = 5
if x > 10: print("big")
elif x > 3: print("medium")
elif 1 / 0: print("never")
else: print("small")
print("a" if x == 1 else "b" if x == 5 else "c", (x > 3) + (x > 4) + (x > 5), [1, 2][x > 3], x and None, True and False or True, False == (not True), (not True) == False, True is not False, 3 if not x else 4)
assert x, "not raised"
assert (x, "a tuple is true")
try:
    assert x > 10, f"x is {x}"
except AssertionError as e:
    print("AssertionError", e)
print(bool(x) is True, type(x > 3), (x > 3) is True, x.__eq__(5), x.__lt__("a"), (5).__gt__(3), "a".__eq__(1), None.__bool__(), True.__and__(False))
def f1(a, b): return a and b
def f2(a, b): return a or b
def f3(a, b, c): return a and b or c
def f4(a, b): return not (a or b)
def f5(a, b):
    if a and b: return 1
    elif a or b: return 2
    return 3
for a in (0, 1):
    for b in (0, 1): print(f1(a, b), f2(a, b), f3(a, b, 9), f4(a, b), f5(a, b), end="; ")
print()
i = 0
while i < 10 and not (i == 5 or i > 7): i += 1
print(i)
print(all((x := v) < 3 for v in range(5)), x)
if (y := 0) or (z := 3): print(y, z)
nan = float("nan")
print(not nan, nan and 1, nan == nan or "differs", 0 == -0.0, "0" and 0, [[]] and True, bool([[]]), {} == {}, {} is {}, () == ())
