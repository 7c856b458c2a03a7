# The mistakes that CPython's grammar knows of in the arguments of calls, and in comprehensions.
SOURCES = [
    "f(a=1, b)", "f(a=1, b, c=2)", "f(**a, b)", "f(a=1, *b, c)", "f(a=1, **b, c)", "f(**a, *b)", "f(a, **b, *c)", "f(a=1, **b, *c, d)",
    "f(**a, *b, *c)", "f(**a, b=1, *c)", "f(*a, **b, c=1, *d, e)", "f(**a, b, *c)", "f(a=1, b c)", "f(**a, b c)", "f(a for b in c, d)",
    "f(a, b for c in d)", "f(a, b for c in d, e)", "f(a for b in c, d for e in f)", "f(a=1, b for c in d)", "f(*a, b for c in d)",
    "f(**a, b for c in d)", "f(a, b, c for d in e)", "f(a, b=c for d in e)", "f(a=b for c in d)", "f(a=b for c in d, e)", "f(*a for b in c)",
    "f(**a for b in c)", "f(a for b in c,)", "f(a for b in c for d in e if f, g)", "f(a, (b), c for d in (e))", "f(a, b for c in d if (e))",
    "f((a for b in c), d)", "f(a for b in c d)", "f(a for b c)", "f(a for)", "f(a for b)", "f(a, *b, c for d in e)", "f(a, *b for c in d)",
    "f(a=)", "f(a=, b)", "f(a, b=)", "f(a, b=, c)", "f(a=1, b=)", "f(*a, b=)", "f(**a, b=)", "f(=a)", "f(a = = b)", "f(a==, b)", "f(a.b=c)",
    "f(a[b]=c)", "f(g()=a)", "f(1=a)", "f('a'=b)", "f(a+b=c)", "f((a)=b)", "f((a, b)=c)", "f(not a=b)", "f(a, b.c=d)", "f(a=b, c.d=e)",
    "f(None=a)", "f(True=a)", "f(False=a)", "f(a, None=b)", "f(a=1, True=b)", "f(...=a)", "f(lambda: a=b)", "f(lambda a=b: c=d)",
    "f(a if b else c=d)", "f(a=b=c)", "f(a=b c=d)", "f(a=b, c=d=e)", "f(*a=b)", "f(*a, *b=c)", "f(**a=b)", "f(a, **b=c)", "f(a=1, *b=c)",
    "f(*)", "f(*, a)", "f(a, *)", "f(a, *, b)", "f(**)", "f(**, a)", "f(a, **)", "f(* a b)", "f(*a if b)", "f(*not a)", "f(*a, b=1, *)",
    "f(*=a)", "f(***a)", "f(**a**)", "f(*a*)", "f(a,,b)", "f(,)", "f(,a)", "f(a,", "f(a", "f(", "f(a))", "f(a]", "f(a;b)", "f(a:b)", "f(a b)",
    "f(a\nb)", "f(a, b\nc)", "f(a, b\n  c=1)", "f(a=1\n  b=2)", "f(print a)", "f(pass)", "f(a, def)", "f(if)", "f(yield)", "f(yield a)",
    "f(a, yield)", "f(a=yield)", "f(await)", "f(a := b, c=1, d := e)", "f(a := b=c)", "f(a := b for c in d)", "f(a=1, a=2)", "f(a=1, b=2, a=3)",
    "f(**a, **b, c=1, c=2)", "f()()(a b)", "f(g(h(a=1, b)))", "f(g(a for b in c, d), e)", "f(a=1)(b=2, c)", "f(a, b, c=1, *d, **e, f)",
    "f(\n    a=1,\n    b\n)", "f(\n    a,\n    b for c in d\n)", "f(**\na, b)", "f(a=(b c))", "f(a=[b=c])", "f(a, (b = c))", "f(x=1, y=z w)",
    # Comprehensions.
    "[*a for b in c]", "(*a for b in c)", "{*a for b in c}", "{**a for b in c}", "[**a for b in c]", "{a: *b for c in d}", "{*a: b for c in d}",
    "[a, b for c in d]", "[a, b, c for d in e]", "{a, b for c in d}", "(a, b for c in d)", "[a, for b in c]", "{a, for b in c}", "(a, for b in c)",
    "[a, *b for c in d]", "[*a, b for c in d]", "[a, b for c in d, e]", "{a: b, c for d in e}", "[a for b c in d]", "[a for b c]", "[a for b]",
    "[a for b, c]", "[a for (b, c)]", "[a for b.c]", "[a for b in]", "[a for in b]", "[a for]", "[for a in b]", "[a for b = c]", "[a for b in c, d]",
    "[a for b in *c]", "[a for b in c if]", "[a for b in c if d, e]", "[a for b in c if d else e]", "[a for b in c else d]", "[a for b in c for]",
    "[a for b in c for d]", "[a for b in lambda: c]", "[a for b in c if lambda: d]", "[a for b in c if d if]", "[a for b in c if (d e)]",
    "[a for f() in b]", "[a for b, f() in c]", "[a for 1 in b]", "[a for b + c in d]", "[a for (b, -c) in d]", "[a for not b in c]",
    "[a for b in c in d for -e in f]", "[a async for b in c]", "[a async b in c]", "[a async for b]", "[a async for f() in c]",
    "{a: b for c}", "{a: b for c d in e}", "{a: b for c in d e}", "{a for b in c d}", "(a for b in c d)", "(a for b in c", "[a for b in c)",
    "[a := b for c in d] e", "[a for b := c in d]", "[a for b in c := d]", "[(a, b for c in d)]", "[yield a for b in c]", "[a if b for c in d]",
    "[a for *b in c]", "[a for b, *c in d e]", "[a for b not in c]", "[lambda: a for b c]", "[a for b in yield]", "[a for b if c in d]",
    "3 [x for x, y]", "w [x for x, y]", "w x [y for y, z]", "w {x for x}", "print [x for x, y]", "(a b for c)", "[a\nfor b c\nin d]",
]


for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
        print(ascii(source), "is right")
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, ascii(e.msg))
        print("   ", e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
