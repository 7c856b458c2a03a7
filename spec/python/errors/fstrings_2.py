# Wrong (and right) programs: class, message and place of what compile() raises.
SOURCES = [
    'f"{f(a for a in b, c)}"', 'f"{1 = 2}"', 'f"{a->b}"', 'f"{a=>b}"', 'f"{:}"', 'f"{::}"', 'f"{a::}"',
    'f"{a:b:c}"', 'f"{a[1:2]}"', 'f"{a[1:2]:x}"', 'f"{a!r:{b}}"', 'f"{a!r:{b!s}}"', 'f"{a!r:{b!x}}"',
    'f"{a:{b!}}"', 'f"{a:{b=}}"', 'f"{a:{b=!r:x}}"', 'f"{a!s:}"', 'f"{a:%H:%M}"', "f'{a['b']}'",
    'f\'{a["b"]}\'', "f'''{a}", "f'''{a", "f'''{a\n}'''", "f'''{\na\n}'''", "f'''{a # comment\n}'''",
    "f'''{a\n# comment\n}'''", "f'''{a:\n}'''", "f'''{a:x\n}'''", 'f"{a:\n}"', 'f"{a\n\n+\n b}"', 'f"{\n}"',
    "f'''{\n}'''", "f'''{\na b}'''", "f'''\n\n}'''", 'f"\\{a}"', 'f"\\{{a}}"', 'f"\\{}"', 'rf"\\{a}"',
    '"a" f"{b c}"', 'f"{a}" f"{b c}" "c"', 'f"{a}" b"b"', 'f"{a}" u"b"', 'f"{b\'a\'}"', 'f"{f\'{b\'a\'}\'}"',
    'f"{rb\'a\'}"', '(f"{a}"\n f"{b c}")', 'x = f"{a}" = 1', 'f"{a}" = 1', 'f"{a}" += 1', 'del f"{a}"',
    'f"{a}"()', 'for f"a" in b: pass', 'f"{*}"', 'f"{**}"', 'f"{a *}"', 'f"{a **}"', 'f"{a:*^{10}}"',
    'f"{a:*^{10}.{2}f}"', 'f"{a:{\'x\'}}"', 'f"{a:{"x"}}"', 'f"{a:{f"x"}}"', 'f"{a:{f"{b:{c}}"}}"',
    'f"{a if b else lambda: c}"', 'f"{a,lambda x:1}"', 'f"{(a, lambda x: 1)}"', 'f"{a.b!r}"', 'f"{a . b}"',
    'f"{a ! r}"', 'f"{a!r=}"', 'f"{a=!}"', 'f"{a=!x}"', 'f"{a==}"', 'f"{=a}"', 'f"{==}"', 'f"{!=}"',
    'f"{!a}"', 'f"{!!}"', 'f"{<}"', 'f"{\'}\'}"', 'f"{\'{\'}"', 'f"{"}"}"', 'f"{\'\\\'\'}"', 'f"{a}}{b}"',
    'f"x{a"y}"', 'f"{a:\'b\'}"', "f'{a:'b'}'", 'f"{a:{b:}}"', 'f"{a:{b:}"', 'f"{a@b}"', 'f"{@}"', 'f"{a@}"',
    'f"{a\\x}"', 'f"{...}"', 'f"{....}"', 'f"{1.}"', 'f"{1.5.}"', 'f"{True=}"', 'f"{assert}"', 'f"{elif}"',
    'f"{a is}"', 'f"{a is not b}"', 'f"{a not in b}"', 'f"{a in}"', 'f"{await}"', 'f"{async}"', 'f"{match}"',
    'f"{(yield)}"', 'f"{(yield a)}"', 'f"{yield a}"', 'f"{x:{yield}}"', 'f"{a:=+5}"', 'f"{(a:=5):x}"',
    'f"{a:=5:x}"', 'f"{(lambda x:{x})}"', 'f"{{{{"', 'f"{{{{}}}}"', 'f"{{{{}"', 'f"{a}" if f"{b c}" else 1',
    'f"{a!r:^{width}.{precision}}"', 'f"{a:%}"', 'f"{a!s!r}"', 'f"{a!sr}"', 'f"{a!S}"', 'f"{a!R}"',
    'f"{a!_}"', 'f"{a!{b}}"',
]
for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), type(e).__name__, ascii(e.msg), *place, ascii(e.text))
    else:
        print(ascii(source), "is right")
