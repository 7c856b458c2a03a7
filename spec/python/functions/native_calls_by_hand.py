# Methods of builtin types called through the type, special methods called by name, and what
# instances of builtin types know about themselves.


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


# A keyword argument is no receiver.
for method in int.__ceil__, int.to_bytes, object.__init__, str.upper, str.split, list.append, dict.get, object.__new__, int.__new__:
    attempt(method, foo=1)
attempt(list.sort, key=1)
attempt(int.bit_length, 5, foo=1)

# Of three numbers, int's own method takes ints only; the function says why it cannot.
for base, rest in (5, (None, 3)), (5, (2, 3)), (5, (2.0, 3)), (5, (2, "a")), (True, (2, 3)), (2.0, (2, 3)):
    attempt(base.__pow__, *rest)
    attempt(base.__rpow__, *rest)
    attempt(pow, base, *rest)


def f(a):
    return a


attempt(lambda: f.__get__(None, 0) is f)
attempt(lambda: f.__get__(None, int) is f)
attempt(f.__get__, None, None)
attempt(f.__get__, None)
attempt(lambda: f.__get__(5)())
attempt(str.upper.__get__, None, 5)
attempt(lambda: staticmethod(f).__get__(None, 5)(3))

# Docstrings are not inherited by types that have none.
for value in iter([]), iter({}), (i for i in ()), lambda: 0, {}.keys():
    print(type(value).__name__, value.__doc__)


class Plain(list):
    pass


class Documented(Plain):
    "Something."


class Derived(Documented):
    pass


print(Plain.__doc__, Documented.__doc__, Derived.__doc__, Plain().__doc__, Derived().__doc__)

print(dir(NotImplemented).count("__bool__"), bool.__bool__(True))
try:
    1 / 0
except ZeroDivisionError as e:
    print(dir(e.__traceback__))
print(__annotations__, __cached__, sorted(name for name in globals() if name.startswith("__")))
print(type(ValueError.__init__), *[type(vars(c)[n]).__name__ for c, n in (
    (OSError, "errno"), (OSError, "characters_written"), (ImportError, "path"), (StopIteration, "value"),
    (SystemExit, "code"), (SyntaxError, "lineno"), (UnicodeDecodeError, "start"), (AttributeError, "obj"),
    (BaseException, "args"), (BaseException, "__cause__"),
)])


class Number(int):
    pass


print(repr(OSError(Number(2), "x")), repr(OSError(True, "x")))
attempt(sum, 5, "")
attempt(sum, [], "")
attempt(bytearray().extend, "")
attempt(bytearray().extend, "a")
attempt(compile, "1", "f", None)
attempt(iter([]).__init__, 1, a=2)
attempt(reversed([]).__init__, 1)
attempt(range(1).__init__, 1)
attempt(dict.fromkeys, {1: 2, 3: 4}, 0)
