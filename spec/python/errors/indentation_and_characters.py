# Wrong (and right) programs: class, message and place of what compile() raises.
SOURCES = [
    '  x = 1', 'x = 1\n  y = 2', 'if x:\n    a\n  b', 'if x:\n    a\n      b', 'if x:\n  a\n b\nc', '\tx',
    'if x:\n\ta\n        b', 'if x:\n        a\n\tb', 'if x:\n  \ta\n\tb', 'if x:\n    a\n\tb',
    'if x:\n\tif y:\n\t    a\n            b', 'def f():\n  pass\n   pass', 'def f():\n    x\n  y\n z',
    'class C:\n  def f(self):\n    pass\n   def g(self):\n    pass', '\x0cx = 1', 'if x:\n\x0c  a\n  b',
    'if x:\n  a\n\x0c  b', 'if x:\n  \x0ca\nb', '  \n\t\nx', 'x\n  # comment\ny', 'if x:\n  a\n # c\n  b',
    'if x:\n  a\n\n\n\nb', '#c\n  #d\nx', 'x\ufeff = 1', 'x = 1\ufeff', 'x = 1\\', 'x = 1\\\n',
    'x = 1 \\ \n+ 2', 'x = 1 \\x\n', 'x = 1\\\n+ 2', '\\\nx = 1', '\\', '\\\n', 'if x:\\\n  a',
    'if x:\n  a\n\\\n  b', 'if x:\n  a\n  \\\nb', "'abc\\\ndef'", "x = '''a\\\nb'''", '# c \\\nx = 1', 'a \\',
    'a\\\n\n b', '(a \\\n b)', '(a \\ b)', 'x = \u201cabc\u201d', 'x = 1\xa0+ 2', 'x\xa0= 1', '\xa0x = 1',
    'x = \u20ac', '\u20ac = 1', 'x = a\u20acb', 'x\u200b = 1', 'x = \u2018a\u2019', 'x = 1 \u2013 2',
    'x = \u3000', '\xb2 = 1', 'x\xb2 = 1', 'x = \u0660', 'x\u0660 = 1', '\u0660x = 1', "x = '\u20ac'",
    '# \u20ac', '\xe9 = 1', '\ufb01 = 1\nfi', 'x = \x01', '\x01', 'x\x01', '\x7f', 'x = 1\x0b', '\x0b',
    '\x1f', '\U0001f600', 'x = \U0001f600 + 1', "a = '\U0001f600' b", 'a\u0301 = 1', '\u0301a = 1',
    '\u2118 = 1', '\u212e = 1', '\u309b = 1', '\xb7a = 1', 'a\xb7 = 1', '\u0eb3 = 1', '\ue000', 'x = \u2028',
    'a\u2028b', 'x = 1\x85', 'x\xad = 1', "x = 'abc", 'x = "abc', "x = '''abc", 'x = """abc\ndef\n',
    "x = 'abc\n'", "'''\n\n\n", "'", '"', "'''", '"""', "'a' 'b", "x = b'abc", "x = f'abc", "x = f'''abc\nd",
    "x = f'abc{", "x = f'abc{x", "x = f'abc{x}", "x = 'abc\\", "x = 'abc\\\n", "x = 'abc\\\ndef",
    "if x:\n  y = 'abc\n  z", "foo('abc)", "foo('abc\n)", "foo('''abc)\n\n", "x = '\\", 'x = "it\'s',
    "x = 'it's'", "'a' 'b'c'", "'''a''''", "''''a'''", "''''''''", "x = rb'\xe9'", "b'\xe9'", "b'abc\u20ac'",
    "b'a' 'b'", "'a' b'b'", "f'a' b'b'", "b'a' f'b'", "x = (b'a'\n 'b')", "u'a' b'a'", "ur'a'", "bu'a'",
    "fb'a'", "bf'a'", "fu'a'", "uf'a'", "rr'a'", "bb'a'", "rbr'a'", "Rb'a'",
]
for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), type(e).__name__, ascii(e.msg), *place, ascii(e.text))
    else:
        print(ascii(source), "is right")
