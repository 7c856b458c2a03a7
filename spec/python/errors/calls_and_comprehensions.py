# Wrong (and right) programs: class, message and place of what compile() raises.
SOURCES = [
    'f(a=1, b)', 'f(a=1, *b, c)', 'f(**a, b)', 'f(**a, *b)', 'f(**a, b=1)', 'f(a b)', 'f(a, b c)', 'f(1=2)',
    'f(a.b=2)', 'f(a+b=2)', 'f(a()=2)', 'f(a[1]=2)', 'f(True=1)', 'f(None=1)', 'f(False=1)', 'f("a"=1)',
    'f(a, b=)', 'f(a=)', 'f(a=, b)', 'f(a=,)', 'f(a for a in b, c)', 'f(c, a for a in b)',
    'f(a for a in b, c for c in d)', 'f(a=1, b for b in c)', 'f(x for x in y, z=1)', 'f(**a for a in b)',
    'f(*a for a in b)', 'f(a for a in b,)', 'f(*)', 'f(**)', 'f(* a, **)', 'f(a, **b, *c)', 'f(,)', 'f(a,,b)',
    'f(a, , b)', 'f(__debug__=1)', 'f(a := 1, b=2)', 'f(a=b:=1)', 'f(a.b := 1)', 'f(a = yield)', 'f(yield)',
    'f(yield a, b)', 'f(*yield)', 'f(a if b)', 'f(a if b else)', 'f(not)', 'f(a for)', 'f(a for b)',
    'f(a for b in)', 'f(a for b in c if)', 'f(a for b in c else d)', 'f(a, b for b in c, d)', '(a := 1) = 2',
    'a := 1', 'a.b := 1', '(a.b := 1)', '(a[0] := 1)', '((a, b) := 1)', '(a, b := 1, 2)', '(1 := 2)',
    '(f() := 1)', '(None := 1)', '(lambda x := 1: x)', '[x := 1 for x in y]',
    '[(y := 1) for x in y for z in (y := 2)]', '[x for x in (y := z)]', '[[(x := 1) for y in z] for x in w]',
    'class C: [(x := y) for y in z]', 'def f(): [(x := y) for y in z]', 'def f(a := 1): pass', 'x = y := 1',
    'x[a:=1]', 'x[a:=1, b:=2]', 'x[a:b:=1]', '{a := 1}', '{a := 1: 2}', '{a: b := 1}', '{(a := 1): 2}',
    'del (a := 1)', 'assert a := 1', 'return a := 1', '@a := b\ndef f(): pass', 'with a := b: pass',
    'with (a := b): pass', 'f(a)(b := 1)', 'f"{a:=1}"', '(a := )', '(:= 1)', 'x = 1 if y', 'x = 1 if y else',
    'x = if y', '1 if 2 else 3 4', '1 2', 'a b', 'a b c', '1 a', 'a 1', '"a" b', 'a "b"', '(a b)', '(a b c)',
    '(a, b c)', '[a b]', '[a, b c, d]', '{a b}', '{a: b c: d}', '{a: b, c d}', '{a: b c}', '{a: 1, b}',
    '{a, b: 1}', '{a: }', '{a:, b: 1}', '{: 1}', '{a: *b}', '{a: **b}', '{**a: 1}', '{**a, b}', '{*a: 1}',
    '{a: 1, **}', '{**}', '{*}', '{*a for a in b}', '{**a for a in b}', '[**a]', '(*a for a in b)', '(**a)',
    '(a for a in b c)', '[a for a in b c]', '[a, b for b in c]', '[a for]', '[a for b]', '[a for b in]',
    '[for a in b]', '[a for a in b if]', '[a for 1 in b]', '[a for f() in b]', '[a for a, f() in b]',
    '[a for a.b in c]', '[a for a in *b]', '[a for a in b, c]', '[a for a in lambda: 1]',
    '[a for a in b if c else d]', '[a in b for]', '{a: b for a in}', '[a, b for a in b]', '{a, b for a in b}',
    '{a: 1, b: 2 for a in b}', 'a[', 'a[1', 'a[]', 'a[1:2:3:4]', 'a[1:2, ]', 'a[*]', 'a[**b]', 'a[*b:c]',
    'a[b=1]', 'a[1 2]', 'a[b c]',
]
for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), type(e).__name__, ascii(e.msg), *place, ascii(e.text))
    else:
        print(ascii(source), "is right")
