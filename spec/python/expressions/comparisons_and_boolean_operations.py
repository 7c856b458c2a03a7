# Comparisons, chained and not, and boolean operations: values, order, short circuits and errors.
from_calls = []


class V:
    def __init__(self, name, truth=True, result=True):
        self.name, self.truth, self.result = name, truth, result
    def note(self, op, other):
        print(f"{self.name}{op}{getattr(other, 'name', other)}", end=" ")
        return self.result
    def __lt__(self, o): return self.note("<", o)
    def __le__(self, o): return self.note("<=", o)
    def __gt__(self, o): return self.note(">", o)
    def __ge__(self, o): return self.note(">=", o)
    def __eq__(self, o): return self.note("==", o)
    def __ne__(self, o): return self.note("!=", o)
    def __contains__(self, o): return self.note(" has ", o)
    def __bool__(self): print(f"bool({self.name})", end=" "); return self.truth
    def __repr__(self): return self.name
    __hash__ = None


a, b, c = V("a"), V("b"), V("c")
f, t = V("f", False), V("t", True)
no = V("no", result=False)
odd = V("odd", result=f)
for src in ("a < b", "a < b < c", "a > b >= c", "a == b != c", "no < b < c", "odd < b < c", "a < odd < c", "a in b", "a not in b", "no in b in c", "a is b", "a is a is not b", "a < b in c is not a", "5 < a", "5 >= a", "5 == a", "5 != a", "a < 5 < b", "5 < a < 6",
            "not a", "not f", "not not a", "not a < b", "not a in b", "not a is b", "a and b", "f and b", "a or b", "f or b", "f or f or t", "a and b and f", "a and f or b", "f and a or f or 0", "a or b and c", "not a or b", "not (a or b)", "a < b and b < c", "a < b or b < c", "no < b and c",
            "a if b else c", "a if f else c", "a if b and f else c", "1 if a < b < c else 2", "(a or b) is a", "[a and b, f or t]", "a and (f or b) and c", "f == f", "a != a", "(a < b) < c", "a < (b < c)", "a == b in [c]", "bool(a and f)", "0 or [] or {} or ''", "1 and [0] and 'x'", "None or 0", "() and undefined", "1 or undefined",
            "0 < 1 > 0 < 5 != 3 == 3", "1 < 2 < undefined", "2 < 1 < undefined", "1 == 1.0 == 1 + 0j == True", "'a' < 'b' < 'c'", "[1] < [1, 2] < [2]", "(1, 'a') < (1, 'b')", "{1} < {1, 2} <= {1, 2}", "b'a' < b'b'", "1 in [1] == True", "(1 in [1]) == True", "not 1 == 2", "None is None is not 1 is not None" if False else "None is None"):
    try:
        value = eval(src)
        print("|", src, "->", value)
    except Exception as e:
        print("|", src, "->", type(e).__name__, e)
for src in ("if a and f or b: print('yes')", "if not (a < b): pass\nelse: print('else')", "while f or no < a: break\nelse: print('loop else')", "assert a and b", "assert f, 'f'", "x = a and f\nprint(x)", "x = not f\nprint(x)", "if a < b < no: print('chain')", "if odd < b: print('odd')\nelse: print('not odd')",
            "print(1 if not f else 2)", "[print(v) for v in (a, f) if v]", "while not f: break", "if a: pass", "x = y = a or b\nprint(x is y)", "print(a and b or c)", "def g(): return a and f\nprint(g())", "def g(): return a < no < b\nprint(g())", "def g(v): return not v\nprint(g(a), g(f))", "def g(v, w):\n  if v and not w: return 1\n  return 2\nprint(g(a, f), g(f, a))"):
    try:
        exec(src)
    except Exception as e:
        print(type(e).__name__, e, end=" ")
    print("|", repr(src))
ERRORS = """
1 < "a"
"a" >= 1
[] < ()
None < None
None > 1
{} < {}
{1} < [1]
1j < 2j
object() < object()
int < str
len < len
1 in 2
1 in None
"a" in 5
5 in "abc"
None in "abc"
5 in b"a"
300 in b"a"
"a" in b"a"
[] in {}
{} in {1}
[] in {1: 2}
1 < 2 < "a"
1 > 2 < "a"
max(1, "a")
sorted([1, "a", None])
(1, 2) < (1, "a")
[1, [2]] < [1, 2]
range(2) < range(3)
print < print
... < ...
NotImplemented < NotImplemented
type < 5
(lambda: 0) < (lambda: 0)
"""
for line in ERRORS.strip().split("\n"):
    try:
        print(line, "->", eval(line))
    except Exception as e:
        print(line, "->", type(e).__name__, e)


class BadBool:
    def __bool__(self): return 5
class BadLen:
    def __len__(self): return -1
class LenOnly:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class NoneBool:
    __bool__ = None
class Rich:
    def __eq__(self, o): return "eq"
    def __lt__(self, o): return NotImplemented
    def __contains__(self, o): return "yes" if o else ""


for src in ("not BadBool()", "BadBool() and 1", "bool(BadLen())", "not LenOnly(0)", "LenOnly(0) or 1", "LenOnly(5) and 2", "not NoneBool()", "Rich() == 1", "1 == Rich()", "Rich() != 1", "Rich() < 1", "1 < Rich()", "Rich() < Rich()", "5 in Rich()", "0 in Rich()", "5 not in Rich()", "not 5 in Rich()", "float('nan') == float('nan')", "[float('nan')] == [float('nan')]"):
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
n = float("nan")
print(n == n, n != n, n in [n], [n] == [n], n is n, (n,) == (n,), {n: 1} == {n: 1}, n < n, sorted([3, 1, 2]), 0.0 == -0.0, True == 1, "1" == 1, None == 0, () == [], 1 == 1.0)
