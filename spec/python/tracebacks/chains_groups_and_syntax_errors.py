# Notes, cycles, groups and SyntaxErrors, as the traceback module shows them.
import sys
import traceback

here = __file__[:__file__.rindex("/") + 1] if "/" in __file__ else ""


def p(e, **kw):
    print("".join(traceback.format_exception(e, **kw)).replace(here, ""), end="--\n")


def mk(exc):
    try:
        raise exc
    except BaseException as e:
        return e


# notes
e = ValueError("msg")
e.add_note("note 1"); e.add_note("multi\nline"); e.add_note("")
p(mk(e))
e.__notes__ = "not a list"; p(e)
e.__notes__ = ["ok", 5, None, ["x"]]; p(e)
e.__notes__ = 5; p(e)
e.__notes__ = (1, "two"); p(e)
# cycles
a = mk(ValueError("a")); b = mk(KeyError("b"))
a.__cause__ = b; b.__cause__ = a
p(a)
a.__cause__ = None; b.__cause__ = None
a.__context__ = b; b.__context__ = a
p(a)
a.__context__ = a
p(a)
c = mk(TypeError("c")); c.__cause__ = a; c.__context__ = b
p(c)
c.__cause__ = None
p(c)
c.__suppress_context__ = False
p(c)
# groups
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), KeyError("k")]), OSError(3, "msg")])
p(g)
p(mk(g))
g2 = ExceptionGroup("many", [ValueError(i) for i in range(20)])
p(g2)
deep = ValueError("bottom")
for i in range(15): deep = ExceptionGroup(f"d{i}", [deep])
p(deep)
g3 = ExceptionGroup("cause", [mk(ValueError("x"))]); g3.__cause__ = mk(KeyError("why")); g3.add_note("group note"); g3.exceptions[0].add_note("leaf\nnote")
p(mk(g3))
leaf = mk(ValueError("leaf")); leaf.__cause__ = mk(TypeError("leaf cause")); leaf.__context__ = mk(TypeError("ctx"))
p(ExceptionGroup("chained leaves", [leaf, mk(ValueError("other"))]))
p(BaseExceptionGroup("base", [KeyboardInterrupt(), SystemExit(3)]))
p(ExceptionGroup("multi\nline", [ValueError("a\nb")]))
# str/repr failing
class BadStr(Exception):
    def __str__(self): raise RuntimeError
class BadRepr(Exception):
    def __repr__(self): raise RuntimeError
class Mod(Exception): pass
Mod.__module__ = "some.module"
class Weird(Exception): pass
Weird.__module__ = None
class NoMod(Exception): pass
NoMod.__module__ = "builtins"
class Outer:
    class Inner(Exception): pass
p(BadStr("x")); p(BadRepr("x")); p(Mod("m")); p(NoMod("n")); p(Outer.Inner("i"))
class Empty(Exception):
    def __str__(self): return ""
p(Empty("x")); p(ValueError()); p(ValueError("")); p(ValueError(None)); p(ValueError("a", 1)); p(KeyError("k")); p(KeyError("a\nb")); p(KeyError()); p(OSError(2, "No such", "f")); p(SystemExit()); p(StopIteration(4)); p(ValueError("multi\nline\n"))
p(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")); p(ImportError("m", name="n")); p(NameError("x", name="printt")); p(AttributeError("y", name="appendd", obj=[]))
# syntax errors
for args in (("msg",), ("msg", ("f", 1, 1, "text")), ("msg", ("f", 1, 3, "  text\n", 1, 5)), ("msg", ("f", 2, 0, "abc")), ("msg", (None, 2, 1, "abc")), ("msg", ("f", None, 1, "abc")), ("msg", ("f", 1, None, "abc")),
             ("msg", ("f", 1, 10, "abc")), ("msg", ("f", 1, 1, None)), ("msg", ("f", 1, -1, "abc")), ("msg", ("f", 1, 2, "abc", 1, 3)), ("msg", ("f", 1, 2, "abc", 2, 3)), ("msg", ("f", 1, 2, "abcdef", 1, 100)), ("msg", ("f", 1, 2, "abcdef", 1, 0)), ("msg", ("f", 1, 3, "abcdef", 1, 2)),
             ("msg", ("f", 1, 2, "\tabc", 1, 3)), ("msg", ("f", 1, 4, "日本語x", 1, 5)), ("msg", ("f", 1, 1, "a\nb", 1, 2)), ("msg", ("", 1, 1, "abc", 1, 2)), (None, ("f", 1, 1, "abc", 1, 2)), ("msg", ("f", 1, 1, "   ", 1, 2))):
    try:
        p(SyntaxError(*args))
    except Exception as e:
        print(args, "failed", type(e), e)
p(IndentationError("ind", ("f", 1, 1, "x"))); p(TabError("tab"))
for src in ("x = ", "def f(:\n", "'abc", "(1,\n2", "if x:\npass", "\tx\n y", "x = é $", "f(a for b in c, d)", "日本 = 語 語", "a = 1 +\n", "class C:\n  def f(self):\n    return x y\n", "return", "def f(a, a): pass", "'\\N{x}'", "x" * 50 + " y", "    x", "for x in y z: pass", "x = [\n1,\n2 3\n]"):
    try:
        compile(src, "<src>", "exec")
    except SyntaxError as e:
        p(e)
        print(traceback.format_exception_only(e))
# limits, chain
def deepf(k):
    if k: return deepf(k - 1)
    raise ValueError("bottom")
try: deepf(5)
except ValueError as e:
    p(e, limit=2); p(e, limit=-2); p(e, limit=0); p(e, chain=False)
    print(traceback.format_tb(e.__traceback__, 1)[0].replace(here, "")); print(traceback.extract_tb(e.__traceback__)[-1].name, traceback.extract_tb(e.__traceback__)[0].lineno)
try:
    try: deepf(1)
    except ValueError: 1 / 0
except ZeroDivisionError as e:
    p(e); p(e, chain=False)
traceback.print_exception(ValueError("direct"), file=sys.stdout)
traceback.print_exception(ValueError, ValueError("three"), None, file=sys.stdout)
print(traceback.format_exception_only(ValueError, ValueError("only")), traceback.format_exception_only(ExceptionGroup("g", [ValueError(1)])))
