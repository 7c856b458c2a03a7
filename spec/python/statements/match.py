def m(v):
    match v:
        case 0 | 1: return "zero or one"
        case int(n) if n > 100: return f"big {n}"
        case int(): return "int"
        case "a" | "b" as s: return f"letter {s}"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [x, y]: return f"two {x} {y}"
        case [x, *rest]: return f"many {x} {rest}"
        case {"k": k, **rest}: return f"map {k} {rest}"
        case {}: return "some map"
        case None: return "none"
        case float() | complex(): return "number"
        case P(x=0, y=y): return f"on axis {y}"
        case P(x, y): return f"point {x} {y}"
        case (str() as s): return f"str {s}"
        case _: return "other"
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
for v in (0, 1, 5, 500, "a", "z", [], [1], (1, 2), [1, 2, 3], {"k": 1, "z": 2}, {"q": 1}, {}, None, 1.5, P(0, 3), P(1, 2), object, True, b"x", range(2)):
    print(m(v))
class C:
    A = 1
match 1:
    case C.A: print("value pattern")
match (1, (2, [3, 4])):
    case (a, (b, [c, *d])): print(a, b, c, d)
match {"a": {"b": [1, {"c": 2}]}}:
    case {"a": {"b": [_, {"c": c}]}}: print(c)
match -1:
    case -1: print("minus one")
x = 5
match x:
    case 1: print("no")
print(x)
match "text":
    case str(s) if len(s) > 10: print("long")
    case str(s): print("short", s)
match [1, 2, 3, 4]:
    case [first, *_, last]: print(first, last)
match (1, 2):
    case [1, y] | [y, 1]: print(y)
