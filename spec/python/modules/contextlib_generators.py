# contextmanager, closing, suppress, redirect, nullcontext, decorators: order, results and errors.
import contextlib
import sys
from contextlib import ContextDecorator, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__context__), repr(error.__cause__))


@contextmanager
def tag(name, fail=None):
    """Doc of tag."""
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
        if fail:
            raise fail
    finally:
        print("leave", name)


with tag("a") as a, tag("b") as b:
    print(a, b)
with tag("a"):
    raise ValueError("body")
print(tag.__name__, tag.__doc__, tag("q").__doc__, tag.__wrapped__.__name__, type(tag("q")).__name__, isinstance(tag("q"), contextlib.AbstractContextManager))


def run(manager, error=None):
    with manager as value:
        if error:
            raise error
        return value


attempt(run, tag("a"), KeyError("k"))
attempt(run, tag("a", fail=RuntimeError("own")), ValueError("v"))
attempt(run, tag("a", fail=StopIteration("stop")), ValueError("v"))
attempt(run, tag("a"), StopIteration("body stop"))
attempt(run, tag("a"), RuntimeError("body runtime"))
attempt(run, tag("a"), GeneratorExit("exit"))
attempt(tag)
attempt(tag, 1, 2, 3)


@contextmanager
def none():
    return
    yield


@contextmanager
def two():
    try:
        yield 1
        yield 2
    finally:
        print("two closed")


@contextmanager
def swallows():
    try:
        yield
    except KeyError:
        yield "again"


attempt(run, none())
attempt(run, two())
attempt(run, two(), ValueError("v"))
attempt(run, swallows(), KeyError("k"))
print(type(contextmanager(lambda: 3)()).__name__)
attempt(run, contextmanager(lambda: 3)())
attempt(run, contextmanager(lambda: iter([1]))())
manager = tag("once")
run(manager)
attempt(run, manager)


@tag("deco")
def decorated(x):
    """Doc of decorated."""
    print("in", x)
    return x * 2


print(decorated(2), decorated(3), decorated.__name__, decorated.__doc__)


class Deco(ContextDecorator):
    def __enter__(self):
        print("Deco in")
        return self

    def __exit__(self, *exc):
        print("Deco out", exc[0])
        return True


@Deco()
def failing():
    raise ValueError


print(failing())
try:
    with tag("t"):
        1 / 0
except ZeroDivisionError as error:
    tb, depth = error.__traceback__, 0
    while tb:
        depth += 1
        tb = tb.tb_next
    print(depth)


class Closer:
    def close(self):
        print("closed")


with closing(Closer()) as c:
    print(type(c).__name__)
attempt(run, closing(3))
attempt(run, closing(Closer()), ValueError("v"))
with suppress(ValueError, KeyError):
    {}["k"]
with suppress():
    pass
attempt(run, suppress(ValueError), TypeError("t"))
attempt(run, suppress(), TypeError("t"))
attempt(run, suppress(3), TypeError("t"))
attempt(run, suppress(ValueError), ExceptionGroup("g", [ValueError(1)]))
attempt(run, suppress(ValueError), ExceptionGroup("g", [ValueError(1), TypeError(2)]))
attempt(run, suppress(ValueError), BaseExceptionGroup("g", [ValueError(1), KeyboardInterrupt()]))
with nullcontext() as n, nullcontext(5) as m:
    print(n, m)


class Out:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


out, other = Out(), Out()
with redirect_stdout(out) as o:
    print("hidden", o is out)
    with redirect_stdout(other):
        print("deeper")
    print("back")
print(out.parts, other.parts)
with redirect_stderr(out):
    print("err", file=sys.stderr)
r = redirect_stdout(out)
with r, r:
    print("twice")
print(out.parts[-2:], sys.stdout is not out)


class Plain:
    def __enter__(self): ...
    def __exit__(self, *a): ...


class Not:
    __enter__ = Plain.__enter__
    __exit__ = None


class Abstract(contextlib.AbstractContextManager):
    pass


class Concrete(contextlib.AbstractContextManager):
    def __exit__(self, *a):
        return super().__exit__(*a)


attempt(Abstract)
with Concrete() as c:
    print(type(c).__name__)
print(issubclass(Plain, contextlib.AbstractContextManager), issubclass(Not, contextlib.AbstractContextManager), issubclass(int, contextlib.AbstractContextManager))
print(contextlib.AbstractContextManager[int], sorted(contextlib.__all__))
