# Every kind of pattern against every kind of subject.
def m(x):
    match x:
        case 0: return "zero"
        case 1 | 2: return "one/two"
        case -1: return "neg"
        case 1.5: return "float"
        case 2j: return "complex"
        case -3j: return "negc"
        case "s": return "str"
        case "a" "b": return "ab"
        case b"b": return "bytes"
        case None: return "None"
        case True: return "True"
        case False: return "False"
        case []: return "empty seq"
        case [x]: return f"one {x}"
        case (x, y): return f"two {x} {y}"
        case [1, *rest]: return f"1+{rest}"
        case [*_, 9]: return "ends 9"
        case [a, *mid, b]: return f"{a} {mid} {b}"
        case {}  if not x: return "empty map"
        case {"k": v, **rest}: return f"k={v} {rest}"
        case {1: int(n)}: return f"int {n}"
        case {"a": [b, {"c": c}]}: return f"{b} {c}"
        case str() as s if len(s) > 5: return f"long {s}"
        case str(s): return f"str {s}"
        case int() | float() as n: return f"num {n}"
        case bytes(b) | bytearray(b): return f"by {b}"
        case set() | frozenset(): return "set"
        case _: return "other"
for v in [0, 1, 2, True, False, -1, 1.5, 2j, -3j, "s", "ab", b"b", None, [], (), [5], [1, 2], [1, 2, 3], (3, 4, 9), [3, 4, 5], {}, {"k": 1}, {"k": 1, "z": 2}, {1: 5}, {1: "x"}, {"a": [1, {"c": 2, "d": 3}]}, "longstring", "abc", 7, 7.5, b"xx", bytearray(b"q"), {1}, frozenset(), object, range(3), range(0), "", 1.0, 0.0, 0j, bytearray()]:
    print(repr(v), m(v))
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def p(o):
    match o:
        case P(0, 0): return "origin"
        case P(0, y): return f"x0 {y}"
        case P(x, y=0): return f"y0 {x}"
        case P(x=a, y=b) if a == b: return "diag"
        case P(P(a, b), _): return f"nested {a} {b}"
        case P(): return "P"
for o in [P(0,0), P(0,1), P(1,0), P(2,2), P(P(1,2),3), P(1,2), 5]: print(p(o))
def t(c, o, pat):
    ns = {"C": c, "o": o}
    try: exec(f"match o:\n case {pat}: print('yes', {{k: v for k, v in globals().items() if k in 'abxy'}})\n case _: print('no')", ns)
    except Exception as e: print(pat, type(e).__name__, e)
class A: 
    a = 1
class B: __match_args__ = ("a",); a = 1
class D: __match_args__ = ["a"]; a = 1
class E: __match_args__ = (1,)
class F: __match_args__ = ("a", "a"); a = 1
class G: __match_args__ = "ab"
class H: __match_args__ = ("nope",)
class I(int): pass
class J(int): __match_args__ = ("real",)
class K:
    __match_args__ = ("a", "b")
    @property
    def a(self): raise ValueError("prop")
class L:
    @property
    def a(self): raise AttributeError("prop")
for c, pat in [(A, "C(x)"), (A, "C(a=x)"), (A, "C(b=x)"), (B, "C(x)"), (B, "C(x, y)"), (B, "C(x, a=y)"), (D, "C(x)"), (E, "C(x)"), (F, "C(x, y)"), (G, "C(x)"), (H, "C(x)"), (I, "C(x)"), (J, "C(x)"), (I, "C(x, y)"), (K, "C(x)"), (L, "C(a=x)"), (A, "C()"), (B, "C(a=1)"), (B, "C(1)"), (B, "C(2)")]:
    t(c, c(), pat)
t(5, 5, "C()"); t(int, 5, "C(x, y)"); t(int, 5, "C(real=x)"); t(len, 5, "C(x)"); t(list, [1,2], "C([x, y])"); t(dict, {1:2}, "C({1: x})"); t(list | int, 5, "C()"); t(type, int, "C()"); t(bool, True, "C(x)"); t(object, 3, "C()"); t(object, 3, "C(x)"); t(int, True, "C(x)"); t(str, "a", "C(x) as y"); t(list[int], [1], "C()")
import sys
class Color: RED = 1; GREEN = 2
for v in (1, 2, 3):
    match v:
        case Color.RED: print("red")
        case Color.GREEN: print("green")
        case sys.maxsize: print("?")
        case _: print("none")
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
match {"x": {"y": [1, {"z": 2}]}}:
    case {"x": {"y": [p, {"z": q}]}}: print(p, q)
class MyMap:
    def __init__(self, d): self.d = d
    def get(self, k, default=None): print("get", k); return self.d.get(k, default)
    def keys(self): return self.d.keys()
    def __getitem__(self, k): return self.d[k]
match MyMap({1: 2}):
    case {1: x}: print("mm", x)
    case _: print("not mapping")
class DD(dict):
    def __missing__(self, k): return "missing"
match DD(a=1):
    case {"b": x}: print("b", x)
    case {"a": x}: print("a", x)
match 1, 2:
    case a, b: print(a, b)
match 1,:
    case a,: print(a)
match (1, 2, 3):
    case 1, *r: print(r)
match x := 5:
    case y: print(x, y)
def order(x):
    def log(v): print("eval", v); return v
    match log(x):
        case 1 if log(0): print("a")
        case 1 if log(1): print("b")
        case _ if log(False): print("c")
        case _: print("d")
order(1); order(2)
match = 3; case = 4; type = 5; _ = 6
print(match, case, type, _); match, case = case, match; print(match, case)
match (1): 
    case 1: print("paren")
print(match (1) if callable(match) else "no") if 0 else None
match [1]:
    case [_]: print(_)
match -1:
    case -1: print("neg")
try:
    match 1:
        case zz if 0: pass
    print(zz)
except NameError as e: print(e)
match "x":
    case "a" | "x" as q: print(q)
match (1, (2, 3)):
    case (a, (b, c)) | (a, b, c): print(a, b, c)
match [1, 2]:
    case [int(), int()] | [str(), str()] as l: print(l)
match 3:
    case int(x) | str(x): print(x)
class S:
    def __len__(self): return 2
    def __getitem__(self, i): return i
match S():
    case [a, b]: print("seq")
    case _: print("not seq")
match iter([1]):
    case [x]: print("it")
    case _: print("no it")
match "ab":
    case [a, b]: print("str seq")
    case _: print("str no")
match float("nan"):
    case float() as x if x != x: print("nan")
class Eq:
    def __eq__(self, o): print("eq", o); return True
match Eq():
    case 1: print("eq1")
match Eq():
    case None: print("none?")
    case True: print("true?")
    case "x": print("eqx")
def gen():
    match (yield 1):
        case x: yield x
g = gen(); next(g); print(g.send(9))
match {}:
    case {**r}: print(r)
match {1: 2, "a": 3}:
    case {"a": 3, **r}: print(r)
match {1: 2}:
    case {1: _, 2: _}: print("no")
    case {-1: _}: print("neg")
    case {True: x}: print("T", x)
for v in (0, 1, 2):
    match v:
        case 0: continue
        case 1: print(1)
        case 2: break
else: print("else")
