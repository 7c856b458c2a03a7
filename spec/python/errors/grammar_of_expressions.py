# The mistakes that CPython's grammar knows of in expressions.
SOURCES = [
    # Side by side.
    "a b", "(a b)", "[a b]", "{a b}", "{a: b c}", "{a b: c}", "(a, b c)", "[a, b c, d]", "a[b c]", "f(a b)", "f(a, b c)", "f(a=b c)",
    "f(*a b)", "f(**a b)", "(a 1)", "(1 a)", "(1 2)", "('a' b)", "(a 'b')", "(f'a' b)", "(a f'b')", "(a\nb)", "(a\n\nb c)", "(a.b c)",
    "(a() b)", "(a[0] b)", "((a) (b) c)", "(a (b) c d)", "(a not b)", "(a lambda: b)", "(a lambda b)", "(a -b c)", "(not a b)",
    "(a if b else c d)", "(a b if c else d)", "(a b if c)", "(a and b c)", "(a b and c)", "(a < b c < d)", "(await a b)", "(a await b)",
    "(a := b c)", "(a b := c)", "(a, b, c d, e, f)", "[a for b in c d]", "[a b for c in d]", "[a for b c in d]", "(case b)", "(c b)",
    "(match b)", "(type b)", "(_ b)", "(m b)", "(cas b)", "(cases b)", "(print b)", "(exec b)", "(print b c)", "(a print b)", "(a b print c)",
    "(a b $)", "(a $)", "(a b", "(a b]", "(a b\n", "x = (1 2", "x = (1 +", "x = {1: 2 3}", "x = {1 2: 3}", "x = {'a': 1 'b': 2}",
    "x = {'a': 1,\n     'b': 2\n     'c': 3}", "x = [1, 2\n     3]", "f(a,\n  b\n  c)", "f(a=1 b=2)", "(a True)", "(None a)", "(a ... b)",
    "(a is b c)", "(a in b c)", "(a not in b c)", "(a else b)", "(a for b)", "(a import b)", "(a def b)", "(a yield b)", "(yield a b)",
    "(*a b)", "(**a b)", "[*a b]", "{**a b}", "a[b:c d]", "a[b c:d]", "a[b, c d]", "a[*b c]", "(a\\\n b)", "('a' 'b' c)", "(b'a' c)",
    "(kf'a')", "(kf 'a')", "(a.kf 'a')", "(f 'a' b)", "(x 'a' 'b')", "(1if 2else 3 4)", "(1 if 2 else 3 4)", "('a' 'b', 'c' d 'e')",
    # Conditions.
    "a if b", "(a if b)", "x = a if b", "a if b else", "(a if b else)", "a if b else *c", "(a if b, c)", "(a if b: c)", "[a if b for c in d]",
    "f(a if b)", "f(a if b, c)", "f(a=b if c)", "a if", "a if else b", "a if b else pass", "pass if a else b", "a if b if c else d",
    "(a if b if c else d)", "(a if b else c if d)", "return a if b", "{a if b: c}", "{a: b if c}", "(a if b d else c)", "(a if not b)",
    # Named expressions.
    "(a.b := c)", "(a[b] := c)", "(f() := a)", "(1 := a)", "('a' := b)", "((a) := b)", "((a, b) := c)", "([a] := b)", "(a + b := c)",
    "(None := a)", "(not a := b)", "(a if b else c := d)", "(lambda: a := b)", "(-a := b)", "(a < b := c)", "(a := b := c)", "a := b",
    "(a := )", "(:= a)", "f(a.b := c)", "f(a=b := c)", "f(a := b, c := d)", "f(a := b=c)", "[a.b := c]", "{a.b := c}", "{a: b := c}",
    "{a := b: c}", "a[b.c := d]", "a[b := c]", "(a := *b)", "(*a := b)", "(a, b := c, d.e := f)", "x = a := b", "lambda: a := b",
    "[a := b for c in d]", "[a.b := c for d in e]", "if (a.b := c): d", "if a.b := c: d", "(yield := a)", "(await a := b)", "(f'{a}' := b)",
    # Equals signs.
    "(a = b)", "(a.b = c)", "(f() = a)", "(1 = a)", "([a] = b)", "((a, b) = c)", "((a) = b)", "(a + b = c)", "(None = a)", "(True = a)",
    "((a for b in c) = d)", "({a} = b)", "({} = a)", "([a for b in c] = d)", "(a = b = c)", "(a.b = c = d)", "(a = b := c)", "[a = b]",
    "[a, b = c]", "{a = b}", "{a: b = c}", "{a = b: c}", "(a, b = c)", "(a = b, c)", "(not a = b)", "(a and b = c)", "(a < b = c)",
    "(a if b else c = d)", "(lambda: a = b)", "(-a = b)", "('a' = b)", "(f'{a}' = b)", "(... = a)", "a[b = c]", "a[b.c = d]", "a[b:c = d]",
    "(a = )", "(= a)", "(a = b c)", "x = (a = b)", "x = [a = b]", "while (a = b): c", "assert (a = b)", "f(), a = b", "a, f() = b, c",
    "1, a = b", "a, 1 = b", "*f(), a = b", "a, b + c = d", "-a, b = c", "[a, b = c for d in e]", "(yield = a)", "(a = yield)",
    # Operators.
    "a + not b", "a - not b c", "a * not b", "a / not b", "a // not b", "a % not b", "a @ not b", "a ** not b", "a << not b", "a & not b",
    "a | not b", "a == not b", "a < not b", "a in not b", "a is not not b", "not not a b", "-not a", "+not a", "~not a", "- - not a",
    "a + -not b", "not -not a", "(a + not b and c)", "a + not", "a +", "a + * b", "a ++", "a + + b c", "a b + c", "a <> b", "a < > b",
    "a !b", "a ! = b", "!a", "a ? b", "a $ b", "`a`", "a === b", "a =< b", "a => b", "a && b", "a || b", "a not b", "a is in b", "a not is b",
    "a and", "or a", "a and or b", "not", "in a", "a in", "a is", "a.", "a.1", "a.b.", ".a", "a..b", "a.(b)", "a.'b'", "a.if", "1.a", "1 .a b",
    "await", "await await a", "await not a", "-await a b", "a **", "** a", "* a", "*a", "*", "**", "a, *", "a, *b, **c", "(*a)", "(*a,) b",
    "(**a)", "(**a, b)", "(a, **b)", "[**a]", "{**a, b}", "{*a: b}", "{a: *b}", "{a: **b}", "{*a, b: c}", "{a: b, *c}", "{a: b, **c d}",
    # Displays.
    "{a: }", "{a:, b: c}", "{a: b, c}", "{a: b, c, d: e}", "{a: b, c:}", "{a: b, c: *d}", "{a: b, **c, d}", "{**a, b:}", "{a:: b}", "{:a}",
    "{a: b,, c: d}", "{,}", "[,]", "(,)", "[a,, b]", "{a, b: c}", "{a: b c: d}", "{a: b\n c: d}", "{a: b, c d}", "{a: b for c in d, e}",
    "{a: b, c: d for e in f}", "{a: *b for c in d}", "{a: lambda b: c, d}", "{a: b if c}", "{a}: b", "{1: 2, 3 4: 5}", "{a: b, 1.5}",
    "{a: b, f()}", "{a: b, (c)}", "{a: b, (c, d)}", "{'a': 1, 'b'\n}", "3 {1: 2, 3}", "a {1: 2, 3}", "a {b: *c}", "a {b: }",
    "a[]", "a[b", "a[b]]", "a[:", "a[b:c:d:e]", "a[b::c d]", "a[b, :c, d e]", "a[**b]", "a[*b, c]", "a[*b:c]", "a[b for c in d]", "a[b=c]",
    "a(", "a)", "()()(", "(a, b", "[a, b", "{a, b", "(a, [b, {c)", "(a]", "[a)", "{a]", "(\n]", "(a, b))", "a]]",
]


for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
        print(ascii(source), "is right")
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, ascii(e.msg))
        print("   ", e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
