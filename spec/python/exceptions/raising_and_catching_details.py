"""Raising and catching: what runs in which order, names of handlers, nested try in loops, errors of matching, exits."""
import sys


def attempt(label, f):
    try:
        print(label, "->", repr(f()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error, "| context", repr(error.__context__), "| cause", repr(error.__cause__))


class Noisy(Exception):
    def __init__(self, *args):
        print("  init", args)
        super().__init__(*args)

    def __new__(cls, *args):
        print("  new", args)
        return super().__new__(cls, *args)


def raises(what):
    raise what


attempt("class", lambda: raises(Noisy))
attempt("instance", lambda: raises(Noisy(1)))
for wrong in (None, 1, "text", object, object(), int, [], (ValueError,), (ValueError, 1), len, lambda: ValueError(), type):
    attempt(f"raise {type(wrong).__name__}", lambda: raises(wrong))


def raise_from(what, cause):
    raise what from cause


for cause in (None, KeyError, KeyError(1), 5, "x", int, object()):
    attempt(f"from {type(cause).__name__}", lambda: raise_from(ValueError("v"), cause))
attempt("from wrong, raise wrong", lambda: raise_from(5, 6))


class Meta(type):
    def __instancecheck__(cls, o):
        print("  instancecheck")
        return True

    def __subclasscheck__(cls, c):
        print("  subclasscheck")
        return True


class Hooked(Exception, metaclass=Meta):
    pass


def catch(kinds, what):
    try:
        raise what
    except kinds as e:
        return "caught", e


attempt("hooks are not asked", lambda: catch(Hooked, ValueError(1)))
attempt("nested tuples", lambda: catch((KeyError, (ValueError,)), ValueError(2)))
attempt("tuple subclass", lambda: catch(type("T", (tuple,), {})((ValueError,)), ValueError(3)))
attempt("empty tuple", lambda: catch((), ValueError(4)))
attempt("wrong tuple", lambda: catch((ValueError, 5), ValueError(5)))
attempt("function", lambda: catch(lambda: ValueError, ValueError(6)))
attempt("None", lambda: catch(None, ValueError(7)))
attempt("instance as handler", lambda: catch(ValueError(), ValueError(8)))
attempt("not even raised", lambda: catch(5, KeyError))


def order():
    def kind(name, value):
        print("  asked", name)
        return value
    try:
        raise KeyError
    except kind("a", ValueError):
        pass
    except (kind("b", TypeError), kind("c", KeyError)):
        return "third"
    except kind("d", Exception):
        pass


attempt("order", order)


def handler_fails():
    try:
        raise KeyError("k")
    except (1 / 0):
        pass


attempt("handler fails", handler_fails)


def name_is_deleted():
    e = 1
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e


attempt("name deleted", name_is_deleted)


def name_kept_by_return():
    try:
        raise ValueError("kept")
    except ValueError as e:
        return e


attempt("returned", name_kept_by_return)


def name_in_loop():
    out = []
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            out.append(str(e))
            if i == 1:
                continue
            out.append("end")
        finally:
            out.append("e" in locals())
    return out


attempt("loop", name_in_loop)


def global_name():
    global g
    try:
        raise ValueError("g")
    except ValueError as g:
        pass
    return g


attempt("global", global_name)


def nonlocal_name():
    n = 5

    def inner():
        nonlocal n
        try:
            raise ValueError
        except ValueError as n:
            pass
    inner()
    return n


attempt("nonlocal", nonlocal_name)


def returns_override():
    try:
        return "try"
    finally:
        return "finally"


def finally_changes():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
        x = None


def break_in_finally():
    for i in range(3):
        try:
            return i
        finally:
            break
    return "after"


def continue_in_finally():
    out = []
    for i in range(3):
        try:
            out.append(i)
            raise ValueError
        finally:
            continue
    return out


def nested_finally():
    out = []
    try:
        try:
            try:
                raise ValueError(1)
            finally:
                out.append("a")
        except ValueError as e:
            out.append("b")
            raise KeyError(2)
        finally:
            out.append("c")
    except KeyError as e:
        out.append((repr(e), repr(e.__context__)))
    else:
        out.append("else")
    finally:
        out.append("d")
    return out


def else_raises():
    try:
        pass
    except ValueError:
        return "wrong"
    else:
        raise ValueError("else")


def yield_in_finally():
    def gen():
        try:
            yield 1
            raise ValueError("g")
        finally:
            yield 2
            yield 3
    it = gen()
    out = [next(it), next(it), next(it)]
    try:
        next(it)
    except ValueError as e:
        out.append(str(e))
    return out


for f in (returns_override, finally_changes, break_in_finally, continue_in_finally, nested_finally, else_raises, yield_in_finally):
    attempt(f.__name__, f)

for attribute in ("code", "value", "args"):
    attempt("exit " + attribute, lambda: getattr(SystemExit("bye"), attribute))


def stop():
    raise StopIteration(1, 2)


def generator_stops():
    stop()
    yield


attempt("stop in a function", stop)
attempt("stop in a generator", lambda: next(generator_stops()))
attempt("stop in a genexpr", lambda: list(stop() for _ in [1]))
attempt("stop in a listcomp", lambda: [stop() for _ in [1]])
attempt("stop in map", lambda: list(map(lambda x: stop(), [1, 2])))
attempt("stop in a for", lambda: [x for x in iter(stop, 0)])
attempt("value", lambda: (StopIteration().value, StopIteration(1).value, StopIteration(1, 2).value, StopIteration((1, 2)).value))
e = StopIteration(1)
e.value = 5
print(e.value, e.args, str(e))
attempt("async value", lambda: StopAsyncIteration(1).value)

# KeyError shows its key
for key in ("a", 1, (1, 2), "", None, "it's", 'q"', b"x", 1.5, ("a",)):
    attempt("key", lambda: {}[key])
attempt("str of keyerror", lambda: [str(KeyError(*a)) for a in ((), ("a",), ("a", "b"), (1,), ((),))])

# ImportError
for kw in ({}, {"name": "n"}, {"path": "p"}, {"name": "n", "path": "p", "name_from": "f"}, {"nam": 1}):
    def make():
        e = ImportError("text", **kw)
        return e.msg, e.name, e.path, e.name_from, e.args, str(e), repr(e)
    attempt(f"ImportError {kw}", make)
attempt("ImportError of two", lambda: (ImportError("a", "b").msg, str(ImportError("a", "b")), ImportError().msg, str(ImportError()), str(ImportError(5))))
attempt("NameError", lambda: (NameError("x", name="n").name, NameError().name, str(NameError("a", "b"))))
attempt("AttributeError", lambda: (AttributeError("x", name="n", obj=5).obj, AttributeError().obj))
attempt("UnboundLocalError", lambda: UnboundLocalError("x", name="n").name)
attempt("assert", lambda: exec("assert 0, (1, 2)"))
attempt("assert", lambda: exec("assert ()"))
attempt("assert class", lambda: exec("assert 0, ValueError('v')"))


# Recursion and recovery
def deep():
    return deep()


def recover():
    try:
        deep()
    except RecursionError as e:
        return str(e)


for _ in range(3):
    attempt("recover", recover)


def handler_recurses(n=0):
    try:
        return handler_recurses(n + 1)
    except RecursionError:
        try:
            return deep()
        except RecursionError:
            return "inner"


attempt("handler recurses", handler_recurses)


class Del:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return "true enough"


def swallow():
    with Del():
        raise KeyboardInterrupt
    return "swallowed"


attempt("swallow", swallow)
attempt("interrupt", lambda: raises(KeyboardInterrupt))
attempt("generator exit", lambda: raises(GeneratorExit("x")))
attempt("memory", lambda: [0] * 2**62)
attempt("memory", lambda: "x" * 2**62)
attempt("memory", lambda: bytearray(2**62))
attempt("overflow", lambda: [0] * 2**63)
attempt("memory", lambda: (1, 2) * 2**61)
try:
    raise ValueError("outermost")
except ValueError:
    attempt("seen from a function", lambda: repr(sys.exception()))
    attempt("reraise", lambda: exec("raise"))
print(sys.exception())
