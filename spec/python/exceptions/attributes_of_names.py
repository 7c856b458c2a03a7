# KeyError, StopIteration, SystemExit, NameError, AttributeError, ImportError.
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("ok", repr(r))
        return r
    except BaseException as e:
        print(type(e).__name__, "|", e)
# KeyError
print(str(KeyError()), str(KeyError("a")), str(KeyError("a", "b")), str(KeyError(None)), repr(KeyError("a")))
# StopIteration
print(StopIteration().value, StopIteration(1).value, StopIteration(1, 2).value)
s = StopIteration(1); s.value = 5; print(s.value, s.args)
t(delattr, s, "value"); print(s.value)
# SystemExit
print(SystemExit().code, SystemExit(1).code, SystemExit(1, 2).code, SystemExit("a").code)
s = SystemExit(3); s.code = 9; print(s.code, s.args)
# NameError
n = NameError("m", name="nm"); print(n, n.name, n.args, repr(n))
t(NameError, nam="x")
t(NameError, "a", nam="x")
print(NameError().name)
n.name = 5; print(n.name); del n.name; print(n.name)
n = UnboundLocalError("m", name="nm"); print(n.name)
# AttributeError
a = AttributeError("m", name="n", obj=3); print(a.name, a.obj, a.args)
t(AttributeError, x=1)
print(AttributeError().name, AttributeError().obj)
# ImportError
i = ImportError("m", name="n", path="p"); print(i, i.msg, i.name, i.path, i.name_from, i.args, repr(i))
i = ImportError("m", "n"); print(i, i.msg, i.args)
i = ImportError(); print(str(i), i.msg, i.args)
i = ImportError(name="x"); print(repr(i), i.name)
t(ImportError, foo=1)
t(ImportError, "a", invalid="x", another=1)
i = ModuleNotFoundError("q", name="z"); print(i.name, repr(i))
