# Wrong (and right) programs: class, message and place of what compile() raises.
SOURCES = [
    'f""', 'f"}"', 'f"{}"', 'f"{ }"', 'f"{!r}"', 'f"{ !r}"', 'f"{:x}"', 'f"{=}"', 'f"{ =}"', 'f"{!}"',
    'f"{a!}"', 'f"{a!:x}"', 'f"{a!x}"', 'f"{a!rr}"', 'f"{a!r }"', 'f"{a! r}"', 'f"{a !r}"', 'f"{a!r:x}"',
    'f"{a!r x}"', 'f"{a!3}"', 'f"{a!\xe4}"', 'f"{a!r!s}"', 'f"{a b}"', 'f"{a b c}"', 'f"{a, b c}"',
    'f"{a:{b c}}"', 'f"{a:{}}"', 'f"{a:{b}"', 'f"{a:{b:{c}}}"', 'f"{a:"', 'f"{a:x"', 'f"{a:}}"', 'f"{a}}"',
    'f"{{a}"', 'f"{{a}}"', 'f"{{}}"', 'f"{{{a}}}"', 'f"{{{a}}"', 'f"{(a}"', 'f"{[a}"', 'f"{(a]}"', 'f"{a[}"',
    'f"{a(}"', 'f"{a + }"', 'f"{a +}"', 'f"{*a,}"', 'f"{a for a in b}"', 'f"{a := 1}"', 'f"{(a := 1)}"',
    'f"{a:=1}"', 'f"{lambda x: 1}"', 'f"{lambda: 1}"', 'f"{(lambda x: 1)}"', 'f"{lambda}"', 'f"{lambda x}"',
    'f"{lambda :x}"', 'f"{yield}"', 'f"{await a}"', 'f"{a = }"', 'f"{a = b}"', 'f"{a == b}"', 'f"{a=!r}"',
    'f"{a=:x}"', 'f"{a=!r:x}"', 'f"{a= b}"', 'f"{a=b}"', 'f"{a!=b}"', 'f"{a!=}"', 'f"{a<=}"', 'f"{a>=b}"',
    'f"{a<b}"', 'f"{a\n}"', 'f"{a#}"', 'f"{a#b}"', 'f"{#}"', 'f"{a\\\\}"', 'f"{\'\\\n\'}"',
    'f"{\'a\' \'b\'}"', 'f"{"a"}"', 'f"{"a}"', 'f"{\'\'\'a}"', 'f"{f"{f"{a}"}"}"', 'f"{f"{a"}"', 'f"{a}" "b',
    'f"{a;b}"', 'f"{a;}"', 'f"{;}"', 'f"{a$b}"', 'f"{a?}"', 'f"{a!b}"', 'f"{1a}"', 'f"{01}"', 'f"{a.}"',
    'f"{.a}"', 'f"{a.b.}"', 'f"{a,}"', 'f"{,}"', 'f"{a,,b}"', 'f"{a:b}c}"', 'f"{a:{b}c}"', 'f"{a:{{b}}}"',
    'f"{a:{{}}}"', 'f"{a:}}}"', 'f"{import a}"', 'f"{return}"', 'f"{pass}"', 'f"{x = 1}"', 'f"{x += 1}"',
    'f"{del x}"', 'f"{class}"', 'f"{None}"', 'f"{not}"', 'f"{not a}"', 'f"{-}"', 'f"{~a}"',
    'f"{a if b else c}"', 'f"{a if b else}"', 'f"{[a for]}"', 'f"{[a for a in b]}"', 'f"{{a for a in b}}"',
    'f"{ {a for a in b} }"', 'f"{{\'a\': 1}}"', 'f"{ {\'a\': 1} }"', 'f"{ {\'a\': 1}["a"] }"',
    'f"{ {\'a\' 1} }"', 'f"{(a b)}"', 'f"{f(a b)}"',
]
for source in SOURCES:
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(ascii(source), type(e).__name__, ascii(e.msg), *place, ascii(e.text))
    else:
        print(ascii(source), "is right")
