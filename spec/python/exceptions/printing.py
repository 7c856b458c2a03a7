"""What sys.excepthook prints: chains, groups, notes, odd strs and reprs, wrong attributes, deep chains."""
import sys


FOLDER = __file__.rpartition("/")[0] + "/"


class Out:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
    def flush(self): pass


def show(e, label=""):
    out, old = Out(), sys.stderr
    sys.stderr = out
    try:
        sys.excepthook(type(e), e, e.__traceback__)
    finally:
        sys.stderr = old
    print("---", label)
    print("".join(out.parts).replace(FOLDER, ""), end="")


class Str:
    def __init__(self, r): self.r = r
    def __str__(self):
        if isinstance(self.r, Exception): raise self.r
        return self.r
    def __repr__(self): return "Str()"


class Own(Exception):
    def __str__(self): return "own text"


class Bad(Exception):
    def __str__(self): raise ValueError("in str")


class NotStr(Exception):
    def __str__(self): return 5


class Outer:
    class Inner(Exception): pass


def local():
    class Local(Exception): pass
    return Local


show(ValueError(), "empty")
show(ValueError(""), "empty text")
show(ValueError("a\nb"), "two lines")
show(ValueError("a", 1), "two arguments")
show(ValueError(None), "None")
show(KeyError("k"), "key")
show(Own(), "own")
show(Bad(), "bad str")
show(NotStr(), "no str")
show(ValueError(Str(KeyError("inner"))), "argument with a bad str")
show(Outer.Inner("nested"), "nested class")
show(local()("local"), "local class")
show(type("Odd Name", (Exception,), {})("x"), "odd name")
show(type("M", (Exception,), {"__module__": "some.module"})("x"), "module")
show(type("M", (Exception,), {"__module__": "builtins"})("x"), "builtins")
e = ValueError("noted")
e.add_note("one")
e.add_note("two\nlines")
e.add_note("")
show(e, "notes")
for notes in (("t1", "t2"), [1, Str("s"), Str(KeyError("k")), None], "text", 5, None, [], {"a": 1}):
    e = ValueError("notes")
    e.__notes__ = notes
    show(e, f"notes are {type(notes).__name__}")
e = ValueError("outer")
e.__cause__ = KeyError("cause")
show(e, "cause")
e = ValueError("outer")
e.__context__ = KeyError("context")
show(e, "context")
e.__suppress_context__ = True
show(e, "suppressed")
e.__cause__ = TypeError("cause")
show(e, "both")
e.__cause__.__context__ = IndexError("context of cause")
show(e, "three")
a, b = ValueError("a"), KeyError("b")
a.__context__, b.__context__ = b, a
show(a, "circle")
a.__context__ = a
show(a, "self")
a, b = ValueError("a"), KeyError("b")
a.__cause__, b.__cause__ = b, a
show(a, "circle of causes")
g = ExceptionGroup("group", [ValueError(1), ExceptionGroup("inner", [KeyError("k"), TypeError("t")]), OSError(2, "two")])
show(g, "group")
g.add_note("note of the group")
g.exceptions[0].add_note("note of a member")
g.exceptions[0].__cause__ = IndexError("cause of a member")
show(g, "group with notes and causes")
show(ExceptionGroup("many", [ValueError(i) for i in range(20)]), "many")
deep = ValueError("deep")
for i in range(15):
    deep = ExceptionGroup(f"level {i}", [deep])
show(deep, "deep")
e = ValueError("with a group")
e.__context__ = ExceptionGroup("ctx", [KeyError(1)])
show(e, "context is a group")
show(ExceptionGroup("line1\nline2", [ValueError("a\nb")]), "lines")
e = SyntaxError("msg", ("file.py", 3, 5, "some text\n", 3, 7))
show(e, "syntax")
for args in (("f", 1, 0, "text"), ("f", 1, None, "text"), ("f", 1, 100, "text"), (None, 1, 2, "text"), ("f", None, 2, "text"), ("f", 1, 2, None), ("f", 1, 2, "  indented  \n", 1, 5),
             ("f", 1, -1, "text"), ("f", 1, 2, "text", 2, 3), ("f", 1, 2, "text", 1, 0), ("f", 1, 3, "a\tb", 1, 4), ("f", 1, 2, "", 1, 3), ("f", 1, 1, "é ü", 1, 4)):
    show(SyntaxError("m", args), f"syntax {args}")
e = SyntaxError("only")
show(e, "syntax without place")
e.lineno, e.filename = 5, "x"
show(e, "syntax with fields set")
show(SyntaxError(), "syntax empty")
show(IndentationError("ind", ("f", 1, 1, "x")), "indentation")
show(NameError("name 'printt' is not defined", name="printt"), "name without frame")
show(AttributeError("no attr", name="appendd", obj=[]), "attribute suggests")
show(ImportError("cannot import name", name="sys", name_from="exitt"), "import suggests")
show(SystemExit(5), "exit")
show(KeyboardInterrupt(), "interrupt")
show(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), "unicode")
show(OSError(2, "No such file", "name"), "os")
show(BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError("v")]), "base group")
show(StopIteration(5), "stop")


def f(n):
    if n:
        return f(n - 1)
    raise ValueError("end")


try:
    f(30)
except ValueError as e:
    show(e, "repeated lines")
