# SyntaxWarnings about "is" and assert, and the SyntaxErrors that a filter of "error" makes of them.
import warnings


def report(src, mode="exec"):
    print(src)
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        try:
            compile(src, "<w>", mode)
        except Exception as e:
            print("   error:", type(e).__name__, e)
    for w in log:
        print("   ", w.category.__name__, w.message, w.filename, w.lineno)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(src, "<w>", mode)
        except SyntaxError as e:
            print("   ", type(e).__name__, e.msg, e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


for source in (
    'x is 1',
    'x is not 1',
    '1 is x',
    "x is 'a'",
    "x is b'a'",
    'x is ()',
    'x is (1,2)',
    'x is (1,[])',
    'x is []',
    'x is -1',
    'x is 1+1',
    'x is 1.5',
    'x is 2j',
    'x is None',
    'x is True',
    'x is ...',
    "x is f'a'",
    "x is f'{a}'",
    'None is 1',
    '1 is None',
    '1 is 1',
    'x is y is 1',
    "x is y is not 'a' is 2",
    '1 < x is y',
    'x < 1 is y',
    'x is y < 1',
    'if x is 1: pass',
    'not (x is 1)',
    'x is 1 and y is 2',
    'x = y if z is 1 else 2',
    'assert x is 1',
    '[x for x in y if x is 1]',
    'lambda: x is 1',
    'def f(a=x is 1): return a is 2',
    'x is {}',
    'x is lambda: 1',
    'x is not -1.5',
    'x is ~1',
    'x is not not 1',
    "x is 'a' 'b'",
    "x is 'a' * 3",
    'x is (yield)',
    'class C: y = x is 1',
    'with x is 1 as y:\n  pass',
    'for i in (x is 1,): i',
    'if 0:\n  x is 1',
    'while 0:\n  x is 1',
    'match x:\n  case y if y is 1:\n    pass',
    'x[y is 1]',
    'f(x is 1, k=y is 2)',
    'x is 1; y is 2',
    '@(x is 1)\ndef f(): pass',
    'def f() -> x is 1: pass',
    'x: y is 1 = 2',
    'def f():\n  x: y is 1 = 2',
    'del x[y is 1]',
    'x[y is 1] += 1',
    "f'{x is 1}'",
    "f'{x:{y is 1}}'",
    'print(x is 1)',
    'x is 10**100',
    'x is __debug__',
    'x = 5 is\\\n 5',
    'from __future__ import annotations\nx: (y is 1) = 2',
    'type X = y is 1',
    'def f[T: (y is 1)](): pass',
    "x is 'é'",
    "assert (x, 'm')",
    'assert (x,)',
    'assert ()',
    "assert (1, 'a')",
    "assert (x, 'm'), 'n'",
    'assert [x]',
    "assert 'a'",
    "assert (x), 'm'",
    'if 0: assert (x, 1)',
    'assert (*x, 1)',
    "assert(x,\n  'm')",
):
    report(source)
