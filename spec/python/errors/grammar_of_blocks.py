# The mistakes that CPython's grammar knows of in the headers of blocks.
HEADERS = [
    "if a", "while a", "for a in b", "with a", "with a as b", "with (a, b)", "with (a as b, c as d)", "class A",
    "class A()", "class A(b, c=d)", "class A[T]", "def f()", "def f(a, b=1) -> c", "def f[T]()", "async def f()",
    "async for a in b", "async with a as b", "try", "else", "finally", "except", "match a", "match a, b",
]
SOURCES = []
for header in HEADERS:
    SOURCES += [header + "\n    pass\n", header + ":\npass\n", header + ":", header + ":\n\n\n", header + " b: pass",
                header + "::", header + ": # c\n# d\nx\n"]
SOURCES += [
    "if a:\n    b\nelif c\n    d\n", "if a:\n    b\nelif c:\nd\n", "if a:\n    b\nelse\n    c\n",
    "if a:\n    b\nelse:\nc\n", "if a:\n    b\nelse c:\n    d\n", "if a:\n    b\nelse:\n    c\nelif d:\n    e\n",
    "if a:\n    b\nelse:\n    c\nelse:\n    d\n", "else: a", "elif a: b", "if a: b\n  c\n", "if a = b: c",
    "if a := b: c", "if a, b: c", "if *a: b", "if (a = b): c", "if f() = b: c", "if a.b = c: d", "if 1 = a: b",
    "if not a = b: c", "if a and b = c: d", "if a == b = c: d", "if [a] = b: c", "if (a, b) = c: d", "if None = a: b",
    "if a = b = c: d", "if a = (b): c", "if a = b c: d", "if a = b, c: d", "if:", "if a b: c", "if a: if b: c",
    "if a: for b in c: d", "while a = b: c", "while f() := b: c", "while:", "while a: b\nelse c: d", "elif:",
    "while a:\n    b\nelse:\nc\n", "for a b in c: d", "for f() in a: b", "for a, f() in b: c", "for (a, -b) in c: d",
    "for a in: b", "for a in b c: d", "for in a: b", "for a: b", "for a not in b: c", "for a, in b c: d",
    "for a in b, *c d: e", "for a < b in c: d", "for a in b in c: d", "for a.b[c] in d e: f", "for 1 in a: b",
    "for *a in b: c", "for a = b in c: d", "for a in b = c: d", "for a of b: c", "for a in b:\n    c\nelse:\nd\n",
    "async for f() in a: b", "async a", "async for a b", "async x = 1", "async def f(: pass", "async class A: pass",
    "with f() as f(): pass", "with a as b.c(), d: pass", "with (a as f()): pass", "with (a as b, c as -d): e",
    "with a as 1: b", "with a as (b, f()): c", "with a, b as None: c", "with a as b,: c", "with: a", "with a as: b",
    "with (a, b as c: d", "with a b: c", "with (a) as b c: d", "with a as b as c: d", "with *a: b", "with (*a): b",
    "with (yield) as a b: c", "with a, b c: d", "with (a as b) c: d", "async with a as f(): b",
    "try:\n    a\n", "try:\n    a\nb\n", "try: a", "try: a\nb", "try a: b", "try:\na\n", "try:\n    a\nexcept\n    b\n",
    "try:\n    a\nexcept b\n    c\n", "try:\n    a\nexcept b as c\n    d\n", "try:\n    a\nexcept b, c:\n    d\n",
    "try:\n    a\nexcept b, c as d:\n    e\n", "try:\n    a\nexcept b as c.d:\n    e\n", "try:\n    a\nexcept b as 1:\n    c\n",
    "try:\n    a\nexcept:\nb\n", "try:\n    a\nexcept b:\nc\n", "try:\n    a\nexcept b as c:\nd\n", "try:\n    a\nexcept*:\n    b\n",
    "try:\n    a\nexcept*\n    b\n", "try:\n    a\nexcept* b\n    c\n", "try:\n    a\nexcept* b:\nc\n", "try:\n    a\nexcept* b, c:\n    d\n",
    "try:\n    a\nexcept b:\n    c\nexcept* d:\n    e\n", "try:\n    a\nexcept* b:\n    c\nexcept d:\n    e\n",
    "try:\n    a\nexcept* b:\n    c\nexcept:\n    d\n", "try:\n    a\nfinally\n    b\n", "try:\n    a\nfinally:\nb\n",
    "try:\n    a\nelse:\n    b\n", "try:\n    a\nfinally:\n    b\nexcept c:\n    d\n", "try:\n    a\nexcept b:\n    c\nelse\n    d\n",
    "try:\n    a\nexcept b c:\n    d\n", "try:\n    a\nexcept (b, c as d):\n    e\n", "try:\n    a\nexcept b:\n    c d\n",
    "try:\n    a b\nexcept c:\n    d\n", "try:\n    a\nexcept b if c:\n    d\n", "except a: b", "finally: a",
    "def f: pass", "def f(): a b", "def f(a b): pass", "def (): pass", "def f() a: pass", "def f() -> : pass",
    "def f() -> a b: pass", "def f()\n    a\n", "def 1(): pass", "def f(a: ): pass", "def f[](): pass", "def f[T: (a b)](): c",
    "def f.g(): pass", "def f(a)) : pass", "def f(a: b c): d", "lambda f(): a", "class 1: pass", "class A.b: pass",
    "class A[]: pass", "class A(b c): d", "class A(: b", "class A() b: c", "class A(a for b in c): d", "class: a",
    "class A(b=c, d): e", "class A(*b, c=d, *e, **f, g): h", "class A(**b, *c): d", "class A(b=c, b=d): e",
    "@\ndef f(): pass", "@a\nb", "@a", "@a b\ndef f(): pass", "@a = b\ndef f(): pass", "@a\n\n  def f(): pass",
    "match a:\n  case b\n    c\n", "match a:\n  case b:\n  c\n", "match a:\nb\n", "match a:\n  b\n", "match a:\n  case: b",
    "match a:\n  case b as 1: c", "match a:\n  case b as _: c", "match a:\n  case b as c.d: e", "match a:\n  case b as f(): c",
    "match a:\n  case b as (c): d", "match a:\n  case a(b=c, d): e", "match a:\n  case a(b, c=d, e, f): g",
    "match a:\n  case a(b=c, d=e, f=g, h, i=j): k", "match a:\n  case {**b, 'c': d}: e", "match a:\n  case {b: c}: d",
    "match a:\n  case {1 + 2: b}: c", "match a:\n  case 1 + 2: b", "match a:\n  case 1j + 2j: b", "match a:\n  case 1 + a: b",
    "match a:\n  case -a: b", "match a:\n  case +1: b", "match a:\n  case a + b: c", "match a:\n  case *a: b", "match a:\n  case (*a): b",
    "match a:\n  case f'{b}': c", "match a:\n  case b | : c", "match a:\n  case | b: c", "match a:\n  case b if c = d: e",
    "match a:\n  case b if: c", "match a:\n  case b c: d", "match a:\n  case a.b.c(): d e", "match a:\n  case {'a': b, **_}: c",
    "match a:\n  case {**b, **c}: d", "match a:\n  case b := c: d", "match a:\n  case [b, c: d", "match a:\n  case a(b)(c): d",
    "match a:\n  case b:\n    c\n  d\n", "match a:\n  case b:\n    c d\n", "match *a: b", "match a b: c", "match (a) b",
    "match a\n  case b: c", "case a: b", "case a\n    b\n", "match = 1 2", "match a = b", "match.a b", "match[a] b",
    "if a:\n    b\n  c\n", "if a:\n    b\n   c\nd\n", "  a", "a\n  b", "if a:\n    b\n      c\n", "if a:\n\tb\n        c\n",
    "def f():\n    def g():\nx\n", "class A:\n    def f(self):\n    def g(self): pass\n", "if a:\n  if b:\n  c\n",
    "for a in b:\n  while c:\n    try:\n    d\n", "if a:\n    # b\nc\n", "if a:\n    '''b\n'''\n  c\n",
]


for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
        print(ascii(source), "is right")
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, ascii(e.msg))
        print("   ", e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
