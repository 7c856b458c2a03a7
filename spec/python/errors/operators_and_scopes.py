# Wrong (and right) programs: class, message and place of what compile() raises.
SOURCES = [
    'a.', 'a.1', 'a.b.', 'a..b', '.a', 'a.(b)', 'a."b"', '(', ')', '[', ']', '{', '}', '(]', '[)', '{)', '(}',
    '(a]', '(a, [b)', '(a\nb\n]', 'a)', 'a]', 'foo(a, b\nx = 1', 'x = (1,\ny = 2',
    'x = [1, 2\nfor i in x:\n pass', 'x = {1: 2\ny = 3', 'x = {\n  1: 2\n  3: 4\n}', 'x = [\n  1\n  2\n]',
    'f(\n  a\n  b\n)', '(a, b\nimport c', 'def f(:\n pass', 'print "a"', 'print a', 'print a, b', 'print a b',
    'print 1', 'print -1', 'print (a) b', 'print "a" % b', 'print', 'exec "a"', 'exec a in b', 'exec a',
    'print foo().bar', 'print lambda: 1', 'print f"a"', '    print a', 'print a; b', 'x = print a', 'a = ',
    'a =', '= a', 'a = = b', 'a == ', 'a + ', 'a +', '+ ', 'a + + ', 'a * * b', 'a ** ', '* a * b', '/ a',
    'a // ', 'a <> b', 'a != ', 'a ! b', 'a !', '!a', 'a ? b', 'a ? b : c', '$a', 'a$', '`a`', 'a & & b',
    'a && b', 'a || b', 'a | | b', 'a ++', 'a --', '++ a', 'a++', 'a+++b', 'a -> b', 'a => b', 'a >= > b',
    'a =< b', 'a =! b', 'a not b', 'a not in', 'a is', 'a is not', 'a in', 'not', 'not not', 'a and', 'a or',
    'and a', 'a and and b', 'a and or b', 'a if', 'await', 'await a', 'async', 'async a', 'async def',
    'async for x in y: pass', 'async with a: pass', 'async def f(): await', 'async def f(): yield from a',
    'async def f(): return 1; yield', 'async def f(): yield; return 1', 'async def f(): [await x for x in y]',
    'def f(): await a', 'def f(): async for x in y: pass', 'def f(): async with a: pass',
    'def f(): [x async for x in y]', 'def f(): (x async for x in y)', '[x async for x in y]',
    '(await x for x in y)', 'lambda: await x', 'async lambda: 1', 'async x = 1', 'class C: await a',
    'class C: yield', 'class C: return', 'class C: yield from a', 'yield', 'yield a', 'yield from a',
    'x = yield', 'return', 'return 1', 'def f(): yield from', 'def f(): x = yield = 1',
    'def f(): yield from a, b', 'def f(): (yield a) = 1', 'def f(): [(yield a) for a in b]',
    'def f(): {(yield a) for a in b}', 'def f(): {(yield a): 1 for a in b}',
    'def f(): ((yield a) for a in b)', 'def f(): ((yield from a) for a in b)',
    'def f(): (a for a in (yield b))', 'def f(): (a for a in b for c in (yield d))', 'break', 'continue',
    'if x: break', 'def f(): break', 'def f(): continue', 'while x:\n def f(): break',
    'while x:\n class C: break', 'for x in y: pass\nelse: break', 'for x in y:\n pass\nelse:\n continue',
    'while x:\n try: pass\n finally: continue', 'try:\n pass\nexcept* a:\n break',
    'for x in y:\n try: pass\n except* a: break', 'for x in y:\n try: pass\n except* a: continue',
    'def f():\n try: pass\n except* a: return', 'for x in y:\n try: pass\n except* a:\n  for z in w: break',
]
for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), type(e).__name__, ascii(e.msg), *place, ascii(e.text))
    else:
        print(ascii(source), "is right")
