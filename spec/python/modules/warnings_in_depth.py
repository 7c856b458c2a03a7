"""The warnings module: filters, formats, categories, catch_warnings, stack levels, errors, deprecated."""
import sys
import warnings


class Out:
    def write(self, text): sys.stdout.write(text)
    def flush(self): pass


sys.stderr = Out()


def attempt(label, f):
    try:
        print(label, "->", repr(f()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)


def show(message, category, filename, lineno, file=None, line=None):
    print("  shown:", repr(message), category.__name__, file, line)


warnings.showwarning = show
warnings.resetwarnings()
warnings.simplefilter("default")
attempt("text", lambda: warnings.warn("text"))
attempt("category", lambda: warnings.warn("text", DeprecationWarning))
attempt("instance", lambda: warnings.warn(FutureWarning("instance")))
attempt("instance and category", lambda: warnings.warn(FutureWarning("instance"), UserWarning))
attempt("not a warning", lambda: warnings.warn("text", ValueError))
attempt("not a class", lambda: warnings.warn("text", 5))
attempt("None", lambda: warnings.warn("text", None))
attempt("int message", lambda: warnings.warn(5))
attempt("nothing", lambda: warnings.warn())
attempt("level str", lambda: warnings.warn("text", UserWarning, "a"))
attempt("level big", lambda: warnings.warn("deep", UserWarning, 1000))
attempt("level -1", lambda: warnings.warn("below", stacklevel=-1))
attempt("kw", lambda: warnings.warn(message="m", category=UserWarning, stacklevel=1, source=None))
attempt("wrong kw", lambda: warnings.warn("m", foo=1))
attempt("skip", lambda: warnings.warn("m", skip_file_prefixes=("a",)))
attempt("skip wrong", lambda: warnings.warn("m", skip_file_prefixes="a"))
for action in ("error", "ignore", "always", "default", "module", "once", "bad", 5, None):
    attempt(f"simplefilter {action}", lambda: warnings.simplefilter(action))
attempt("category", lambda: warnings.simplefilter("ignore", ValueError))
attempt("category", lambda: warnings.simplefilter("ignore", 5))
attempt("lineno", lambda: warnings.simplefilter("ignore", UserWarning, -1))
attempt("lineno", lambda: warnings.simplefilter("ignore", UserWarning, "a"))
attempt("filterwarnings", lambda: warnings.filterwarnings("bad"))
attempt("filterwarnings", lambda: warnings.filterwarnings("ignore", 5))
attempt("filterwarnings", lambda: warnings.filterwarnings("ignore", "m", 5))
attempt("filterwarnings", lambda: warnings.filterwarnings("ignore", "m", UserWarning, 5))
attempt("filterwarnings", lambda: warnings.filterwarnings("ignore", lineno=-1))
attempt("filterwarnings", lambda: warnings.filterwarnings("ignore", category=(UserWarning,)))
warnings.resetwarnings()
print(warnings.filters)
warnings.simplefilter("error")
attempt("as an error", lambda: warnings.warn("raised"))
attempt("as an error", lambda: warnings.warn(DeprecationWarning("raised", 2)))
warnings.simplefilter("ignore")
attempt("ignored", lambda: warnings.warn("silent"))
warnings.resetwarnings()
warnings.simplefilter("always")
for _ in range(2):
    warnings.warn("always")
warnings.resetwarnings()
warnings.simplefilter("once")
for _ in range(2):
    warnings.warn("once")
warnings.warn("once")
warnings.resetwarnings()
warnings.simplefilter("default")
for _ in range(2):
    warnings.warn("default")
warnings.warn("default")
warnings.resetwarnings()
warnings.filterwarnings("error", message="bad", category=UserWarning)
attempt("matching", lambda: warnings.warn("bad thing"))
attempt("matching case", lambda: warnings.warn("BAD thing"))
attempt("not matching", lambda: warnings.warn("a bad thing"))
attempt("other category", lambda: warnings.warn("bad thing", DeprecationWarning))
print(len(warnings.filters), warnings.filters[0][0], warnings.filters[0][2])

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", DeprecationWarning)
    print(len(caught), [str(w.message) for w in caught], [w.category.__name__ for w in caught], caught[0].lineno > 0, caught[0].file, caught[0].line, caught[0].source)
    print(str(caught[0]).split("filename")[0], type(caught[0]).__name__)
with warnings.catch_warnings() as nothing:
    print(nothing)
with warnings.catch_warnings(action="error"):
    attempt("action", lambda: warnings.warn("in action"))
with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    warnings.warn("gone", DeprecationWarning)
c = warnings.catch_warnings()
attempt("exit first", lambda: c.__exit__(None, None, None))
c.__enter__()
attempt("enter twice", lambda: c.__enter__())
c.__exit__(None, None, None)
print(repr(c), repr(warnings.catch_warnings(record=True)))
attempt("positional", lambda: warnings.catch_warnings(True))
attempt("bad action", lambda: warnings.catch_warnings(action="bad").__enter__())

del warnings.showwarning
from warnings import formatwarning
print(repr(formatwarning("message", UserWarning, "file.py", 5, "  source line  ")))
print(repr(formatwarning("message", UserWarning, "no such file", 5)))
print(repr(formatwarning(UserWarning("instance"), UserWarning, "file.py", 5, "")))
attempt("explicit", lambda: warnings.warn_explicit("text", UserWarning, "file.py", 5))
attempt("explicit", lambda: warnings.warn_explicit("text"))
registry = {}
warnings.resetwarnings()
warnings.simplefilter("default")


def show(message, category, filename, lineno, file=None, line=None):
    print("  shown:", repr(message), category.__name__, filename.rpartition("/")[2], lineno)


warnings.showwarning = show
for _ in range(2):
    warnings.warn_explicit("explicit", UserWarning, "file.py", 5, registry=registry)
    warnings.warn_explicit("explicit", UserWarning, "file.py", 6, "module", registry)
print(sorted(str(k) for k in registry if k != "version"))


class Custom(UserWarning):
    def __str__(self): return "custom text"


warnings.warn(Custom("x"))
warnings.warn("y", Custom)


@warnings.deprecated("use other")
def old(a): return a


@warnings.deprecated("old class")
class Old:
    def __init__(self, x): self.x = x


@warnings.deprecated("quiet", category=None)
def quiet(): return 5


print(old(1), old.__deprecated__, quiet(), quiet.__deprecated__, old.__name__)
print(Old(2).x, Old.__deprecated__)


class Younger(Old): pass


print(Younger(3).x)
attempt("deprecated(5)", lambda: warnings.deprecated(5))
attempt("deprecated on int", lambda: warnings.deprecated("m")(5))
attempt("deprecated()", lambda: warnings.deprecated())
for c in (Warning, UserWarning, DeprecationWarning, SyntaxWarning, RuntimeWarning, FutureWarning, PendingDeprecationWarning, ImportWarning, UnicodeWarning, BytesWarning, ResourceWarning, EncodingWarning):
    warnings.warn("of " + c.__name__, c)
