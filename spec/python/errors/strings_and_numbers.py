# Wrong (and right) programs: class, message and place of what compile() raises.
SOURCES = [
    "bR'a'", "fR'{x}'", "Rf'{x}'", "U'a'", "rf'\\{x}'", "fr'\\{{x}}'", "x'a'", "t'a'", "br''", "a'b'",
    "'\\x'", "'\\x1'", "'\\xg1'", "'\\u12'", "'\\u123g'", "'\\U1234'", "'\\U00110000'", "'\\Uffffffff'",
    "'\\N'", "'\\N{'", "'\\N{foo'", "'\\N{no such name}'", "'abc\\N{DIGIT}'", "'\\N{LATIN SMALL LETTER A}'",
    "'abc \\x'", "b'\\u1234'", "b'\\N{a}'", "'\\400'", "'\\777'", "b'\\400'", "'\\8'", "'\\d'", "b'\\d'",
    "'\\\n'", "'''\\\n\\d'''", "f'\\d'", "f'\\N{LATIN SMALL LETTER A}'", "f'{x:\\d}'", "r'\\N{x}'",
    "'a' '\\x'", "('a'\n '\\x')", "x = 'a' + '\\u'", "'\\N{LATIN SMALL LETTER A' + 'b'", '01', '0_1', '00',
    '0_0', '000', '00.5', '01.5', '01e5', '01j', '09', '09.5', '0o8', '0o', '0b', '0x', '0b2', '0b12', '0o18',
    '0xg', '0x_', '0x_1', '0_x1', '0b_', '0b1_', '0o1_', '0x1_', '1_', '1__0', '1_.5', '1._5', '1.5_', '1e',
    '1e_', '1e+', '1e_5', '1e5_', '1_e5', '1.e', '1.5e', '1.5e-', '.5_', '._5', '1_j', '1j_', '1jj', '1l',
    '1L', '0xfL', '1a', '1_a', '1abc', '0b1a', '0o1a', '0xfg', '1.5a', '1e5a', '1ja', '1if x else 2', '1or 2',
    '1and 2', '1in x', '1is x', '1else', '1not in x', '0or 1', '0xfor x', '0b1or 2', '0o1and 2', '1.or 2',
    '1jor 2', '1e5or 2', '1_0or 2', '[1for x in y]', '1for', '1.a', '1.a()', '1..real', '1 .real', '1.real',
    '0777', '0o777', '0O7', '0B1', '0X1', '0XfF', '1E5', '1J', '1E5J', '1__1.5', '1.5__1', '1\u20ac',
    '0x\xe9', '1_\u20ac',
]
for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), type(e).__name__, ascii(e.msg), *place, ascii(e.text))
    else:
        print(ascii(source), "is right")
