"""sys: exc_info, exception, excepthook, displayhook, unraisablehook, limits, interning, attributes and argument errors."""
import sys


def attempt(label, f):
    try:
        print(label, "->", repr(f()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)


print(sys.exc_info(), sys.exception())
try:
    raise ValueError(1)
except ValueError as e:
    print(sys.exc_info()[:2], sys.exception() is e)
    try:
        raise KeyError(2)
    except KeyError:
        print(sys.exc_info()[1], sys.exception())
    print(sys.exc_info()[1])

    def inner():
        return sys.exception()
    print(repr(inner()))

    def gen():
        yield sys.exception()
        try:
            raise IndexError(5)
        except IndexError:
            yield sys.exception()
        yield sys.exception()
    print(list(map(repr, gen())), repr(sys.exception()))
print(sys.exception())
g = gen()
try:
    raise TypeError("outer")
except TypeError:
    print(repr(next(g)), repr(next(g)), repr(sys.exception()))
print(repr(next(g)), sys.exception())
try:
    try:
        raise ValueError("f")
    finally:
        print("finally", repr(sys.exception()))
except ValueError:
    pass


def hook(kind, value, tb):
    print("hook", kind.__name__, value, tb)


attempt("excepthook", lambda: sys.excepthook())
attempt("excepthook 2", lambda: sys.excepthook(1, 2))
attempt("displayhook", lambda: sys.displayhook())
sys.displayhook(None)
sys.displayhook(5)
import builtins
print(builtins._)
sys.displayhook("text")
print(builtins._)
del builtins._
attempt("exit", lambda: sys.exit())
attempt("exit 5", lambda: sys.exit(5))
attempt("exit text", lambda: sys.exit("text"))
attempt("exit 2", lambda: sys.exit(1, 2))
attempt("exit kw", lambda: sys.exit(status=1))
try:
    sys.exit((1, 2))
except SystemExit as e:
    print(e.code, e.args, repr(e), str(e))
try:
    sys.exit()
except SystemExit as e:
    print(e.code, e.args, repr(e), repr(str(e)))
e = SystemExit(3)
e.code = 4
print(e.code, e.args, SystemExit(1, 2).code, SystemExit().code, SystemExit(None).code)

limit = sys.getrecursionlimit()
attempt("recursion limit", lambda: sys.setrecursionlimit(0))
attempt("recursion limit", lambda: sys.setrecursionlimit(-1))
attempt("recursion limit", lambda: sys.setrecursionlimit("a"))
attempt("recursion limit", lambda: sys.setrecursionlimit(1.5))
attempt("recursion limit", lambda: sys.setrecursionlimit())
attempt("recursion limit", lambda: sys.setrecursionlimit(2**40))
attempt("recursion limit", lambda: sys.setrecursionlimit(1))
attempt("recursion limit", lambda: sys.setrecursionlimit(limit))
print(sys.getrecursionlimit() == limit)


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


sys.setrecursionlimit(100)
print(50 < depth() < 100)
sys.setrecursionlimit(limit)

attempt("intern", lambda: sys.intern("abc"))
attempt("intern", lambda: sys.intern(5))
attempt("intern", lambda: sys.intern())
attempt("intern subclass", lambda: sys.intern(type("S", (str,), {})("x")))
a, b = "".join(["in", "terned"]), "".join(["inter", "ned"])
print(sys.intern(a) is sys.intern(b))
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 13), sys.hexversion >> 16 == 0x30d)
print(sys.version_info.releaselevel, type(sys.version_info).__name__, len(sys.version_info), sys.version.startswith("3.13"), sys.api_version)
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.max_exp, sys.float_info.max_10_exp, sys.float_info.min_exp, sys.float_info.min_10_exp, sys.float_info.radix, sys.float_info.rounds)
print(sys.int_info, sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag, sys.hash_info.hash_bits, sys.hash_info.cutoff)
attempt("version_info new", lambda: type(sys.version_info)())
attempt("float_info set", lambda: setattr(sys.float_info, "max", 1))
attempt("flags", lambda: sys.flags.debug)
attempt("flags.x", lambda: sys.flags.nothing)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.float_repr_style, sys.dont_write_bytecode in (True, False))
attempt("getsizeof", lambda: sys.getsizeof())
attempt("getsizeof", lambda: sys.getsizeof(object(), 1, 2))
attempt("getsizeof", lambda: sys.getsizeof(1) > 0)


class Size:
    def __init__(self, n): self.n = n
    def __sizeof__(self): return self.n


attempt("sizeof str", lambda: sys.getsizeof(Size("a")))
attempt("sizeof -1", lambda: sys.getsizeof(Size(-1)))
attempt("sizeof default", lambda: sys.getsizeof(Size("a"), 5))
attempt("sizeof None", lambda: sys.getsizeof(Size(None)))
attempt("getframe", lambda: sys._getframe(1000))
attempt("getframe", lambda: sys._getframe("a"))
attempt("getframe", lambda: sys._getframe().f_code.co_name)
attempt("getframe -1", lambda: sys._getframe(-1).f_code.co_name)
attempt("audit", lambda: sys.audit(5))
attempt("audit", lambda: sys.audit("name", 1))
attempt("addaudithook", lambda: sys.addaudithook())
attempt("switch", lambda: sys.setswitchinterval(0))
attempt("switch", lambda: sys.setswitchinterval("a"))
attempt("switch", lambda: sys.getswitchinterval())
attempt("int digits", lambda: sys.set_int_max_str_digits(5))
attempt("int digits", lambda: sys.set_int_max_str_digits("a"))
attempt("int digits", lambda: sys.set_int_max_str_digits(maxdigits=640))
attempt("int digits", lambda: sys.get_int_max_str_digits())
attempt("int digits", lambda: sys.set_int_max_str_digits(4300))
print(sys.is_finalizing(), sys.platlibdir, sys.gettrace(), sys.getprofile(), sys._is_gil_enabled(), sys.is_stack_trampoline_active())
print(type(sys).__name__, sys.__name__, sys.__doc__[:20], "sys" in sys.modules, sys.modules["sys"] is sys, sys.modules["builtins"] is builtins)
attempt("missing", lambda: sys.missing)
attempt("missing", lambda: sys.exitt)
print(type(sys.path).__name__, type(sys.argv).__name__, len(sys.argv), type(sys.modules).__name__, type(sys.meta_path).__name__, type(sys.warnoptions).__name__)
attempt("write", lambda: sys.stdout.write("written\n"))
attempt("write int", lambda: sys.stdout.write(5))
attempt("write none", lambda: sys.stdout.write())
attempt("flush", lambda: sys.stdout.flush())
attempt("name", lambda: (sys.stdout.name, sys.stderr.name, sys.stdout.mode, sys.stdout.encoding, sys.stdout.closed, sys.stdout.writable(), sys.stdout.readable()))
attempt("writelines", lambda: sys.stdout.writelines(["a", "b\n"]))
attempt("unraisable", lambda: sys.unraisablehook())
attempt("last", lambda: sys.last_exc)
print(sys.__stdout__ is sys.stdout, sys.__excepthook__ is sys.excepthook, sys.__displayhook__ is sys.displayhook, sys.__unraisablehook__ is sys.unraisablehook)


class Out:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)


out, old = Out(), sys.stdout
sys.stdout = out
print("captured", 1, end="!")
print()
sys.displayhook([1])
sys.stdout = old
print(out.parts)
sys.stdout = None
print("lost")
sys.stdout = old
sys.stdout = 5
try:
    print("no write")
except AttributeError as e:
    error = e
finally:
    sys.stdout = old
print(error)
del sys.stdout
try:
    print("gone")
except RuntimeError as e:
    error = e
finally:
    sys.stdout = old
print(error)
try:
    del sys.displayhook
    sys.displayhook
except AttributeError as e:
    print(e)
sys.displayhook = sys.__displayhook__
err = sys.stderr
sys.stderr = out = Out()
sys.excepthook(ValueError, ValueError("hooked"), None)
sys.excepthook(KeyError, "not an exception", None)
sys.excepthook(5, 6, 7)
sys.stderr = err
print("".join(out.parts))
