# The mistakes that CPython's grammar knows of in parameters, of functions and of lambdas.
PARAMETERS = [
    "/", "/, a", "a, /, /", "a, /, b, /", "a=1, /, b", "a=1, b", "a, b=1, c", "a=1, /, b=2, c", "a=1, *, b", "a=1, *b, c",
    "(a)", "(a, b)", "a, (b)", "a, (b, c)", "(a, b), c", "(a=1)", "a, (b, c,)", "((a))", "*, /", "*, a, /", "*a, /", "*a, b, /",
    "a, /, *, b, /", "a, *b, c=1, /", "a / *", "a, /*", "a, / *b", "a, b=1, /*, c", "*", "*,", "*, **a", "*, **a, b", "a, *",
    "a, *,", "*, *", "*, a, *", "*a, *b", "*a, b, *c", "*a, b=1, *, c", "*, a, *b", "*a=1", "*a = 1, b", "a, *b=2", "**a=1",
    "**a, b", "**a, *b", "**a, **b", "**a, /", "**a, *", "**a,", "**", "**, a", "**, ", "*a, **, ", "*a, **", "a, **", "a=", "a=, b", "a, b=", "*, a=",
    "a=1, b=, c", "**a=", "*a=", "1", "a.b", "a b", "a, b c", "a, , b", ",", ", a", "a,, b", "a=1 2", "a=b c", "a = lambda: b, c",
    "a=(b c)", "a=b=c", "a==b", "a:=b", "None", "a, None", "*None", "**None", "None=1", "True=1", "'a'", "a='b' c", "*1", "**1",
    "*(a)", "**(a)", "[a]", "a[b]", "a, *, b=1, c, **d, e", "a=1, *b, c, d=2, **e", "a, /, b=1, *, c=2, d", "a if b", "a for a in b",
    "yield", "*a b", "**a b", "a, *b c", "a=1, *", "a, *, **b", "a, b, /, c, /, d", "/, /", "*, a, b, *, c", "a=*b", "a=**b", "await",
]
SOURCES = []
for parameters in PARAMETERS:
    SOURCES += [f"def f({parameters}): pass", f"lambda {parameters}: a"]
ANNOTATED = [
    "a: b=1, c: d", "*a: b = c", "**a: b = c", "a: b c", "a:", "a: = 1", "*a: *b", "*a: *b = c", "a: *b", "**a: *b", "a: b, /, /",
    "*, a: b, *", "**a: b, c: d", "a: b = , c", "*a: b c", "(a: b)", "a: (b = c)", "a: b := c", "a: yield", "a: lambda: b c", "*: a",
]
SOURCES += [f"def f({parameters}): pass" for parameters in ANNOTATED]
SOURCES += [
    "lambda a: b: c", "lambda (a, b): c", "lambda a b: c", "lambda", "lambda a", "lambda a:", "lambda: ", "lambda *: a", "lambda a=: b",
    "f(lambda *: a, b)", "x = [lambda a=1, b: c]", "lambda: (yield) = 1", "lambda: a = 1", "lambda a, a: b", "def f(a, a): pass",
    "def f(a, *a): pass", "lambda *a, **a: b", "async def f(*, **a): pass", "def f(a\n", "def f(a,\n  b=1,\n  c): pass", "def f(a:\n",
    "def f[T](a=1, b): pass", "def f[*T = 1, U](a): pass", "def f[T = 1, U](a): pass", "def f[*T: a](b): c", "def f[**T: (a, b)](c): d",
]


for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
        print(ascii(source), "is right")
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, ascii(e.msg))
        print("   ", e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
