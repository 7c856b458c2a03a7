# Exception groups: constructors, split, subgroup, derive.
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("ok", repr(r))
        return r
    except BaseException as e:
        print(type(e).__name__, "|", e)
t(BaseExceptionGroup); t(BaseExceptionGroup, "a"); t(BaseExceptionGroup, "a", []); t(BaseExceptionGroup, "a", 5); t(BaseExceptionGroup, 5, [ValueError()]); t(BaseExceptionGroup, "a", [5]); t(BaseExceptionGroup, "a", {ValueError()}); t(BaseExceptionGroup, "a", (x for x in [ValueError()])); t(ExceptionGroup, "a", [KeyboardInterrupt()]); t(ExceptionGroup, "a", [ValueError], x=1); t(ExceptionGroup, "a", [ValueError()], 3); t(ExceptionGroup, exceptions=[], message="a"); t(ExceptionGroup, "a", [ValueError])
t(ExceptionGroup, "a", "b")
g = BaseExceptionGroup("a", [ValueError(1)]); print(type(g), g.args, g.message, g.exceptions, repr(g), str(g))
g = BaseExceptionGroup("a", [KeyboardInterrupt(1)]); print(type(g), g, repr(g))
t(setattr, g, "message", "x"); t(setattr, g, "exceptions", ())
class MG(ExceptionGroup): pass
t(MG, "a", [KeyboardInterrupt()])
class BG(BaseExceptionGroup): pass
print(type(BG("a", [ValueError()])))
class BG2(BaseExceptionGroup, ValueError): pass
t(BG2, "a", [KeyboardInterrupt()])
eg = ExceptionGroup("one", [ValueError(1), TypeError(2), ExceptionGroup("two", [ValueError(3), OSError(4), ExceptionGroup("three", [TypeError(5)])])])
print(eg.split(ValueError)); print(eg.subgroup(ValueError)); print(eg.split((ValueError, TypeError))); print(eg.split(lambda e: isinstance(e, OSError)));print(eg.split(KeyError), eg.subgroup(KeyError)); print(eg.split(ExceptionGroup)[0] is eg, eg.split(Exception)[1])
print(eg.subgroup(lambda e: True) is eg, eg.subgroup(lambda e: False))
t(eg.split, 5); t(eg.split, int); t(eg.subgroup, (ValueError, 3)); t(eg.subgroup, [ValueError]); t(eg.subgroup, lambda e: 1/0)
print(eg.derive([ValueError()])); t(eg.derive, []); t(eg.derive, [KeyboardInterrupt()]); print(type(MG("a", [ValueError()]).derive([ValueError()])))
class D(ExceptionGroup):
    def derive(self, excs): return D(self.message + "!", excs)
d = D("m", [ValueError(1), TypeError(2)]); d.add_note("n"); d.__cause__ = KeyError("c")
a, b = d.split(ValueError); print(a, b, type(a), a.__notes__, a.__cause__, b.__notes__ is a.__notes__, a.__suppress_context__)
class D2(ExceptionGroup):
    def derive(self, excs): return 5
t(D2("m", [ValueError(1), TypeError(2)]).split, ValueError)
class D3(ExceptionGroup):
    def __new__(cls, errs, code):
        o = super().__new__(cls, f"code {code}", errs); o.code = code; return o
    def derive(self, excs): return D3(excs, self.code)
d = D3([ValueError(1), TypeError(2)], 7); print(d.split(TypeError), d.code, repr(d), d.args)
print(ExceptionGroup[int])
l = [ValueError(1)]; g = ExceptionGroup("x", l); l.append(5); print(g.exceptions, g.args, repr(g))
print(str(ExceptionGroup("", [ValueError(), ValueError()])))

