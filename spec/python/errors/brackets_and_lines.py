# Wrong (and right) programs: class, message and place of what compile() raises.
SOURCES = [
    '1e\u20ac', '0123456789', '0000001', '0_7', '00_1', '1 _', '0b0_0_1', '5x', 'x = 1__0', 'x = 0777 + 1',
    'x = 0b12 + 1', 'x = 0o79', 'x = 1e+x', 'a = 1_000_', '0xffffffffff', '1.5.5', '1.5.', '1...real',
    '1....real', 'x = )', 'x = (1, 2]', 'x = {1: (2}', 'x = (\n1\n]', 'x = [\n(1\n]', 'x = (', 'x = ((',
    'x = ([', 'x = ([)', 'def f(\n  a,\n  b\n', 'f(a, b', 'f(a, b\ng(c)', 'x = (1 +', 'x = (1 +\n',
    'x = [a for', 'x = (y = 1', 'x = (a b', 'x = (a b\nc', 'if (x:\n pass', 'if x):\n pass',
    'def f(a:\n pass', 'class C(:\n pass', "a = {'x': 1, 'y': 2\nb = 1", "('a' 'b'\nprint(1)", 'a[1\nb',
    'f(a,\n  b,\n\nclass C: pass', '(((((', ')))', '{]', 'a = 3 \\ 4', "x = '''",
    '(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((',
    '((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((',
    "'\u201c", 'foo(\u201cabc\u201d)', '(\u201c', 'x = f(\xa0)', '?', 'x = ?', 'x?', '$', 'x = $y', '!',
    'x = !y', 'x ! y', 'x !r', '`x`', 'x = `y`', '@', 'x @', '@@', '->', ':=', '=', '==', ',', '.', '..',
    '...', '....', ':', 'x:', '::', '*', '**', '%', 'a %% b', '~', '^', '|', '&', '<', '>', '<<', '>>', '//',
    '/', '\r', 'x\r\ny', 'x\ry', 'if x:\r\n  a\r\n  b\r\n', 'if x:\r  a\r  b\r', "'a\rb'", "'''a\rb'''",
    "'''a\r\nb'''", 'x = 1\r\\\n', '(a\r\nb)', 'x =\r\n', 'x\\\r\n= 1', '\n\n\nx =', 'x = 1;', 'x = 1;;',
    '\n', '  ', '   \n', '# c', '\t', 'pass', 'pass;', 'pass # c', 'if x: pass; pass', 'if x: if y: pass',
    'if x: for y in z: pass', 'if x: pass else: pass', 'if x: pass; else: pass', 'x = 1 y = 2',
    'for x in y: pass; for', 'class C: pass; def f(): pass', 'class C: def f(): pass',
    'while x: class D: pass', 'with a: with b: pass', 'def f(): return; def', 'a; if x: pass',
    'a; def f(): pass', 'a; @b', 'lambda: (yield)', 'lambda: yield',
]
for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), type(e).__name__, ascii(e.msg), *place, ascii(e.text))
    else:
        print(ascii(source), "is right")
