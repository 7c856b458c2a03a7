# The mistakes that CPython's grammar knows of in statements without blocks.
SOURCES = [
    # Annotated targets.
    "[a]: int", "(a, b): int", "((a, b)): int", "([a]): int", "a, b: int", "a, *b: int = 3", "f(), b: int",
    "f(): int", "a + b: int", "(f()): int", "not a: int", "a.b(): int", "*a: int", "-1: int", "lambda: int",
    "x: int: str", "x: = 1", "x: int = ", "x.y[0]: int = a b", "(x): int = 1 = 2",
    # Assigned targets.
    "f() = 1", "a = f() = 1", "a, f() = 1", "f(), a = 1", "(a, f()) = 1", "[a, f()] = 1", "a + b = 1",
    "a, b + c = d", "*f(), a = 1", "*a, f() = 1", "*a, *f() = 1", "a = b + c = d", "(a, [b, (c, -d)]) = e",
    "a if b else c = d", "not a = b", "a < b = c", "a and b = c", "lambda: a = b", "'a' = b", "f'{a}' = b",
    "f'a' 'b' = c", "'a' 'b' = c", "1 = a", "1.5 = a", "1j = a", "... = a", "None = a", "True = a",
    "a, None = b", "None, a = b", "{} = a", "{1} = a", "{1: 2} = a", "[a for b in c] = d",
    "{a for b in c} = d", "{a: b for b in c} = d", "(a for b in c) = d", "await a = b", "-a = b",
    "a ** b = c", "(a := b) = c", "(a) = (b) = (f()) = c", "a.b().c() = d", "a[b]() = c", "a[b c] = d",
    "yield = 1", "yield a = 1", "a = yield = 1", "a = yield b = 1", "(yield) = 1", "yield from a = 1",
    "a, b = yield = c", "a = b = ", "= a", "a == b = c", "a = = b", "a = b c = d",
    # Augmented assignment.
    "f() += 1", "a, b += 1", "(a, b) += 1", "[a] += 1", "a + b += 1", "None += 1", "1 += a", "'a' -= 1",
    "(a := b) *= c", "a += b += c", "a += yield += c", "a + = b", "x = a += b", "*a += b", "(yield) += 1",
    "f'{a}' += 1", "lambda: a += 1", "a if b else c //= d", "not a |= b", "a += ", "a <<= b c",
    # Deleted targets.
    "del f()", "del a, f()", "del (a, f())", "del [a, f()]", "del *a", "del *a, b", "del (*a, b)", "del a + b",
    "del 1", "del 'a'", "del None", "del (a)()", "del a if b else c", "del {}", "del -a", "del (a), ((b))",
    "del", "del a b", "del a.b c", "del a = b", "del a += b", "del ()", "del []", "del (yield)", "del a, ,",
    "del a,", "del lambda: a", "del f'{a}'", "del a < b", "del [a for b in c]", "del (a := b)",
    # Imports.
    "import", "import a from b", "import a, b.c from d.e", "import a from", "import a from b, c",
    "import a as b from c", "import a.b as c.d", "import a as 1", "import a,", "import (a)", "import a b",
    "import *", "import .a", "import a.", "import a..b", "import a as", "from", "from a", "from a import",
    "from a import b,", "from a import b as c,", "from a import (b, c", "from a import (b,,)",
    "from a import ()", "from a import (b as c.d)", "from a import b.c", "from a import *, b",
    "from a import b, *", "from a import (*)", "from a import b as 1", "from . import", "from .. import a,",
    "from ... import a b", "from .a. import b", "from a as b import c", "from a import b from c",
    "from a import b c", "from 1 import a", "from a import \\\n", "from a import b, # c",
    # The others.
    "raise from a", "raise a from", "raise a, b", "raise a from b from c", "raise *a", "return *", "return a b",
    "return a, *b c", "return = a", "assert a = b", "assert a, b = c", "assert a := b", "assert a, b := c",
    "assert", "assert a,", "assert *a", "global", "global a b", "global a,", "global a.b", "global a = b",
    "nonlocal", "nonlocal a,", "nonlocal 1", "pass a", "break a", "continue a", "pass = 1", "pass;;", ";",
    "a;;b", "a; b c; d", "type A[] = b", "type A", "type A =", "type A = b c", "type A.b = c", "type A[T = b",
    "type A[*T: b] = c", "type A[**T: b] = c", "type A[*T: (b, c)] = d", "type A[**T: (b, c)] = d",
    "type A[T: b, c d] = e", "type A[T = ] = b", "type A[T: ] = b", "type A[1] = b", "type A[T,,] = b",
    "type A[*T = *b] = c", "type A[T = *b] = c", "type A[**T = *b] = c", "type = 1 2", "type a b", "type 1",
    "print a", "print a, b", "print (a) b", "print a b", "print 'a' 'b', c", "print", "print -a", "print a if b",
    "print(a) = b", "exec a", "exec 'a' in b", "exec a b", "a = print b", "(print a)", "f(print a, b)",
    "print *a", "print **a", "print >>a, b", "print not a", "print lambda: a", "if print a: b", "print.a b",
    "prin a", "printf a", "print \\\na",
]


for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
        print(ascii(source), "is right")
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, ascii(e.msg))
        print("   ", e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
