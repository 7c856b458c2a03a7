# Wrong (and right) programs: class, message and place of what compile() raises.
SOURCES = [
    'def f():\n global x\n global y\n x: int = 1', 'def f():\n x = 1\n global x',
    'def f():\n print(x)\n global x', 'def f():\n x: int\n global x', 'def f(x):\n global x',
    'def f(x):\n nonlocal x', 'def f():\n nonlocal x', 'nonlocal x', 'nonlocal x, y',
    'def f():\n x = 1\n def g():\n  x = 1\n  nonlocal x',
    'def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x',
    'def f():\n x = 1\n def g():\n  nonlocal x\n  global x',
    'def f():\n x = 1\n def g():\n  global x\n  nonlocal x', 'def f():\n global x, x',
    'def f():\n global x\n def g():\n  nonlocal x', 'def f():\n x = 1\n def g():\n  x: int\n  nonlocal x',
    'class C:\n nonlocal x', 'class C:\n x = 1\n def f(self):\n  nonlocal x', 'class C:\n x = 1\n global x',
    'def f():\n class C:\n  nonlocal __class__', 'x = 1\nglobal x', 'print(x)\nglobal x', 'global x\nx: int',
    'x: int\nglobal x', 'def f():\n for x in y: pass\n global x', 'def f():\n def x(): pass\n global x',
    'def f():\n [x for x in y]\n global x', 'def f():\n lambda: x\n global x', 'def f():\n x += 1\n global x',
    'def f():\n del x\n global x', 'def f():\n with a as x: pass\n global x',
    'def f():\n try: pass\n except a as x: pass\n global x', 'global', 'global 1', 'global x.y', 'global x,',
    'global x = 1', 'global (x)', 'global None', 'nonlocal', 'nonlocal None', 'global __debug__',
    'def f(): global __debug__', 'x: int: str', 'x:', 'x: = 1', 'x: int =', '1: int', 'f(): int',
    '(a, b): int', '[a, b]: int', 'a, b: int', 'a, b: int = 1', '(a): int = 1', 'a.b: int = 1',
    'a[1]: int = 1', '(a.b): int', '*a: int', '(*a): int', '{}: int', 'None: int', 'a + b: int', '"s": int',
    'lambda: int', 'lambda: 1: int', 'x: int += 1', 'x: int = y = 1', 'x: int = y: int', 'x: yield',
    'x: (yield)', 'x: (a := 1)', 'x: a := 1', 'x: await y', 'def f(x: (yield)): pass',
    'def f() -> (yield): pass', 'def f(x: (a := 1)): pass', 'def f[T](x: (yield)): pass',
    'def f[T](x: (a := 1)): pass', 'async def f[T](x: (await a)): pass', '__debug__: int = 1',
    'a.__debug__ = 1', 'with a as __debug__: pass', 'for __debug__ in a: pass', '[1 for __debug__ in a]',
    '(__debug__ := 1)', '__debug__ += 1', 'match x:\n case __debug__: pass',
    'match x:\n case a.__debug__: pass', 'class __debug__: pass', 'def f(*, __debug__): pass',
    'def f(*__debug__): pass', 'lambda __debug__: 1', 'assert', 'assert a,', 'assert a, b, c',
    'assert (a, b)', 'assert (a, "b"), c', 'assert ()', 'assert a = 1', 'assert (a = 1)', 'assert a if b',
    'raise a,', 'raise a, b', 'raise a from', 'raise from a', 'raise a b', 'raise a from b from c', 'pass a',
    'pass; ; pass', ';', '; pass', 'a;;b', 'pass pass', 'break a', 'continue 1', 'return a b', 'return = 1',
    'del', 'del a b', 'del (a b)', 'import a from b', 'from __future__ import x',
    'from __future__ import braces', 'from __future__ import *', 'from __future__ import annotations as x',
    'x = 1\nfrom __future__ import annotations', '"doc"\nfrom __future__ import annotations',
    '"doc"\n"x"\nfrom __future__ import annotations', 'from __future__ import nested_scopes, x',
    'from __future__ import (generators)',
    'from __future__ import division\nimport a\nfrom __future__ import generators',
    'def f(): from __future__ import annotations', 'def f(): from a import *', 'class C: from a import *',
    'def f(): import *', 'import *', 'type X', 'type X =', 'type X = ', 'type X[T] = ', 'type X[] = 1',
    'type X[T = 1', 'type X[T: int = str] = 1', 'type X[*T: int] = 1', 'type X[**T: int] = 1',
    'type X[T, T] = 1', 'type X[T=int, U] = 1', 'type X[*T=*a] = 1', 'type X[T=*a] = 1', 'type X[**P=*a] = 1',
    'type X[1] = 1',
]
for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), type(e).__name__, ascii(e.msg), *place, ascii(e.text))
    else:
        print(ascii(source), "is right")
