# BaseException: its attributes, what may be assigned to them, and subclasses.
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("ok", repr(r))
        return r
    except BaseException as e:
        print(type(e).__name__, "|", e)
t(BaseException, 1, a=2)
t(ValueError, a=2)
t(Exception, 1, 2)
t(Exception)
e = Exception(1, 2)
e.args = [3, 4]; print(e.args, repr(e), str(e))
t(setattr, e, "args", 5)
t(delattr, e, "args")
e.args = (); print(repr(e), str(e) == "")
e.args = "ab"; print(e.args)
t(setattr, e, "__cause__", 5)
t(setattr, e, "__context__", 5)
t(delattr, e, "__cause__")
t(delattr, e, "__context__")
t(setattr, e, "__traceback__", 5)
t(delattr, e, "__traceback__")
t(setattr, e, "__suppress_context__", 1)
print(e.__suppress_context__)
t(setattr, e, "__suppress_context__", "x")
e.__cause__ = None; print(e.__suppress_context__)
t(e.with_traceback, 5)
print(t(e.with_traceback, None) is e)
t(e.add_note, 5)
e.add_note("a"); e.add_note("b"); print(e.__notes__)
e.__notes__ = 5
t(e.add_note, "c")
del e.__notes__
print(hasattr(e, "__notes__"))
e.x = 1; print(e.__dict__)
t(e.__setstate__, {"y": 2}); print(e.y, e.__dict__)
t(e.__setstate__, None)
t(e.__setstate__, 5)
print(BaseException.__new__(ValueError, 1, 2).args)
t(BaseException.__new__, int)
t(BaseException.__new__)
class E1(Exception):
    def __init__(self, a, b=2): self.a = a
print(E1(1).args, E1(1, b=3).args, repr(E1(5)), str(E1(5)), E1(1).a)
t(E1)
class E2(Exception):
    def __str__(self): return "str!"
print(repr(E2(1)), str(E2(1)), f"{E2(1)}")
class E3(Exception):
    def __new__(cls, *a): 
        o = super().__new__(cls, 42); return o
print(E3(1).args)
class E4(ValueError, KeyError): pass
print(str(E4("x")), repr(E4("x")))
class E5(KeyError, ValueError): pass
print(str(E5("x")), repr(E5("x")))
t(lambda: type("E6", (ValueError, OSError), {}))
t(lambda: type("E6", (ValueError, StopIteration), {}))
