def f(v):
    match v:
        case 1 | "a": return 1
        case [a, *rest] if a: return rest
        case {"k": x, **kw}: return x
        case P(1, y=z): return z
        case None | True: return 0
        case str() as s: return s
        case A.b: pass
        case _: return v
