# OSError: classes by number, attributes, text.
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("ok", repr(r))
        return r
    except BaseException as e:
        print(type(e).__name__, "|", e)
# OSError
for args in [(), (1,), ("a",), (2, "x"), (2, "x", "f"), (2, "x", "f", None, "g"), (13, "p"), (17, "e"), (11, "b"), (999, "q"), (2, "x", None), (1, 2, 3, 4, 5, 6), ("a", "b"), (2, "x", "f", 3), (2, None), (None, None), (32, "x"), (20, "a", "b"), (21, "z"), (3, "z"), (4, "z"), (10, "z"), (111, 'z'), (104, 'z'), (103, 'z'), (110, 'z'), (1, 'z'), (2.5, 'x')]:
    o = OSError(*args)
    print(type(o).__name__, o.errno, o.strerror, o.filename, o.filename2, o.args, str(o), repr(o))
t(OSError, a=1)
o = FileNotFoundError(13, "x"); print(type(o), o)
o = OSError(2, "x", "f"); o.filename = "zz"; print(o); o.errno = 5; print(o, o.errno); o.strerror = None; print(o); del o.filename; print(o.filename, o)
class MyOS(OSError): pass
print(type(MyOS(2, "x")), MyOS(2, "x"))
class MyOS2(OSError):
    def __init__(self, a, b, c, extra): 
        super().__init__(a, b); self.extra = extra
m = MyOS2(2, "x", "f", "e"); print(m, m.args, m.filename, m.extra, m.errno)
class MyOS3(OSError):
    def __new__(cls, *a): return super().__new__(cls, *a)
m = MyOS3(2, "x", "f"); print(m, m.args)
b = BlockingIOError(11, "x", 5); print(b.characters_written, b, b.args)
t(getattr, BlockingIOError(11, "x"), "characters_written")
