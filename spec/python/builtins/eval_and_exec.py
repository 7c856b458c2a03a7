x = 10
print(eval("x + 1"), eval("x", {"x": 5}), eval("a + b", {"a": 1}, {"b": 2}), eval(" 1 + 1 "), eval("[i for i in range(3)]"), eval(compile("2 * 3", "<c>", "eval")))
exec("y = x * 2")
print(y)
ns = {}
exec("def f(n): return n + k\nk = 5\nv = f(1)", ns)
print(ns["v"], ns["f"](2), sorted(k for k in ns if not k.startswith("__")))
ns2 = {"z": 1}
exec("z += 1\nw = z", ns2, loc := {})
print(loc, ns2["z"])
def g():
    local = 1
    exec("local = 2")
    return local, eval("local + 1")
print(g())
for bad in (lambda: eval("1 +"), lambda: eval("x = 1"), lambda: eval("undefined_thing"), lambda: exec("raise KeyError('k')"), lambda: eval(5), lambda: eval("1", 5), lambda: exec("  x = 1")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
code = compile("a = 1\nb = a + 1", "<mod>", "exec")
d = {}
exec(code, d)
print(d["b"], type(code).__name__, exec("1"), globals()["x"], "x" in globals(), "x" in locals())
