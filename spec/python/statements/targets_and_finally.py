# Targets of every statement that assigns or deletes, loops, and finally with every way out.
def t(src, **ns):
    try:
        g = dict(ns); exec(src, g); 
        print("ok", {k: v for k, v in g.items() if k not in ("__builtins__", "annotations") and not callable(v) and k not in ns})
    except BaseException as e:
        print(src, "->", type(e).__name__, e)
class O: pass
t("a = b = c = [1]; a += [2]")
t("a, (b, *c), d = 1, (2, 3, 4), 5")
t("[a, [b, *c], *d] = 1, (2, 3, 4), 5, 6")
t("*a, = [1, 2]"); t("*a, b = 1,"); t("a, *b, c = 'abcde'"); t("(a), = 5,"); t("() = []"); t("[] = ()"); t("() = 1"); t("[] = [1]"); t("a, b = {1: 2, 3: 4}"); t("(a, b), c = 'xy', 1")
t("o.x, o.y = 1, 2; z = o.x, o.y", o=O()); t("l[0], l[1:] = 1, [2, 3]", l=[0, 0]); t("i = 0; i, l[i] = 1, 5; q = l", l=[0, 0]); t("x = [1,2,3]; x[0], x[1], x[2] = x[2], x[0], x[1]")
t("for (a, *b), c in [((1,2,3),4)]: pass"); t("for o.x in [1,2]: pass\nz=o.x", o=O()); t("for l[0] in 1,2: pass\nq=l", l=[0]); t("for [] in [[],[]]: pass"); t("for x in *[1,2], 3: print(x)"); t("for i, in [(1,),(2,)]: pass")
t("with cm() as (a, b): pass", cm=type("CM", (), {"__enter__": lambda s: (1, 2), "__exit__": lambda s, *a: None}))
t("with (cm() as (a, *b), cm() as [c, d], cm()): pass", cm=type("CM", (), {"__enter__": lambda s: (1, 2), "__exit__": lambda s, *a: None}))
t("def f():\n return *[1,2], 3\nx = f()"); t("def f():\n yield *[1,2], 3\nx = list(f())"); t("x = *[1], *(2,)"); t("x = {**{1:2}, 3:4, **{1:5}}"); t("x = [*range(3), *'ab']"); t("x = {*[1,2],*[2,3]}")
t("d = {}; d[1, 2] = 3; d[1:2] = 5" ); t("d = D(); x = d[*[1,2], 3]; y = d[1:2, 3]; z = d[*[]]; w = d[*[1]]; v = d[1,]; u = d[::]; r = d[()]; q = d[1:2:3]", D=type("D", (), {"__getitem__": lambda s, k: k, "__repr__": lambda s: "D()"}))
t("x: int = 1; y: str"); t("x: int; print(__annotations__); o.y: str = 'a'; (z): float = 1.0; l[0]: int = 5; print(__annotations__)", o=O(), l=[1]); t("def f():\n x: undefined = 1\n y: int\n return x\nq = f()"); t("class C:\n x: int = 1\n y: 'str'\n __z: float\nq = C.__annotations__"); t("x: undefined"); t("o.x: undefined = 1", o=O()); t("def f():\n o.x: undefined = 1\nf()", o=O()); t("(x): undefined"); t("x: (print('ann'), int)[1] = print('val')"); t("l[print('i') or 0]: print('ann') = print('val')", l=[1])
t("x = 1; del x; x"); t("x = [1,2,3]; del x[0], x[0]"); t("x = [1,2,3]; del x[:]"); t("a, b = 1, 2; del (a, b)"); t("a, b, c = 1, 2, 3; del [a, (b,)], c"); t("del ()"); t("del []"); t("o.x = 1; del o.x; o.x", o=O()); t("del x"); t("del l[5]", l=[]); t("del d['a']", d={})
t("x = 5; x += 1; x -= 2; x *= 3; x **= 2; x //= 5; x %= 7; x <<= 3; x >>= 1; x |= 8; x &= 12; x ^= 5"); t("x = 6; x /= 4"); t("x += 1"); t("x = 1\ndef f():\n x += 1\nf()"); t("x = 'a'; x *= 3"); t("x = (1,); x += (2,)"); t("x = ([],)\ntry:\n x[0] += [1]\nexcept TypeError as e: print(e)\n"); t("o.x = 1; o.x += 1; q = o.x", o=O()); t("l[f()] += 1; q = l", l=[0, 0], f=lambda: print("idx") or 1)
# loops
t("for i in range(3): pass\nelse: e = 'else'"); t("for i in range(3):\n if i == 1: break\nelse: e = 'else'"); t("while 0: pass\nelse: e = 1"); t("i = 0\nwhile True:\n i += 1\n if i < 3: continue\n break\nelse: e = 1"); t("for i in []: pass\nelse: e = 2"); t("for i in range(2):\n for j in range(2):\n  if j: break\n else: q = 1\n continue\n w = 2")
t("for x in iter(int, 1): break\nelse: pass"); t("x = [1,2,3]\nfor i in x:\n if len(x) < 6: x.append(i)"); t("for i in range(3): i = 10")
def f(where, how):
    log = []
    def g():
        for i in range(3):
            log.append(i)
            try:
                if where == "try": 
                    if how == "return": return "r"
                    if how == "break": break
                    if how == "continue": continue
                    if how == "raise": raise ValueError
                log.append("t")
            except ValueError:
                log.append("x")
                if where == "except": return "xr"
            else:
                log.append("e")
                if where == "else":
                    if how == "return": return "er"
                    if how == "break": break
                    if how == "continue": continue
                    if how == "raise": raise KeyError
            finally:
                log.append("f")
                if where == "finally":
                    if how == "return": return "fr"
                    if how == "break": break
                    if how == "continue": continue
                    if how == "raise": raise IndexError
        else:
            log.append("forelse")
        return "end"
    try: r = g()
    except Exception as e: r = repr(e)
    print(where, how, r, log)
for w in ["try", "except", "else", "finally"]:
    for h in ["return", "break", "continue", "raise"]: f(w, h)
def g1():
    try: return 1
    finally: return 2
def g2():
    try: 1/0
    finally: return 2
def g3():
    for i in range(3):
        try: 1/0
        finally: continue
    return "done", i
def g4():
    while True:
        try: 1/0
        finally: break
    return "done"
def g5():
    try:
        try: 1/0
        finally: raise KeyError("k")
    except KeyError as e: return repr(e), repr(e.__context__)
def g6():
    x = 1
    try: return x
    finally: x = 2
def g8():
    try:
        try: pass
        finally:
            try: 1/0
            except ZeroDivisionError: print("inner")
    finally: print("outer")
    return 8
def g9():
    for i in [1,2]:
        try:
            try: raise ValueError(i)
            except ValueError as e:
                try: raise TypeError
                except TypeError: continue
                finally: print("f", i)
        finally: print("g", i)
    try: e
    except UnboundLocalError as q: return str(q)
for g in [g1,g2,g3,g4,g5,g6,g8,g9]: print(g.__name__, g())
