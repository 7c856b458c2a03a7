# Wrong (and right) programs: class, message and place of what compile() raises.
SOURCES = [
    'while x:\npass', 'while x:\n pass\nelse:\npass', 'if x:\npass', 'if x:\n pass\nelif y:\npass',
    'if x:\n pass\nelse:\npass', 'with a:\npass', 'with a as b, c:\npass', 'with (a as b):\npass',
    'def f():\npass', 'def f() -> int:\npass', 'async def f():\npass', 'class C:\npass', 'class C(a):\npass',
    'class C[T]:\npass', 'match x:\ncase 1: pass', 'match x:\n case 1:\n pass',
    'match x:\n case 1 if y:\n pass', 'match x', 'match x:\n pass', 'match x:\n case 1',
    'match x:\n case 1 pass', 'match x, y', 'if x', 'if x pass', 'if x:', 'if:', 'if x = 1: pass',
    'if x = y: pass', 'if x.a = 1: pass', 'if f() = 1: pass', 'if (x = 1): pass', 'while x = 1: pass',
    'while x = 3 + 4: pass', 'elif x: pass', 'else: pass', 'if x: pass\nelse y: pass',
    'if x: pass\nelse if y: pass', 'if x:\n pass\nelse:\n pass\nelse:\n pass',
    'if x:\n pass\nelse:\n pass\nelif y:\n pass', 'while x pass', 'while x', 'for x in y', 'for x in y pass',
    'for x in y z: pass', 'def f', 'def f(', 'def f()', 'def f() pass', 'def f:', 'def f(): -> int: pass',
    'def f() -> : pass', 'def (a): pass', 'def f(a=1, b): pass', 'def f(a=1, /, b): pass',
    'def f(a=1, b=2, c, d=3): pass', 'def f(*): pass', 'def f(*, **k): pass', 'def f(*,): pass',
    'def f(a, *): pass', 'def f(*, *a): pass', 'def f(*a, *b): pass', 'def f(*a, *): pass',
    'def f(*, a, *b): pass', 'def f(*a, b, *c): pass', 'def f(**k, a): pass', 'def f(**k, *a): pass',
    'def f(**k, **l): pass', 'def f(**k,): pass', 'def f(**k=1): pass', 'def f(*a=1): pass', 'def f(/): pass',
    'def f(/, a): pass', 'def f(a, /, b, /): pass', 'def f(*a, /): pass', 'def f(*, /): pass',
    'def f(a, *, b, /): pass', 'def f(a, *\n, b): pass', 'def f(1): pass', 'def f(None): pass',
    'def f(a, None): pass', 'def f(*None): pass', 'def f(**None): pass', 'def f(a.b): pass',
    'def f((a, b)): pass', 'def f(a, (b, c)): pass', 'def f(a=): pass', 'def f(a=, b=1): pass',
    'def f(a:int=): pass', 'def f(a:): pass', 'def f("s"): pass', 'def f(lambda): pass', 'def f(a b): pass',
    'def f(a,,b): pass', 'def f(,a): pass', 'def f(a, b c): pass', 'def f(__debug__): pass',
    'def __debug__(): pass', 'def None(): pass', 'def f.g(): pass', 'class None: pass', 'class C.D: pass',
    'class', 'class C', 'class C(', 'class C()', 'class C(a for a in b): pass', 'class C(**a, *b): pass',
    'class C(a=1, 2): pass', 'class C pass', 'class 1: pass', 'class C:', 'lambda', 'lambda:', 'lambda x',
    'lambda x=1, y: 1', 'lambda *: 1', 'lambda *, **k: 1', 'lambda **k, x: 1', 'lambda *a, *b: 1',
    'lambda (x): 1', 'lambda (x, y): 1', 'lambda a, (x, y): 1', 'lambda /: 1', 'lambda a, /, b, /: 1',
    'lambda *a=1: 1', 'lambda **k=1: 1', 'lambda None: 1', 'lambda 1: 1', 'lambda x: (yield) = 1',
    'lambda x: int: 1', 'lambda *a, /: 1', 'lambda *\n: 1', 'lambda x:',
]
for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), type(e).__name__, ascii(e.msg), *place, ascii(e.text))
    else:
        print(ascii(source), "is right")
