# What is wrong in an expression given to eval, and in what is typed at a prompt.
SOURCES = [
    "", " ", "\t", "\n", "\n\n", "#c", "#c\n", "  #c", "\\", "\\\n", "x", "x\n", "x\n\n", " x", "  x\n", "\tx", "x =", "x =\n", "x = 1", "x y", "x y\n", "x\ny", "x\n  y", "x\n#c", "x\n#c\ny",
    "x  # c", "x;", "x;y", "x;y\n", "x; y z", "x\n\n\ny", "(", "(\n", "(x", "(x y", "(x y)", "(x\ny)", "x +", "x +\n", "\n\nx +", "\n\nx", "x)", "'a", "'''a", "'a\n", "f'{a", "f'{a\n", "f'{a:x", "f'a",
    "f'{}'", "lambda", "lambda:", "lambda: x y", "yield", "(yield)", "*x", "*x,", "*x, y", "x, y z", "x if y", "(x if y)", "x = y = z", "x := y", "(x.y := z)", "x.y := z", "f(x=1, y)", "f() = 1",
    "print x", "print x\n", "1\\", "1\\\n", "1 \\ 2", "@", "@a", "@a\n", "@a\ndef f(): pass", "@a\ndef f(): pass\n", "def f(): pass", "def f(): pass\n", "def f():\n  x", "def f():\n  x\n", "def f():\n  x\n\n",
    "def f():\n  x\ny", "def f():\n  x\n\ny\n", "if x", "if x:", "if x:\n", "if x:\n\n", "if x:\ny", "if x: y", "if x: y\n", "if x: y\nz", "if x:\n  y\nelse:", "if x:\n  y\nelse:\n  z", "if x:\n  y\n z", "if x:\n  y z",
    "if x:\n  y\nelse", "try: x", "try: x\n", "try:\n  x", "try:\n  x\n", "try:\n  x\nfinally: y", "try:\n  x\nfinally:\n  y\n", "while x:\n  y\nelse\n", "class A: pass", "class A:\n  x", "class A:\n  def f(self):\n    x",
    "class A:\n  def f(self):\n    x\n  y z", "for x in y", "for x in y:", "with x as y:", "match x:", "match x:\n", "match x:\n  case y: z", "match x:\n  case y: z\n", "match x:\n  case y", "pass", "pass\n", "pass x", "import",
    "import\n", "from x import", "from x import\n", "import x from y", "return", "del", "del\n", "del f()", "raise x from", "assert", "x: int", "x: int y", "[x for x y]", "[x for x", "{x: y, z}", "{x: y, z", "0777", "1a",
    "\u20ac", "x \u20ac", "$", "x $", "x ! y", "x\n]", "]", "x\n(", "x y\n'a", "x y\n(", "x\n'a", "x y\n]", "if x:\n  y\n'a", "if x:\n  y\n]", "\u00e9 \u00e8", "(\u00e9 \u00e8)", "x\r\n", "x\r\ny", "x y\r\n", "x # c\ny",
]

for mode in "eval", "single":
    for source in SOURCES:
        try:
            compile(source, "<s>", mode)
            print(mode, ascii(source), "is right")
        except SyntaxError as e:
            print(mode, ascii(source), type(e).__name__, ascii(e.msg))
            print("   ", e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
