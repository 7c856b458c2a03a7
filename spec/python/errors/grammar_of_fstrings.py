# The mistakes that CPython's grammar and tokenizer know of in f-strings.
SOURCES = [
    "f'{}'", "f'{ }'", "f'{=}'", "f'{!r}'", "f'{:x}'", "f'{ =}'", "f'{ !r}'", "f'{ :x}'", "f'{!}'", "f'{,}'", "f'{a,}' b", "f'{*}'", "f'{*a}'",
    "f'{*a, b}' c", "f'{**a}'", "f'{a b}'", "f'{a b!r}'", "f'{(a b)}'", "f'{a b:x}'", "f'{a, b c}'", "f'{1 2}'", "f'{a 1}'", "f'{a if b}'",
    "f'{a if}'", "f'{a for b in c}'", "f'{a +}'", "f'{+}'", "f'{a.}'", "f'{.a}'", "f'{a.1}'", "f'{a[}'", "f'{a]}'", "f'{a)}'", "f'{(a}'", "f'{(a]}'",
    "f'{[a)}'", "f'{a}}'", "f'}'", "f'{a}} b'", "f'{{}'", "f'{{a}'", "f'{'", "f'{a'", "f'{a!'", "f'{a!r'", "f'{a:'", "f'{a:x'", "f'{a=", "f'{a:{b'",
    "f'{a:{b}'", "f'abc", "f'abc\\'", "f'''abc", "f'''{a", "f'''{a\n}", "f'abc\n'", "f'{a\n}'", "f'{a\nb}'", "f'{a #}'", "f'{a # b\n}'", "f'''{a # b\n}'''",
    "f'{a=!}'", "f'{a!}'", "f'{a!:x}'", "f'{a! r}'", "f'{a!\nr}'", "f'{a!r b}'", "f'{a!rr}'", "f'{a!x}'", "f'{a!1}'", "f'{a!.}'", "f'{a!\"r\"}'", "f'{a!r!s}'",
    "f'{a!r=}'", "f'{a!=}'", "f'{a!=b}' c", "f'{a! =b}'", "f'{a!if}'", "f'{a!x b}'", "f'{a!x:{b c}}'", "f'{a!xy=}'", "f'{a!e\nb", "f'{a! x b}'", "f'{a!True}'", "f'{a!\u00e9}'", "f'{a=b}'", "f'{a= b}'", "f'{a==}'", "f'{a=!r:^20}' b",
    "f'{a =}' b", "f'{a=:x}' b", "f'{a:=5}' b", "f'{(a:=5)}' b", "f'{a := 5}' b", "f'{a = 5}'", "f'{a +=5}'", "f'{a.b=c}'", "f'{f(a=)}'", "f'{f(a b)}'",
    "f'{a$}'", "f'{a$b}'", "f'{a?}'", "f'{a`}'", "f'{a;}'", "f'{a;b}'", "f'{a\\}'", "f'{\\n}'", "f'{a \\\n}'", "f'{a'b'}'", "f'{'a'}' b", "f'{'a}'", "f'{\"a}'",
    "f'{a\"}'", "f'{\"}'", "f\"{'}\"", "f'{f'{a}'}' b", "f'{f'{a b}'}'", "f'{f'{}'}'", "f'{f'{'}'", "f'{f\"{a b}\"}'", "f'{a[\"b\"]}' c", "f'{a['b']}' c",
    "f'{lambda x: 1}'", "f'{lambda: 1}'", "f'{(lambda x: 1)}' b", "f'{lambda x}'", "f'{lambda x:}'", "f'{a, lambda x: 1}'", "f'{lambda x, y=1: x}'",
    "f'{a:{b c}}'", "f'{a:{}}'", "f'{a:{b!x}}'", "f'{a:{b:{c d}}}'", "f'{a:{b:{c:d}}}' e", "f'{a:{b:{c:{d}}}}'", "f'{a:}}'", "f'{a:{b}}}'", "f'{a:{b}c{d e}}'",
    "f'{a:{{b}}}' c", "f'{a:b}c}'", "f'{a:{b}\n}'", "f'{a:b\n}' c", "f'{a:b\n c}'", "f'{a:\n}' c", "f'{(a):\n }'", "f'{a:b\n\t\n }'", "f'{a:b\n c }'", "f'''{a:b\n}''' c", "f'{a:x!r}' c", "f'{a:'b'}'", "f'{a:\"b\"}' c",
    "f'{a:{b}' 'c'", "f'{a' 'b}'", "f'a' {b}", "f'a' b", "f'a' 'b' c", "('a' f'{b}' c)", "(f'{a}' f'{b c}')", "f'{a}' = b", "f'a' += b", "(f'{a}' := b)",
    "del f'{a}'", "for f'{a}' in b: c", "f'{a}': int", "with a as f'b': c", "f(f'a'=b)", "f(f'{a}' b)", "{f'{a}': b, f'{c}'}", "f'{a}' if b", "f'{yield a b}'",
    "f'{await a b}'", "f'{not}'", "f'{pass}'", "f'{def}'", "f'{import a}'", "f'{return}'", "f'{a for}'", "f'{[a for b c]}'", "f'{{a: b c}}'", "f'{ {a: b c} }'",
    "f'{ {a: b, c} }'", "f'{ {a} b}'", "f'{(yield) b}'", "f'{print a}'", "f'{a\u00e9 b}'", "f'\u00e9{a b}'", "f'\U0001f600{a b}'", "f'{\u20ac}'", "f'{1a}'", "f'{0777}'",
    "f'{1__0}'", "f'{\x01}'", "f'\\N{foo}'", "f'\\N{'", "f'\\N'", "f'\\x1'", "f'\\u12'", "f'\\xzz{a b}'", "f'{a}\\x1'", "rf'\\x1' b", "rf'\\N{a b}'", "fr'{a b}'",
    "F'{a b}'", "bf'a'", "fb'a'", "uf'a'", "f'' b''", "b'' f''", "b'\u00e9' f'{a b}'", "xx del f'}'", "xx del f'{a)}'", "xx del f'abc", "xx del f'{1a}' ]",
    "xx del f'{a}' ]", "f'{a del 1b}'", "f'{a del}' ]", "(a del\nf'b", "(f'{a", "(f'{a}'", "[f'{a}', f'{b c}', f'{d e}']", "f'''\n{a\nb}\n'''", "f'''\n{a b}'''",
    "f'''a\n{b}\nc''' d", "x = f'''a\nb''' 3", "x = (f'''a\nb''' 3)", "f'{a}' f'''\n{b c}'''", "f'{'''\na''' b}'", "f'''{a:{b\n}}''' c", "f'''{\n}'''", "f'''{\na\n!x}'''",
]

for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
        print(ascii(source), "is right")
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, ascii(e.msg))
        print("   ", e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
