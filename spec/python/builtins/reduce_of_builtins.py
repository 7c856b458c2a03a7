"""`__reduce__`, `__reduce_ex__` and `__getstate__` of builtin containers, iterators and exceptions."""


class S(set):
    pass


class E(ValueError):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b


class Slots(OSError):
    __slots__ = ("x",)


def attempt(label, f):
    try:
        print(label, "->", f())
    except BaseException as error:
        print(label, "!", type(error).__name__, error)


s = S({1})
s.x = 5
e = E("a")
noted = KeyError("k")
noted.add_note("n")
o = OSError(2, "t", "f")
o.extra = 1
i = ImportError("m", name="n", path="p")
i.own = 3
a = AttributeError("m", name="n", obj=[])
a.own = 4
for label, value in (("set", {1, 2}), ("frozenset", frozenset({3})), ("subclass", s), ("range", range(1, 9, 2)), ("empty range", range(0)), ("big range", range(10**20)),
                     ("slice", slice(1, None, "x")), ("ValueError", ValueError(1, 2)), ("E", e), ("noted", noted), ("OSError", o), ("OSError 2", OSError(2, "t", "f", None, "g")),
                     ("OSError one", OSError("x")), ("ImportError", i), ("plain ImportError", ImportError("m")), ("ModuleNotFoundError", ModuleNotFoundError("m", name="x")),
                     ("AttributeError", a), ("NameError", NameError("m", name="n")), ("SyntaxError", SyntaxError("m", ("f", 1, 2, "t"))), ("group", ExceptionGroup("g", [ValueError(1)])),
                     ("UnicodeDecodeError", UnicodeDecodeError("utf-8", b"x", 0, 1, "r")), ("StopIteration", StopIteration(1)), ("SystemExit", SystemExit(2))):
    attempt(label, lambda: value.__reduce__())
    attempt(label + " ex", lambda: value.__reduce_ex__(4) == value.__reduce__() or type(value.__reduce_ex__(4)))
    again = value.__reduce__()
    attempt(label + " again", lambda: repr(again[0](*again[1])))
for state in (None, {}, {"a": 1}, {1: 2}, 5, [("a", 1)]):
    e = ValueError("s")
    attempt(f"setstate {state}", lambda: (e.__setstate__(state), e.__dict__))
for make in (lambda: iter([1, 2]), lambda: iter({1: 2}), lambda: iter({1}), lambda: iter(range(3)), lambda: enumerate("ab"), lambda: reversed([1]), lambda: zip("a")):
    attempt("iterator", lambda: len(make().__reduce__()))
