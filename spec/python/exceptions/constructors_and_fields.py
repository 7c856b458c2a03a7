"""Each builtin exception: constructor, args, str, repr, reduce, fields and their types, subclasses."""
import builtins


def attempt(label, f):
    try:
        print(label, "->", repr(f()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)


classes = [c for n, c in sorted(vars(builtins).items()) if isinstance(c, type) and issubclass(c, BaseException)
           and n == c.__name__ and "Limit" not in n]
for c in classes:
    print(c.__name__, c.__base__.__name__, c.__mro__[1].__name__, c.__doc__, c.__module__)
    for args in ((), (1,), ("a", "b"), (None,), ([],), ("m", [ValueError(1)]), (1, 2, 3), (2, "text", "file"), (2, "text", "file", 3, "file2")):
        def show():
            e = c(*args)
            return [str(e), repr(e), e.args]
        attempt(f"{c.__name__}{args}", show)
    attempt(c.__name__ + " kw", lambda: c("a", foo=1))
    attempt(c.__name__ + " name=", lambda: c("a", name="n").name)
    attempt(c.__name__ + " path=", lambda: c("a", path="n").path)
    attempt(c.__name__ + " obj=", lambda: c("a", obj="n").obj)
    if c is not MemoryError:
        attempt(c.__name__ + " new", lambda: c.__new__(c, 1, 2).args)
        attempt(c.__name__ + " new kw", lambda: c.__new__(c, 1, k=2).args)
    attempt(c.__name__ + " init", lambda: (lambda e: (e.__init__(7, 8), e.args, str(e)))(c.__new__(c, "a", [ValueError(1)])))
    attempt(c.__name__ + " reduce", lambda: c("a").__reduce__())
    attempt(c.__name__ + " setstate", lambda: (lambda e: (e.__setstate__({"q": 1}), e.q, e.__dict__))(c("a")))

    class Sub(c):
        def __init__(self, *args, **kwargs):
            self.extra = kwargs

    attempt(c.__name__ + " sub", lambda: (lambda e: (e.args, e.extra, str(e), repr(e)))(Sub(1, 2, z=3)))

    class Own(c):
        def __str__(self):
            return "own"

    attempt(c.__name__ + " own", lambda: (str(Own("x", [ValueError(1)])), repr(Own("x", [ValueError(1)]))))
