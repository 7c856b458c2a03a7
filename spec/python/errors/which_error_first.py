# Of several errors, which CPython's two passes and its tokenizer tell, and what line they show.
SOURCES = [
    # A token is looked at when the parser gets there.
    "a b\n'c", "a b\n(", "a b\n]", "a b\n(\n)\n]", "a b 'c", "a 'c", "a ]", "a b ]", "a b c ]", "a (]", "a b (]", "xx del ]", "xx del (", "xx del (\n", "xx del 1a",
    "xx del 0777", "xx del \u20ac", "xx del $", "xx del \\ x", "xx del \\", "xx del '''a\n", "xx del \n  x\n y", "xx del\n\tx\n        y", "x = (\n1 2\n", "x = (1 2\n",
    "x = (\n1 2)\n(", "x = (\n1 +* 2\n", "(\n(\na b", "f(a b\n", "f(a\n  b\n", "f(a,\n  b\nc = 1\n", "def f(a\n  b\n", "if a:\nfoo(", "if a:\n  b\n c", "a\n  b\n(", "a\n  b\n'c",
    "try:\n  a\nb\n'c", "try:\n  a\nb\n(", "for a in b\n  (c\n", "while a\n]", "else:\n'a", "class A\n  1a\n", "f() = 1\n'a", "f() = 1 'a", "(a, f()) = 1\n(", "print a 'b",
    "print a\n'b", "print a, (b", "f(a=1, b)\n'c", "f(a=1, b\n", "[a b\n", "[a b]\n]", "{a: b, c\n", "{a: b, c}\n}", "(a = b\n", "(a = b)\n)", "x = a if b\n(", "import a from b\n'c",
    "'a", "'a\\", "'a\n'", "\"a'", "'''a", "'''a\n''", "r'a", "b'a", "a = 'b\nc = 'd", "x = 'a' 'b", "'it's'", "'a' b 'c", "'a\\'", "\"\\\"", "'\\x1'", "'\\N{a}'", "'\\u12'", "b'\\x1'",
    "b'\u00e9'", "'a' b'c'", "b'a' 'c' d", "a '\\x1'", "a b '\\x1'", "(a '\\x1')", "a = 1 b'\u00e9'", "x y b'\u00e9'", "(b'\u00e9' 'c')", "'\\x1' = 1", "if '\\x1' = 1: a",
    "1a", "1_", "1__0", "1._0", "1e", "1e+", "1.e5a", "0x", "0xg", "0b2", "0b", "0o8", "0o", "09", "0_9", "00_1", "1ja", "0b1_", "0xf_g", "1or 2 3", "1or2", "1orx", "1ifx", "1inx", "1isx",
    "1andx", "1notx", "1forx", "1elsex", "1if 2else 3 4", "0x1for x in y z", "1.or 2 3", "1jor 2 3", "1 if 2else3", "a = 1b", "a = 1.5f", "x = 0777 + 1", "0001d4c9", "007a", "00_7 8", "\u00e9 = 007", "08.5", "00j 1", "09e1 2", "1\u00e9", "2j1", "2j\u00e9", "1.\u00e9", "1.5j2", "0x1\u00e9", "1\u20ac", "09e!1", "09e", "09else", "'\\N{}'", "'\\N{a'", "x = 'a\\\n\nb", "a\\\nb[", "f'''{a:b\n}'''\n{a", "1e5\u00e9", "[1a, 2 3]",
    "a\\", "a\\\n", "a \\ b", "a = \\\n", "a = \\\n b c", "a = \\\n \\ b", "'a\\\nb' \\ c", "'''a\nb''' \\ c", "(a \\\n b", "(a\\", "if a: \\\n  b c", "  \\ a", "if a:\n  b\n  \\ c", "if a:\n  b\n \\\n c",
    "\u20ac", "a\u20ac", "a = \u2013b", "\x01", "a\x01", "a\x7f", "\u00a0a", "a\u00a0b", "\u200ba", "a \u201cb\u201d", "a = \ufeffb", "(a\u20ac", "'a' \u20ac", "a ! b", "a!", "$", "a $ b", "?a", "`a`",
    "(" * 201, "(" * 90 + "a b" + ")" * 90, "((((", "(()", "([)]", "(\n[\n)\n]", "{\n(\n}", ")", "a)", "(a))", "]\n(", "}\n'a", "(\n\n\n]", "x = {\n  'a': [1, 2,\n}",
    # The shown line, and columns in characters.
    "x = \\\n 1 1\n", "x = \\\n (1 1)\n", "x\u00e9 = \\\n (1 1)\n", "x = \\\n\\\n 1 \\\n 1\n", "'''a\nb''' 3", "'''a\nb''' '''c\nd''' 3", "'''a\u00e9\nb''' '''c\nd''' \u00e9\u00e9 3\n", "('''a\nb''',\n 3 3)",
    "('''a\nb''', 3 3)", "x = '''\n''' 3\ny", "f('''\n''' 'a' 3)", "# a \\\nb c", "a # b\nc d # e", "a + # b", "a + \\\n # b\n", "\u00e9 = (a b)", "'\u00e9\U0001f600' + (a b)", "(\u00e9, \u00e8 \u00ea)",
    "\u00e9 \u00e8", "f(\u00e9=1, \u00e8)", "\u00e9() = 1", "x = (\u00e9\n  \u00e8)", "(a\n b\u00e9)", "(a\n     bbbbbbbbbbbbb)", "(aaaaaaaaaaaaaaaaaa\n b)", "f(a\n  for b in c, d)", "a b\r\nc", "a\r\nb c\r\n", "(a\r\nb)\r\n",
    "a\rb c", "a +\r\n", "if a:\r\nb\r\n", "x = (\r\n1 +\r\n", "'a\r\n", "'''a\r\nb''' c\r\n", "\x0ca b", "  \x0ca b", "\ta b", "if a:\n\tb c\n", "if a:\n    b\n\tc\n", "if a:\n\tb\n    c\n",
    "a = 1\n\n\n\n", "a +\n\n\n", "if a:\n\n\n# b\n\n", "if a:\n  b\n\n\nelse\n", "def f():\n  return (\n\n\n", "x = [\n  1,\n  2\n\n\ny = 3\n", "x = {\n  'a': 1\n  'b': 2\n}\n", "a\n b\n  c\n", "a;  b c",
    "a; (b c); d e", "if a: b c\n", "if a: b; c d\nelse: e\n", "x = 1 +\ny = 2\n", "x = (1 +\ny = 2\n", "return\n  a b\n", "class A: pass pass", "lambda: a b", "a = b = c d = e", "def f(a=1, b,\n      *, c): pass",
    "a and \\\nb and \\\nc and \\", "a = '''b\nc''' + \\\nd \\", "\u00e9 = 007", "(a,\n \u00e9, 007)",
]

for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
        print(ascii(source), "is right")
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, ascii(e.msg))
        print("   ", e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
