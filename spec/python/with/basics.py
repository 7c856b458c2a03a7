class C:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name, end="; ")
        if self.fail == "enter": raise KeyError("enter " + self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None, end="; ")
        if self.fail == "exit": raise IndexError("exit " + self.name)
        return self.swallow
def attempt(f):
    try:
        print("->", f())
    except Exception as e:
        print("raised", repr(e), repr(e.__context__))
def plain():
    with C("a") as v: return v
def two():
    with C("a") as x, C("b") as y: return x + y
def parens():
    with (C("a") as x, C("b"), C("c") as z,):
        return x + z
def swallow():
    with C("a", True): raise ValueError("v")
    return "went on"
def passes():
    with C("a"): raise ValueError("v")
def inner_swallows():
    with C("out"):
        with C("in", True): raise ValueError("v")
        return "after"
def enter_fails():
    with C("a", True), C("b", fail="enter"): print("never")
    return "swallowed by a"
def exit_fails():
    with C("a", fail="exit"): raise ValueError("v")
def exit_fails_clean():
    with C("a", fail="exit"): pass
def brk():
    for i in range(3):
        with C(str(i)):
            if i == 0: continue
            break
    return i
def target():
    d = {}
    with C("t") as d["k"]: pass
    with C("p") as (a, *b): pass
    return d, a, b
for f in (plain, two, parens, swallow, passes, inner_swallows, enter_fails, exit_fails, exit_fails_clean, brk, target): attempt(f)
class NoExit:
    def __enter__(self): return self
class NoEnter:
    def __exit__(self, *a): pass
class Inst: pass
i = Inst()
i.__enter__ = i.__exit__ = lambda *a: None
def use(x):
    with x: pass
for x in (NoExit(), NoEnter(), i, 5, None): attempt(lambda: use(x))
class Truthy:
    def __enter__(self): pass
    def __exit__(self, *a): return [1]
with Truthy(): 1 / 0
print("swallowed by a truthy value")
def gen():
    with C("g"):
        yield 1
        yield 2
print(list(gen()))
g = gen()
next(g)
g.close()
print()
def ret_in_exit():
    class R:
        def __enter__(self): return self
        def __exit__(self, *a): return True
    with R():
        return "value"
print(ret_in_exit())
def stop():
    with C("s", True): raise SystemExit
    return "even exit"
attempt(stop)
with C("x") as a, C("y") as b:
    print(a, b)
try:
    with C("late") as q.r: pass
except NameError as e:
    print(e)
