"""OSError: which class each errno makes, what its forms print, subclasses with __new__ and __init__ of their own."""


def attempt(label, f):
    try:
        print(label, "->", f())
    except BaseException as error:
        print(label, "!", type(error).__name__, error)


def facts(e):
    return type(e).__name__, e.args, e.errno, e.strerror, e.filename, e.filename2, str(e), repr(e)


for number in list(range(0, 40)) + [103, 104, 107, 108, 110, 111, 114, 115, 116, 127, 128, 999, -1, True, 2.0, "2", None, 2**70]:
    attempt(f"OSError({number!r}, 't')", lambda: type(OSError(number, "t")).__name__)
for args in ((), (1,), ("text",), (2, "t"), (2, "t", "f"), (2, "t", "f", None), (2, "t", "f", None, "g"), (2, "t", "f", 5, "g"), (2, "t", None), (2, "t", None, None, "g"),
             (2, None), (None, "t"), (None, None), (2, "t", "f", None, "g", "h"), (2, 5, 6), ("a", "b"), ("a", "b", "c"), (2, "t", b"bytes"), (2, "t", ["list"]), (11, "t", 5), (11, "t", "5"), (1, 2, 3, 4, 5)):
    attempt(f"OSError{args}", lambda: facts(OSError(*args)))
    attempt(f"FileNotFoundError{args}", lambda: facts(FileNotFoundError(*args)))
    attempt(f"BlockingIOError{args}", lambda: facts(BlockingIOError(*args)))
attempt("kw", lambda: OSError(errno=1))
attempt("reduce", lambda: [OSError(*a).__reduce__() for a in ((1,), (2, "t"), (2, "t", "f"), (2, "t", "f", None, "g"))])
e = BlockingIOError(11, "t", 7)
attempt("characters", lambda: (e.characters_written, e.args))
attempt("characters of others", lambda: OSError(2, "t").characters_written)
attempt("set characters", lambda: setattr(e, "characters_written", "x"))
attempt("set characters", lambda: (setattr(e, "characters_written", 9), e.characters_written))
attempt("del characters", lambda: (delattr(e, "characters_written"), e.characters_written))
e = OSError(2, "t", "f")
e.errno, e.strerror, e.filename = 5, "changed", "other"
attempt("changed", lambda: facts(e))
del e.filename
attempt("deleted", lambda: (e.filename, str(e)))
e.errno = None
attempt("no errno", lambda: str(e))
e.args = (1, 2)
attempt("args", lambda: (str(e), repr(e)))


class Sub(OSError):
    pass


class Init(OSError):
    def __init__(self, *args):
        print("  init", args)
        super().__init__(*args)


class New(OSError):
    def __new__(cls, *args):
        print("  new", args)
        return super().__new__(cls, *args)


class Both(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, 1, "from new")

    def __init__(self, *args):
        super().__init__(2, "from init")


class Other(OSError):
    def __init__(self, message):
        super().__init__(message)


class Swapped(FileNotFoundError):
    def __init__(self, name):
        super().__init__(2, "swapped", name)


class Kept(OSError):
    def __init__(self, a, b, c=None):
        self.own = a


for c in (Sub, Init, New, Both):
    attempt(c.__name__, lambda: facts(c(2, "t", "f")))
    attempt(c.__name__ + " one", lambda: facts(c("t")))
attempt("Other", lambda: facts(Other("m")))
attempt("Swapped", lambda: facts(Swapped("n")))
attempt("Kept", lambda: (facts(Kept(1, 2)), Kept(1, 2).own))
attempt("aliases", lambda: (EnvironmentError is OSError, IOError is OSError))
try:
    raise OSError(17, "exists", "here")
except FileExistsError as e:
    print("caught", e)
try:
    raise ConnectionResetError(104, "reset")
except ConnectionError as e:
    print("caught", e)
attempt("order", lambda: [c.__name__ for c in ConnectionResetError.__mro__])
