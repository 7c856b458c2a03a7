# SyntaxWarnings about escapes and numbers, and the SyntaxErrors that a filter of "error" makes of them.
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
    "'\\d'",
    "'a\\d \\e'",
    "b'\\d'",
    "f'\\d'",
    "f'\\d{x}\\e'",
    "f'{x}\\e'",
    "f'{x:\\d}'",
    "f'{x!r:>\\d}'",
    "f'\\{x}'",
    "f'\\{{x'",
    "f'\\}}'",
    "f'{x}\\}}'",
    "'\\400'",
    "'\\777'",
    "b'\\777'",
    "'\\477'",
    "f'\\477'",
    "f'\\477{x}'",
    "'''\n\n\\d'''",
    "x = '''a\n\\d\n'''\ny = 1",
    "('a'\n '\\d')",
    "('\\d'\n '\\e')",
    "rf'\\d{x}'",
    'f\'{\\"\\d\\"}\'',
    'f\'{x:{"\\d"}}\'',
    "u'\\d'",
    "'\\8'",
    "'\\ '",
    "'\\é'",
    "'\\N'",
    "'\\d' '\\d'",
    "'\\d' '\\777'",
    "x = '\\d' +",
    "if 1:\n  '\\d'\n x",
    "'\\d' 'b' b'x'",
    "'''\\d",
    "[1,2,\n'\\d',\n]",
    '1if x else y',
    '1or x',
    '1and x',
    '1in x',
    '1is x',
    '1for',
    '0x1for x in y',
    '0xfor x',
    '1.5else',
    'x = 1if 1else 2',
    '1jif x else y',
    '0b1and x',
    '0o7or x',
    '[1for x in y]',
    '1not in x',
    '1_000if x else y',
    '1e3or 2',
    '1.or x',
    '.5or x',
    '0or x',
    '00or x',
    '0x1and x',
    '1fo',
    '1_a',
    '1 if x else y',
    'x = 1else',
    '1ifx',
    '1in_',
    '1if',
    '1or',
    '1i',
    '0xfor',
    '0b1or 2',
    '0o1or 2',
    '1.0e5and 1',
    '1Jin x',
):
    report(source)
