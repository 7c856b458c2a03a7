class AppError(Exception):
    """Base."""
class NotFound(AppError, KeyError):
    def __init__(self, name, *, code=404):
        super().__init__(name, code)
        self.name, self.code = name, code
    def __str__(self): return f"{self.name} not found ({self.code})"
class Plain(AppError): pass
class NoSuper(Exception):
    def __init__(self, a, b): self.a = a
class Repr(Exception):
    def __repr__(self): return "<custom repr>"
for kind in (AppError, KeyError, LookupError, Exception, BaseException):
    try:
        raise NotFound("x", code=1)
    except kind as e:
        print(kind.__name__, e, repr(e), e.args, e.code)
try:
    raise Plain
except AppError as e:
    print(repr(e), str(e) == "")
e = NoSuper(1, 2)
print(e.args, repr(e), str(e), e.a)
print(repr(Repr(1)), str(Repr(1)), str(Repr(1, 2)))
print(isinstance(e, Exception), issubclass(NotFound, LookupError), [c.__name__ for c in NotFound.__mro__])
try:
    raise Exception("one", 2, [3])
except Exception as e:
    a, b, c = e.args
    print(a, b, c, e)
    e.args = ("changed",)
    print(e, repr(e))
    e.note = 5
    print(e.note)
class Stop(StopIteration): pass
try:
    raise Stop(5)
except StopIteration as s:
    print(s.value, repr(s))
for kind in (ArithmeticError, AssertionError, AttributeError, BaseException, BufferError, EOFError, Exception, FloatingPointError, GeneratorExit, ImportError, IndentationError, IndexError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError, NameError, NotImplementedError, OSError, OverflowError, RecursionError, ReferenceError, RuntimeError, StopIteration, StopAsyncIteration, SyntaxError, SystemError, SystemExit, TabError, TimeoutError, TypeError, UnboundLocalError, UnicodeDecodeError, UnicodeEncodeError, UnicodeError, ValueError, ZeroDivisionError, Warning, DeprecationWarning, UserWarning, RuntimeWarning, FileNotFoundError, PermissionError, ConnectionError):
    print(kind.__name__, [c.__name__ for c in kind.__mro__[1:-1]])
try:
    [].x
except AttributeError as e:
    print(e.name, e.obj)
try:
    nope
except NameError as e:
    print(e.name)
try:
    {}["missing"]
except KeyError as e:
    print(e.args, e)
try:
    raise SystemExit(3)
except SystemExit as e:
    print(e.code)
try:
    assert 1 == 2
except AssertionError as e:
    print(repr(e))
try:
    assert 1 == 2, ("msg", 5)
except AssertionError as e:
    print(repr(e))
assert True, 1 / 0
x = ValueError("with note")
x.add_note("first")
x.add_note("second")
print(x.__notes__)
try:
    x.add_note(5)
except TypeError as e:
    print(e)
print(ValueError("a") == ValueError("a"), ValueError.__name__, ValueError.__doc__ is not None)
y = ValueError("tb")
print(y.with_traceback(None) is y, y.__traceback__)
try:
    raise y
except ValueError as z:
    print(z.__traceback__ is not None, z.__traceback__.tb_lineno, z.__traceback__.tb_next)
print(ValueError(1, 2) != 5, repr(OSError(2, "no such")), str(OSError(2, "no such")), OSError(2, "x").errno, str(OSError("one")))
