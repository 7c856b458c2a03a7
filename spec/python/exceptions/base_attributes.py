"""args, __cause__, __context__, __suppress_context__, __traceback__, notes: setting, deleting, wrong types."""


def attempt(label, f):
    try:
        print(label, "->", repr(f()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)


def setter(e, name, value):
    setattr(e, name, value)
    return getattr(e, name)


def deleter(e, name):
    delattr(e, name)
    return getattr(e, name, "gone")


for name in ("args", "__cause__", "__context__", "__suppress_context__", "__traceback__", "__notes__", "__dict__", "__class__", "other"):
    for value in (None, 1, "ab", (1, 2), [3], {"x": 1}, ValueError("v"), ValueError, True):
        attempt(f"{name} = {value!r}", lambda: setter(Exception("e"), name, value))
    attempt(f"del {name}", lambda: deleter(Exception("e"), name))

e = Exception(1, 2)
e.args = [3]
print(e, repr(e), e.args)
e.args = "ab"
print(e, repr(e))
e.args = ()
print(repr(str(e)), repr(e))
e.args = (x for x in "xyz")
print(repr(e))
attempt("args of a broken iterable", lambda: setter(Exception(), "args", (1 / 0 for _ in "a")))

# Notes
e = Exception("noted")
attempt("notes", lambda: e.__notes__)
attempt("add", lambda: e.add_note("one"))
attempt("add", lambda: e.add_note("two"))
attempt("notes", lambda: e.__notes__)
attempt("add int", lambda: e.add_note(1))
attempt("add none", lambda: e.add_note())
attempt("add two", lambda: e.add_note("a", "b"))
attempt("add kw", lambda: e.add_note(note="a"))
e.__notes__ = "text"
attempt("add to a str", lambda: e.add_note("x"))
e.__notes__ = ("a",)
attempt("add to a tuple", lambda: e.add_note("x"))
del e.__notes__
attempt("add", lambda: e.add_note("three"))
attempt("notes", lambda: (e.__notes__, e.__dict__))


class S(str):
    pass


attempt("add a subclass", lambda: (e.add_note(S("sub")), e.__notes__, type(e.__notes__[-1]).__name__))
attempt("unbound", lambda: Exception.add_note(5, "x"))

# with_traceback
attempt("with None", lambda: Exception("t").with_traceback(None).__traceback__)
attempt("with 5", lambda: Exception("t").with_traceback(5))
attempt("with nothing", lambda: Exception("t").with_traceback())
attempt("with two", lambda: Exception("t").with_traceback(None, None))
try:
    raise ValueError
except ValueError as error:
    tb = error.__traceback__
e = KeyError("k")
print(e.with_traceback(tb) is e, type(tb).__name__, tb.tb_next, tb.tb_lineno > 0)

# Causes
e = ValueError("e")
e.__cause__ = KeyError("c")
print(e.__suppress_context__, repr(e.__cause__))
e.__suppress_context__ = False
e.__cause__ = None
print(e.__suppress_context__)
attempt("suppress 0", lambda: setter(e, "__suppress_context__", 0))
attempt("suppress 2", lambda: setter(e, "__suppress_context__", 2))
e.__context__ = e
print(e.__context__ is e)
e.__context__ = None

# Exceptions compare by identity and are hashable.
print(ValueError(1) == ValueError(1), ValueError(1) != ValueError(1), e == e, len({e, e}), hash(e) == hash(e))
attempt("order", lambda: ValueError(1) < ValueError(2))
attempt("len", lambda: len(ValueError(1)))
attempt("item", lambda: ValueError(1)[0])
attempt("iter", lambda: list(ValueError(1)))
attempt("call", lambda: ValueError(1)())
attempt("bool", lambda: bool(ValueError()))
attempt("format", lambda: format(ValueError("f"), "5"))
attempt("f-string", lambda: f"{ValueError('f')} {ValueError('f')!r} {ValueError()}|")
attempt("percent", lambda: "%s %r" % (ValueError("p"), ValueError("p")))
attempt("message of int", lambda: str(ValueError(5)))
attempt("message of tuple", lambda: (str(ValueError((1, 2))), str(ValueError("a", 1)), str(KeyError("a", 1)), str(KeyError("a")), str(KeyError()), str(KeyError(("a",)))))
attempt("repr of one", lambda: (repr(ValueError("a")), repr(ValueError("a",)), repr(ValueError(("a",))), repr(ValueError([])), repr(ValueError("it's"))))


class Bad:
    def __str__(self):
        raise KeyError("str")

    def __repr__(self):
        raise KeyError("repr")


attempt("str of bad", lambda: str(ValueError(Bad())))
attempt("repr of bad", lambda: repr(ValueError(Bad())))
attempt("str of two bad", lambda: str(ValueError(Bad(), 1)))

e = ValueError()
e.args = (e,)
attempt("repr of itself", lambda: repr(e))
e = ValueError([])
e.args[0].append(e)
attempt("repr through a list", lambda: repr(e))

# Fields of a name
for c in (AttributeError, NameError, ImportError, StopIteration, SystemExit, OSError, SyntaxError, UnicodeError):
    e = c("x")
    print(c.__name__, [(n, getattr(e, n, "unset")) for n in dir(e) if not n.startswith("__") and n not in ("with_traceback", "add_note")])
