"""Handlers around every kind of expression, nested and in loops."""
def boom(x="boom"): raise ValueError(x)
class Bad:
    def __init__(self): self.log = []
    def __getattr__(self, n): raise ValueError("getattr " + n)
    def __getitem__(self, k): raise ValueError("getitem")
    def __setitem__(self, k, v): raise ValueError("setitem")
    def __delitem__(self, k): raise ValueError("delitem")
    def __call__(self): raise ValueError("call")
    def __iter__(self): raise ValueError("iter")
    def __bool__(self): raise ValueError("bool")
    def __eq__(self, o): raise ValueError("eq")
    def __hash__(self): raise ValueError("hash")
    def __lt__(self, o): raise ValueError("lt")
    def __add__(self, o): raise ValueError("add")
    def __iadd__(self, o): raise ValueError("iadd")
    def __neg__(self): raise ValueError("neg")
    def __contains__(self, o): raise ValueError("contains")
    def __len__(self): raise ValueError("len")
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *a): raise ValueError("exit")
    def __format__(self, s): raise ValueError("format")
    def __index__(self): raise ValueError("index")
    def __next__(self): raise ValueError("next")
b = Bad()
def stmt_if():
    if b: pass
def stmt_while():
    while b: pass
def stmt_for():
    for x in b: pass
def stmt_with():
    with b: pass
def stmt_del(): del b[0]
def stmt_set(): b[0] = 1
def stmt_aug():
    global b
    b += 1
def stmt_unpack(): x, y = b
def stmt_assert(): assert b
def stmt_raise(): raise boom()
def stmt_return(): return boom()
def stmt_star(): return [*b]
def stmt_dstar(): return {**b}
def stmt_yield():
    yield boom()
def stmt_methods(): return b.x.y.z
cases = [lambda: b.attr, lambda: b[0], lambda: b(), lambda: iter(b), lambda: not b, lambda: b and 1, lambda: 1 if b else 2, lambda: b == 1, lambda: 1 == b, lambda: [b] == [1], lambda: {b: 1}, lambda: {b}, lambda: b < 1, lambda: 1 > b, lambda: b + 1, lambda: -b, lambda: 1 in b, lambda: len(b), lambda: f"{b}", lambda: [1][b], lambda: next(b), lambda: [x for x in b], lambda: {x: 1 for x in b}, lambda: (x for x in b), lambda: max(b), lambda: sorted([b, b]), lambda: (lambda *a: 0)(*b), lambda: boom() + 1, lambda: [1, boom()], lambda: {1: boom()}, lambda: (boom(), 2), lambda: print(boom()), lambda: "a" < boom(), lambda: 1 < 2 < boom(), lambda: boom()[0], lambda: boom().x, lambda: [boom() for _ in (1,)], lambda: (yield_ := boom()), lambda: any(b), lambda: [1, 2].index(b), lambda: {1: 2}.get(b), lambda: "x".join(b), lambda: dict(b), lambda: list(map(b, [1])), lambda: zip(b), stmt_if, stmt_while, stmt_for, stmt_with, stmt_del, stmt_set, stmt_aug, stmt_unpack, stmt_assert, stmt_raise, stmt_return, stmt_star, stmt_dstar, lambda: list(stmt_yield()), stmt_methods]
for i, c in enumerate(cases):
    try:
        c()
        print(i, "no error")
    except ValueError as e:
        print(i, e, end="; ")
    except TypeError as e:
        print(i, "TypeError", e, end="; ")
print()
def nest(n):
    log = []
    try:
        log.append("a")
        try:
            log.append("b")
            if n == 1: boom(1)
            try:
                log.append("c")
                if n == 2: boom(2)
            except KeyError: log.append("wrong")
            else: log.append("else-c")
            finally:
                log.append("fin-c")
                if n == 3: boom(3)
        except ValueError as e:
            log.append(f"caught {e}")
            if n == 2:
                try: boom("again")
                except ValueError as e2: log.append(f"{e2} ctx {e2.__context__}")
            if n == 3: raise KeyError(3) from e
        else: log.append("else-b")
        finally: log.append("fin-b")
    except KeyError as k: log.append(repr(k.__cause__))
    return log
for n in range(4): print(nest(n))
def in_loop():
    out = []
    for i in range(6):
        try:
            if i == 1: continue
            if i == 2: boom(i)
            if i == 5: break
            out.append(i)
        except ValueError:
            out.append("v")
            continue
        else: out.append("e")
        finally: out.append("f")
        out.append("end")
    else: out.append("never")
    return out
print(in_loop())
def handler_raises():
    for i in range(3):
        try:
            try: boom(i)
            except ValueError as e:
                if i == 1: raise
                raise KeyError(i)
        except KeyError as k: yield k, k.__context__
        except ValueError as v: yield "re", v
print([(str(a), str(c)) for a, c in handler_raises()])
def deep(n):
    try:
        if n == 0: boom("bottom")
        deep(n - 1)
    except ValueError as e:
        if n % 2: raise KeyError(n) from e
        raise
    except KeyError:
        if n == 4: return "stopped"
        raise
print(deep(3 + 1) if True else 0)
def finally_chain():
    order = []
    def f(n):
        try:
            if n: f(n - 1)
            else: boom()
        finally: order.append(n)
    try: f(4)
    except ValueError: pass
    return order
print(finally_chain())
def cell_in_handler():
    fs = []
    for i in range(3):
        try: boom(i)
        except ValueError as e:
            msg = str(e)
            fs.append(lambda: (i, msg))
    return [f() for f in fs]
print(cell_in_handler())
def ret_finally_loop():
    for i in range(3):
        try: return i
        finally:
            if i < 2: continue
    return "end"
print(ret_finally_loop())
