# Packages, relative and circular imports, star imports, __import__ and its errors.
import sys
here = __file__[:-len('imports.py')]
sys.path.insert(0, here)
def t(f):
    try: r = f(); print("ok", r)
    except BaseException as e: print(type(e).__name__, str(e).replace(here, ""), getattr(e, "name", "-"), (getattr(e, "path", "-") or "-").replace(here, ""), getattr(e, "name_from", "-"))
print(__name__, __file__.endswith("imports.py"), __package__, __spec__, __doc__)
import _pk
print(_pk.x, _pk.v2, _pk.dynamic, dir(_pk), _pk.__name__, _pk.__package__, _pk.__doc__)
def f2(): import _pk.nope
t(f2)
def f3(): from _pk import nope
t(f3)
def f4(): from _pk._a import nope
t(f4)
import _pk._b as pb, _pk._sub._c
print(pb.bb, _pk._sub._c.cc, pb is _pk._b is sys.modules["_pk._b"])
for n in "too_far", "by_dots", "missing": t(getattr(_pk._sub._c, n))
def f6(): import _circle3
t(f6)
def f7(): import _raises
t(f7); t(f7)
def f8(): import _wrong
t(f8)
def f9(): exec("from _star1 import *", {})
t(f9)
d = {}; exec("from _star2 import *", d); print(sorted(k for k in d if k[0] != "_" or k == "_b"))
t(lambda: exec("from _star3 import *", {}))
import _replaced; print(_replaced)
t(lambda: exec("import _gone; print(_gone)", {}))
print(__import__("_pk._sub._c").__name__, __import__("_pk._sub._c", fromlist=["cc"]).__name__, __import__("_pk._sub", globals(), None, ["_c"], 0).__name__)
t(lambda: __import__("_sub", {"__package__": "_pk", "__name__": "_pk.zz"}, None, ["_c"], 1).__name__)
t(lambda: __import__("", {"__package__": "_pk"}, None, ["_b"], 1).__name__)
t(lambda: __import__("x", {"__package__": "_pk"}, None, [], 3))
t(lambda: __import__("x", {"__package__": 5}, None, [], 1))
t(lambda: __import__("x", {"__name__": 5}, None, [], 1))
t(lambda: __import__("x", {}, None, [], 1))
t(lambda: __import__("x", {"__package__": None, "__name__": "q.r"}, None, [], 1))
t(lambda: __import__("x", {"__package__": "", "__name__": "__main__"}, None, [], 1))
t(lambda: __import__("x", None, None, [], 1))
t(lambda: __import__("x", 5, None, [], 1))
t(lambda: __import__("_pk", fromlist=[5]))
t(lambda: __import__("_pk", fromlist=["*"]).__name__)
t(lambda: __import__("_pk", fromlist=["zzz"]).__name__)
t(lambda: __import__("_pk", fromlist=5))
t(lambda: __import__()); t(lambda: __import__("_pk", 1, 2, 3, 4, 5)); t(lambda: __import__(name="_pk").__name__)
sys.modules["fake"] = None
t(lambda: exec("import fake", {}))
class Fake: z = 3
sys.modules["fake"] = Fake
import fake; print(fake.z)
from fake import z; print(z)
t(lambda: exec("from fake import w", {}))
t(lambda: exec("import fake.sub", {}))
sys.modules["fake.sub"] = Fake
t(lambda: exec("import fake.sub as fs; print(fs)", {}))
t(lambda: exec("from fake import *; print(z)", {}))
del sys.modules["_pk._b"]; import _pk._b
import importlib
print(importlib.import_module("_pk._b").__name__, importlib.import_module("._b", "_pk").__name__, importlib.import_module(".._b", "_pk._sub").__name__)
t(lambda: importlib.import_module("._b")); t(lambda: importlib.import_module("nope.x")); t(lambda: importlib.import_module("..._b", "_pk"))


def imp_scope():
    import math as m, sys as s
    from math import pi, e as ee
    return pi, ee, m.floor(2.5), s is sys
print(imp_scope())
class K:
    import math
    from math import pi
print(K.pi, K.math.pi)
try:
    import nope1
except ImportError as e: print(repr(e), e.name, e.path)
try: import nope1.nope2
except ImportError as e: print(repr(e), e.name, e.path)
try: from nope1.nope2 import x
except ImportError as e: print(repr(e), e.name, e.path)
import _pk._sub as ps; print(ps.__name__)
print(sys.modules["__main__"].__name__, sys.modules["__main__"] is __import__("__main__"))
import __main__; print(__main__.f2 is f2)
import builtins; print(builtins.len is len, __builtins__ is builtins or True)
builtins.custom = 5; print(custom)
old = builtins.__import__
builtins.__import__ = lambda *a, **k: (print("hook", a[0], a[3:]), old(*a, **k))[1]
import math, _pk._b as q
from _pk import _b, x
from _pk._sub import _c as zc
builtins.__import__ = old
del builtins.__import__
t(lambda: exec("import math", {}))
builtins.__import__ = old
