# Wrong (and right) programs: class, message and place of what compile() raises.
SOURCES = [
    'f() = 1', 'f() += 1', '(a, f()) = 1', '[a, 1] = 2', 'a + b = 1', '-a = 1', 'a < b = 1', 'a and b = 1',
    'not a = 1', '1 = a', '"s" = a', 'b"s" = a', 'f"{a}" = 1', 'f"{a}" f"{b}" = 1', 'None = 1', 'True = 1',
    'False = 1', '... = 1', '__debug__ = 1', '(yield) = 1', 'lambda: 1 = 2', 'a if b else c = 1',
    '(a if b else c) = 1', '[x for x in y] = 1', '{x for x in y} = 1', '{x: x for x in y} = 1',
    '(x for x in y) = 1', '{} = 1', '{1} = 1', '{1: 2} = 1', 'a.None = 1', 'a.b() = 1', 'a[f()] = f() = 1',
    'a = 1 = b', 'a = b + 1 = c', '(a) += f() = 1', '(a, b) += 1', '[a, b] += 1', 'None += 1', '1 += 1',
    'f"x" += 1', 'a + 1 += 1', '*a += 1', '*a = 1', '*a, *b = c', '(*a) = 1', '(*a), b = 1', '*a',
    '*a, b = *c', 'print(*a) = 1', 'del f()', 'del a + b', 'del 1', 'del None', 'del (a, f())', 'del [a, 1]',
    'del *a', 'del *a, b', 'del (a for a in b)', 'del a, 1, b', 'del ()', 'del __debug__', 'for 1 in x: pass',
    'for f() in x: pass', 'for a, f() in x: pass', 'for None in x: pass', 'for a + b in c: pass',
    'for *a in b: pass', 'for (a in b): pass', 'for a b in c: pass', 'for in c: pass', 'for x in : pass',
    'for x c: pass', 'with a as f(): pass', 'with a as 1: pass', 'with a as None: pass',
    'with a as b, c as d(): pass', 'with (a as f()): pass', 'with (a as 1, b): pass',
    'with a as (b, f()): pass', 'with a', 'with (a, b)', 'import a as 1', 'import a as b.c',
    'import a.b as f()', 'import', 'import a,', 'import a b', 'from a import', 'from a import b,',
    'from a import (b,', 'from a import (b, c', 'from a import ()', 'from a import *, b',
    'from a import b as 1', 'from a import b as c.d', 'from import a', 'from . import', 'from .. a import b',
    'from a.b. import c', 'import a.', 'import .a', 'import a, *', 'from a import b.c', 'try: pass',
    'try:\n pass', 'try:\n pass\nx = 1', 'try:\n pass\nexcept a, b: pass',
    'try:\n pass\nexcept a, b as c: pass', 'try:\n pass\nexcept a as f(): pass',
    'try:\n pass\nexcept a as b.c: pass', 'try:\n pass\nexcept a as None: pass',
    'try:\n pass\nexcept: pass\nexcept a: pass', 'try:\n pass\nexcept* a: pass\nexcept b: pass',
    'try:\n pass\nexcept a: pass\nexcept* b: pass', 'try:\n pass\nexcept*: pass',
    'try:\n pass\nexcept* a, b: pass', 'try:\n pass\nexcept a', 'try:\n pass\nexcept',
    'try:\n pass\nexcept* a', 'try\n pass', 'try:\n pass\nfinally\n pass',
    'try:\n pass\nfinally: pass\nexcept: pass', 'try:\n pass\nelse: pass',
    'try:\n pass\nelse: pass\nfinally: pass', 'try:\n pass\nexcept:\n pass\nelse\n pass', 'try:\npass',
    'try:\n pass\nexcept:\npass', 'try:\n pass\nexcept a:\npass', 'try:\n pass\nexcept* a:\npass',
    'try:\n pass\nfinally:\npass', 'try:\n pass\nexcept a:\n pass\nelse:\npass', 'for x in y:\npass',
    'for x in y:\n pass\nelse:\npass',
]
for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), type(e).__name__, ascii(e.msg), *place, ascii(e.text))
    else:
        print(ascii(source), "is right")
