# Every kind of pattern, what it asks of the subject, and what it binds.
from_log = []


class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"Point({self.x}, {self.y})"


class Sub(Point): pass


class Noisy:
    def __init__(self, n): self.n = n
    def __eq__(self, other): print("eq", self.n, repr(other)); return NotImplemented
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError
        print("get", name); raise AttributeError(name)


class K:
    ONE = 1
    class Inner:
        TWO = "two"


def kind(subject):
    match subject:
        case None: return "None"
        case True: return "True"
        case False: return "False"
        case 0: return "zero"
        case -1 | -2.5: return "negative"
        case 1 + 2j | -3 - 4j | 5j: return "complex"
        case "str" "ing": return "string"
        case b"bytes": return "bytes"
        case K.ONE: return "K.ONE"
        case K.Inner.TWO: return "K.Inner.TWO"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, 2, *rest]: return f"1, 2, rest {rest}"
        case (first, *_, last) if first == last: return f"ends {first}"
        case [[a, b], {"k": c}]: return f"nested {a} {b} {c}"
        case [*start, "end"]: return f"start {start}"
        case {"x": x, "y": y, **rest}: return f"xy {x} {y} {rest}"
        case {"type": "a" | "b" as t}: return f"type {t}"
        case {1: _, K.Inner.TWO: v}: return f"keys {v}"
        case {"only": None}: return "only None"
        case Point(0, y): return f"on axis {y}"
        case Point(x=x, y=0): return f"other axis {x}"
        case Sub() as s: return f"sub {s}"
        case Point(x, y): return f"point {x} {y}"
        case int(n) | float(n) if n > 100: return f"big {n}"
        case int(): return "int"
        case str(s): return f"str {s}"
        case bytes(): return "other bytes"
        case tuple(t): return f"tuple {t}"
        case list(): return "list"
        case set() | frozenset(): return "set"
        case {}: return "mapping"
        case type(): return "type"
        case _: return "other"


for s in (None, True, False, 0, 0.0, -0.0, -1, -2.5, 1 + 2j, -3 - 4j, 5j, "string", b"bytes", 1, "two", [], (), [5], (5,), [1, 2], [1, 2, 3], (7, 8, 7), [[1, 2], {"k": 3, "z": 4}], ["a", "end"],
          {"x": 1, "y": 2}, {"x": 1, "y": 2, "z": 3}, {"type": "a"}, {"type": "c"}, {1: 2, "two": 3}, {"only": None}, {"only": 0}, Point(0, 5), Point(5, 0), Sub(1, 2), Point(1, 2), 101, 200.5, 50, "abc", b"x",
          bytearray(b"x"), (1, 3), [1, 3, 4], {1, 2}, frozenset(), {}, {"q": 1}, int, object(), range(2), range(0), "", iter([]), 1.5):
    r = repr(s)
    print(r if " at 0x" not in r else type(s).__name__, "->", kind(s))


def show(subject):
    match subject:
        case [Point(x=a), *b] | (b, a): return "seq", a, b
        case {**everything} if len(everything) > 1: return "map", everything
        case ((a, b), (c, d)) as whole: return whole, a, b, c, d
        case (a): return "capture", a


print(show([Point(1, 2), 3, 4]), show((5, 6)), show({1: 2, 3: 4}), show(((1, 2), (3, 4))), show({1: 2}), show("ab"))
match 1, 2:
    case a, b: print("open tuple", a, b)
match [1, 2, 3]:
    case a, *b: print(a, b)
match (1,):
    case a,: print("one", a)
match 5,:
    case (x,): print(x)
match {"a": 1, "b": {"c": [1, {"d": 2}]}}:
    case {"b": {"c": [_, {"d": deep}]}}: print("deep", deep)
match Noisy(1):
    case 5: print("no")
    case Point(): print("no")
    case {"a": 1}: print("no")
    case [a]: print("no")
    case K.ONE | "s": print("no")
    case Noisy(zzz=1): print("no")
    case Noisy(n=v): print("n", v)
match = case = type = _ = 3
match match:
    case case: print(case)
print(match, case, type, _)
match (match):
    case (3): print("soft")
match[0:1] if False else None
match -3 + 6:
    case 3: print("expression")
match *[1, 2], 3:
    case [1, 2, 3]: print("starred")
match (yield_ := 4):
    case 4: print(yield_)
match not 1:
    case False: print("not")
match lambda: 1:
    case f: print(f())
match {}:
    case {}: print("dict")
x = "old"
match [1, [2, 3]]:
    case [x, [y, 4]]: print("no")
    case _: print("bound on the way:", x)
match 3:
    case 1: pass
print("nothing")
for i in range(5):
    match i:
        case 0: continue
        case 1 | 2 if i == 2: print("two")
        case 3: break
        case n: print("n", n)


def returns(v):
    match v:
        case [a, b]: return a + b
        case str() as s if s: return s
    return None


print(returns([1, 2]), returns("s"), returns(""), returns(5))
match [1, 2, 3, 4, 5]:
    case [a, *_, b]: print(a, b)
match "x":
    case "x" | "y" | "z" as letter: print(letter)
match [("a", 1), ("b", 2)]:
    case [(str(k), int(v)), *more]: print(k, v, more)
match 2 ** 70:
    case 1180591620717411303424: print("big int")
match 1.0:
    case 1: print("equal")
match True:
    case 1: print("True == 1")
match 1:
    case True: print("no")
    case _: print("1 is not True")
