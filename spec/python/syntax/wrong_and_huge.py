# Wrong programs that are long or deep: found out in time in proportion to their length.
N = 3000
SOURCES = {
    "lines": "x = 1\n" * N + "x y\n",
    "a block": "if 1:\n" + "  x = f(a, b)\n" * N + "  x y\n",
    "a list": "[" + "x, " * N + "y z]",
    "a dict": "{" + "x: y, " * N + "y z}",
    "a set": "{" + "x, " * N + "y z}",
    "arguments": "f(" + "a=b, " * N + "y z)",
    "positional arguments": "f(" + "a, " * N + "b=c, d)",
    "a sum": "+".join("x" * N) + " y z",
    "attributes": ".".join("x" * 2500) + " y z",
    "semicolons": "x;" * N + " y z",
    "strings": "'a' " * N + " y z",
    "f-strings": "f'{x}' " * N + " y z",
    "fields": "f'" + "{x}" * N + "{x y}'",
    "fields of a spec": "f'{x:" + "{y}" * N + "{x y}}'",
    "assignments": "x = " * N + "y z",
    "comparisons": "x < " * N + "y z",
    "operators": "x and " * N + "y z",
    "stars": "*" * N + "x",
    "decorators": "@a\n" * N + "x y",
    "parameters": "def f(" + "a, " * N + "b c): pass",
    "defaults": "def f(" + "a=1, " * N + "b c): pass",
    "parameters of a lambda": "lambda " + "a, " * N + "b c: pass",
    "imports": "from a import (" + "b, " * N + " c d)",
    "with items": "with " + "a as b, " * N + " c d: pass",
    "globals": "global " + "a, " * N + " c d",
    "handlers": "try: x\n" + "except A: y\n" * N + "x y\n",
    "methods": "class A:\n" + " @a\n def f(self): pass\n" * N + " x y\n",
    "elifs": "if x: y\n" + "elif x: y\n" * 1400 + "x y\n",
    "an open bracket": "x = (\n" + "y,\n" * N,
    "an unclosed string": "x = 'a\n" + "y\n" * N,
    "comprehension clauses": "[x " + "for x in y " * N + "z]",
    "patterns": "match x:\n case [" + "a, " * N + "b c]: pass",
    "parentheses": "(" * 90 + "x y" + ")" * 90,
    "brackets": "[" * 90 + "x y" + "]" * 90,
    "braces": "{" * 190 + "x y" + "}" * 190,
    "open braces": "{" * 190,
    "all brackets": "({[" * 30 + "x y" + "]})" * 30,
    "calls": "f(" * 190 + "x y" + ")" * 190,
    "keyword arguments": "f(a=" * 190 + "x y" + ")" * 190,
    "subscripts": "a[" * 190 + "x y" + "]" * 190,
    "targets": "(" * 90 + "x" + ")" * 90 + " = y z",
    "lambdas": "lambda:" * 290 + "x y",
    "nots": "not " * 290 + "x y",
    "conditions": "x if y else " * 290 + "x y",
    "comprehensions": "[x for x in " * 90 + "x y" + "]" * 90,
    "nested patterns": "match x:\n case " + "C(" * 90 + "x y" + ")" * 90 + ": pass",
    "functions": "".join(" " * i + "def f(a=lambda x: y):\n" for i in range(90)) + " " * 90 + "x y\n",
    "tries": "".join(" " * i + "try:\n" for i in range(90)) + " " * 90 + "x y\n",
    "loops": "".join(" " * i + "for x in y:\n" for i in range(90)) + " " * 90 + "x y\n",
    "withs": "".join(" " * i + "with (a as b, c):\n" for i in range(90)) + " " * 90 + "x y\n",
}
n = "x y"
for i in range(60):
    n = "f'{" + n + "}'"
SOURCES["nested f-strings"] = n

for name, source in SOURCES.items():
    try:
        compile(source, "<s>", "exec")
        print(name, "is right")
    except SyntaxError as e:
        print(name, "-", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
