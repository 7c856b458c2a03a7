# Every construct nested in itself.
def t(name, src, mode="exec", run=True):
    try:
        code = compile(src, "<h>", mode)
    except BaseException as e:
        print(name, "compile:", type(e).__name__, str(e)[:90]); return
    if not run: print(name, "compiled"); return
    try:
        ns = {}
        r = (eval if mode == "eval" else exec)(code, ns)
        print(name, "ran", repr(r)[:40], repr(ns.get("r"))[:40])
    except BaseException as e:
        print(name, "run:", type(e).__name__, str(e)[:90])
for k in (3, 19):
    t(f"parens {k}", "r = " + "(" * k + "1" + ")" * k)
    t(f"lists {k}", "r = " + "[" * k + "1" + "]" * k)
    t(f"calls {k}", "f = lambda x: x\nr = " + "f(" * k + "1" + ")" * k)
    t(f"subs {k}", "d = {}; d[0] = d\nr = " + "d[" * k + "0" + "]" * k)
    t(f"dicts {k}", "r = " + "{1:" * k + "1" + "}" * k)
    t(f"unary {k}", "r = " + "-" * k + "1")
    t(f"not {k}", "r = " + "not " * k + "1")
    t(f"pow {k}", "r = " + "1**" * k + "1")
    t(f"ifexp {k}", "r = " + "1 if 0 else " * k + "1")
    t(f"ifs {k}", "".join("  " * i + "if 1:\n" for i in range(k)) + "  " * k + "r = 1")
    t(f"fors {k}", "".join("  " * i + f"for i{i} in [1]:\n" for i in range(k)) + "  " * k + "r = 1")
    t(f"defs {k}", "".join("  " * i + f"def f():\n" for i in range(k)) + "  " * k + "r = 1")
    t(f"classes {k}", "".join("  " * i + f"class C:\n" for i in range(k)) + "  " * k + "r = 1")
    t(f"withs {k}", "class W:\n def __enter__(s): pass\n def __exit__(s, *a): pass\n" + "".join("  " * i + f"with W():\n" for i in range(k)) + "  " * k + "r = 1")
    t(f"trys {k}", "".join("  " * i + f"try:\n" for i in range(k)) + "  " * k + "r = 1\n" + "".join("  " * i + "finally: pass\n" for i in range(k - 1, -1, -1)))
    t(f"elifs {k}", "if 0: pass\n" + "elif 0: pass\n" * k + "else: r = 1")
    t(f"compr {k}", "r = " + "[" * k + "x" + " for x in [1]]" * k)
    t(f"fors in compr {k}", "r = [1 " + " ".join(f"for x{i} in [1]" for i in range(k)) + "]")
    t(f"star {k}", "r = " + "[*" * k + "[]" + "]" * k)
    t(f"walrus {k}", "r = " + "(x := " * k + "1" + ")" * k)
    t(f"fstr {k}", "r = " + "f'{" * k + "1" + "}'" * k)
    t(f"spec {k}", "r = f'" + "{1:" * k + "}" * k + "'")
    t(f"match seq {k}", "match 1:\n case " + "[" * k + "x" + "]" * k + ": pass\n case _: r = 1")
    t(f"match or {k}", "match 1:\n case " + " | ".join(str(i) for i in range(k)) + ": r = 1\n")
    t(f"targets {k}", "(" * k + "r," + ")" * k + " = 1", run=False)
    t(f"await {k}", "async def f():\n  " + "await " * k + "x")
    t(f"yield {k}", "def f():\n  r = " + "(yield " * k + "1" + ")" * k)
    t(f"ann {k}", "x: " + "[" * k + "1" + "]" * k)
