def show(e):
    parts = []
    seen = 0
    while e and seen < 6:
        seen += 1
        if e.__cause__ is not None:
            parts.append(f"{e!r} <-cause-")
            e = e.__cause__
        elif e.__context__ is not None and not e.__suppress_context__:
            parts.append(f"{e!r} <-context-")
            e = e.__context__
        else:
            parts.append(repr(e))
            e = None
    print(" ".join(parts))
def case(f):
    try:
        f()
    except Exception as e:
        show(e)
def a():
    try: raise KeyError("k")
    except KeyError: raise ValueError("v")
def b():
    try: raise KeyError("k")
    except KeyError as e: raise ValueError("v") from e
def c():
    try: raise KeyError("k")
    except KeyError: raise ValueError("v") from None
def d():
    raise ValueError("v") from TypeError
def e():
    try:
        try: 1 / 0
        finally: [][1]
    finally: {}["x"]
def f():
    try: 1 / 0
    except ZeroDivisionError:
        try: int("x")
        except ValueError: pass
        raise KeyError("later")
def g():
    try: 1 / 0
    except ZeroDivisionError as z:
        raise z
def h():
    def inner(): raise TypeError("inner")
    try: 1 / 0
    except ZeroDivisionError: inner()
for fn in (a, b, c, d, e, f, g, h): case(fn)
for bad in (lambda: exec_raise(5), lambda: exec_raise("s"), lambda: exec_raise(int), lambda: exec_raise(ValueError, 5), lambda: exec_raise(ValueError, "x")):
    def exec_raise(x, cause=None):
        if cause is None: raise x
        raise x from cause
    try:
        bad()
    except TypeError as err:
        print(err)
def bare_raise(): raise
try:
    bare_raise()
except RuntimeError as err:
    print(err)
try:
    raise ValueError
except ValueError as err:
    try: bare_raise()
    except ValueError as again: print("same", again is err)
def ctx():
    try: raise KeyError
    except KeyError as k:
        v = ValueError()
        print(v.__context__)
        try: raise v
        except ValueError: print(v.__context__ is k, v.__cause__, v.__suppress_context__)
ctx()
e1, e2 = ValueError(1), ValueError(2)
e1.__cause__ = e2
print(e1.__suppress_context__, e1.__cause__ is e2)
e1.__cause__ = None
print(e1.__suppress_context__)
try:
    e1.__cause__ = 5
except TypeError as t:
    print(t)
def generator():
    try:
        yield 1
    finally:
        raise KeyError("in finally")
gen = generator()
next(gen)
try:
    gen.throw(ValueError("thrown"))
except KeyError as k:
    show(k)
class Cause(Exception):
    def __init__(self): raise TypeError("in init")
try:
    raise Cause
except TypeError as t:
    show(t)
