# compile, eval and exec: modes, inputs, what ends a file, and interactive input.
def attempt(src, mode="exec", run=True, **kw):
    try:
        code = compile(src, "<c>", mode, **kw)
        result = (eval(code, {"x": 5}) if mode == "eval" else exec(code, {"x": 5})) if run else "compiled"
        print(mode, repr(src)[:50], "->", result)
    except SyntaxError as e:
        print(mode, repr(src)[:50], "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    except Exception as e:
        print(mode, repr(src)[:50], "->", type(e).__name__, e)


SOURCES = ["", "\n", "\n\n", "#c", "# c\n", "\\\n", ";", "1", "1\n", " 1", "\t1", "  1\n  2", "1;", "1;2", "1\n2", "1\n\n", "1 # c", "1 # c\n", "(1,\n2)", "(1", "1)", "x = 1", "x; y", "pass", "pass\n", "pass;", "pass; pass", "pass\npass", "if 1: 2", "if 1:\n  2", "if 1:\n  2\n", "if 1:\n  2\n\n", "if 1:\n  2\n3", "if 1: 2\nelse: 3",
           "def f(): pass", "def f():\n  pass", "def f():\n  pass\n", "@x", "@x\n", "class C: pass\n", "for i in []:\n  pass", "while 0:\n  pass\nelse:\n  pass\n", "try: pass\nfinally: pass", "with x: pass\n", "import sys", "import sys; sys", "return", "yield 1", "lambda: 1", "x := 1", "(x := 1)", "*x", "*x,", "x,", "x, *[1]", "x = ", "x +", "x if", "x if 1 else",
           "'abc", "'''abc", "'''abc\n", "f'{x}'", "f'{x'", "\x0c1", "1\x0c", "1\r\n2", "1\r\n", "\r\n", "1\\\n+2", "1 \\\n", "1 \\ 2", "é = 1", "x\u00a0= 1", "x\u3000= 1", "\u200b", "x\x00", "\x00", "x\x01y", "None", "None = 1", "print(1) print(2)", "1 2", "a b c", "not", "...", "....", 
            "type", "async def f(): pass", "await x", "async for x in y: pass", "  if 1:\n    2\n  3", "if 1:\n\t2\n        3", "if 1:\n        2\n\t3", "class A:\n\n\n  x = 1\n # c\n  y = 2", "if 1:\n  # c\n  2", "if 1:\n  2 # c\n# c\nelse:\n  3"]
for mode in ("exec", "eval", "single"):
    for src in SOURCES:
        attempt(src, mode, run=False)
for src in (b"x", b"x = '\xc3\xa9'", b"# coding: latin-1\nx = '\xe9'\nassert len(x) == 1", b"\xef\xbb\xbfx", bytearray(b"x"), 5, None, ["x"], b"# -*- coding: utf-8 -*-\nx", b"\n# coding: latin-1\n'\xe9'", b"x\n# coding: latin-1\n"):
    attempt(src, "exec")
for kw in ({"mode": "exec", "flags": 0}, {"mode": "nope"}, {"mode": 5}, {"mode": "exec", "optimize": 3}, {"mode": "exec", "flags": 1 << 30}, {"mode": "exec", "dont_inherit": True}, {"mode": "exec", "foo": 1}):
    try:
        print(kw, compile("x", filename="f", **kw).co_filename)
    except Exception as e:
        print(kw, type(e).__name__, e)
for call in ("compile()", "compile('x')", "compile('x', 'f')", "compile('x', 5, 'exec')", "compile('x', b'f', 'exec').co_filename", "eval()", "eval('x', 5)", "eval('x', {}, 5)", "eval('x = 1')", "eval('')", "eval('   1')", "eval('\\n1')", "eval('1\\n\\n')", "eval('1;')", "eval(b'1 + 1')", "eval(5)", "exec()", "exec('x', 5)", "exec('x', {}, 5)", "exec(5)", "exec('1')", "exec(b'y = 1')",
             "eval(compile('1', 'f', 'exec'))", "eval(compile('1 + 2', 'f', 'single'))", "exec(compile('1 + 2', 'f', 'eval'))", "eval('x', {'x': 1})", "eval('x', {'x': 1}, {'x': 2})", "eval('x', globals={'x': 3})", "eval('x', {}, locals={'x': 4})", "eval('locals()', {}, {})", "eval('[x for x in range(3)]')", "eval('(lambda: 5)()')", "eval('__builtins__.__class__.__name__', {})", "eval('len', {'__builtins__': {}})",
             "exec('import sys', {'__builtins__': {}})", "exec('class C: pass', {'__builtins__': {}})", "eval('len([])', {'__builtins__': {'len': lambda x: 'own'}})"):
    try:
        print(call, "->", eval(call))
    except Exception as e:
        print(call, "->", type(e).__name__, e)
import sys
shown = []
sys.displayhook, old = shown.append, sys.displayhook
for src in ("1", "1; 2", "None", "x = 3", "x", "for i in range(3): i\n", "def f(): 7\n", "'a' 'b'", "(y := 9)", "1,", "lambda: 0 and 1" if False else "[1]", "class C: 5\n", "while 0: 1\nelse: 2\n"):
    exec(compile(src, "<i>", "single"), {"x": 1})
print(shown)
sys.displayhook = old
exec(compile("1; None; 'shown'", "<i>", "single"))
import builtins
print(builtins._)
