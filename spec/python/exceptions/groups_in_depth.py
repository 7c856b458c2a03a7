"""ExceptionGroup: construction, split, subgroup, derive, metadata of the parts, nesting, except* details."""


def attempt(label, f):
    try:
        print(label, "->", repr(f()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)


EG, BEG = ExceptionGroup, BaseExceptionGroup
for c in (EG, BEG):
    for args in ((), ("m",), ("m", []), ("m", ()), (5, [ValueError()]), ("m", ValueError()), ("m", [5]), ("m", [ValueError]),
                 ("m", [ValueError(), 5]), ("m", "ab"), ("m", [KeyboardInterrupt()]), ("m", [ValueError(), SystemExit(1)]),
                 ("m", (ValueError(1),)), ("m", [ValueError(1)], 3), ("m", {ValueError: 1}), ("m", iter([ValueError()])), (None, [ValueError()]),
                 ("m", {ValueError(1)}), ("", [EG("inner", [TypeError()])])):
        attempt(f"{c.__name__} {[type(a).__name__ for a in args]} {args[1:] and repr(args[1])[:30]}".split(" at 0x")[0], lambda: type(c(*args)).__name__)
    attempt("kw", lambda: c("m", exceptions=[ValueError()]))
    attempt("kw", lambda: c(message="m", exceptions=[ValueError()]))


class Mine(EG):
    pass


class MineBase(BEG):
    pass


class Derives(EG):
    def __new__(cls, message, exceptions, code=0):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, exceptions):
        print("  derive", exceptions)
        return Derives(self.message, exceptions, self.code)


class BothBases(EG, ValueError):
    pass


attempt("subclass with base exception", lambda: Mine("m", [KeyboardInterrupt()]))
attempt("base subclass", lambda: type(MineBase("m", [ValueError()])))
attempt("both", lambda: BothBases("m", [ValueError()]))
g = EG("message", [ValueError(1), EG("inner", [TypeError(2), KeyError(3)]), OSError(4)])
print(g, repr(g), str(g), g.message, g.exceptions, g.args)
attempt("set message", lambda: setattr(g, "message", "x"))
attempt("set exceptions", lambda: setattr(g, "exceptions", ()))
attempt("del message", lambda: delattr(g, "message"))
print(str(EG("one", [ValueError()])), "|", str(EG("two", [ValueError(), ValueError()])), "|", EG("", [ValueError()]))
l = [ValueError(1)]
e = EG("list", l)
l.append(KeyError())
print(e.exceptions, e.args, repr(e))
g.args = (1, 2)
print(repr(g), g.args, g.message, str(g))

g = EG("message", [ValueError(1), EG("inner", [TypeError(2), KeyError(3)]), OSError(4)])
for condition in (ValueError, TypeError, (ValueError, KeyError), EG, Exception, BaseException, RuntimeError, KeyboardInterrupt,
                  lambda x: isinstance(x, OSError), lambda x: False, lambda x: True, lambda x: 5, (), 5, "x", int, (ValueError, 5), [ValueError], None,
                  lambda: True, lambda x: 1 / 0):
    name = getattr(condition, "__name__", condition)
    attempt(f"subgroup {name}", lambda: g.subgroup(condition))
    attempt(f"split {name}", lambda: g.split(condition))
attempt("no argument", lambda: g.split())
attempt("two", lambda: g.split(ValueError, KeyError))
attempt("kw", lambda: g.split(condition=ValueError))
print(g.subgroup(Exception) is g, g.split(EG)[0] is g, g.subgroup(lambda x: True) is g)
attempt("derive", lambda: g.derive([ValueError()]))
attempt("derive none", lambda: g.derive([]))
attempt("derive nothing", lambda: g.derive())
attempt("derive base", lambda: type(BEG("m", [ValueError()]).derive([KeyboardInterrupt()])).__name__)
attempt("derive type", lambda: type(BEG("m", [KeyboardInterrupt()]).derive([ValueError()])).__name__)
attempt("mine", lambda: type(Mine("m", [ValueError()]).derive([KeyError()])).__name__)
d = Derives("d", [ValueError(1), Derives("e", [KeyError(2)], 3)], 2)
m, r = d.split(ValueError)
print(m, r, m.code, r.code, type(r.exceptions[0]).__name__, r.exceptions[0].code)

# What parts inherit
g = EG("meta", [ValueError(1), KeyError(2)])
g.add_note("note")
g.__cause__ = TypeError("cause")
g.__context__ = IndexError("context")
try:
    raise g
except EG:
    pass
m, r = g.split(ValueError)
for part in (m, r, g.subgroup(KeyError), g.derive([ValueError(5)])):
    print(repr(part), part.__cause__, part.__context__, part.__suppress_context__, getattr(part, "__notes__", None), part.__traceback__ is not None)
m.add_note("more")
print(g.__notes__, m.__notes__, r.__notes__)
plain = EG("plain", [ValueError(1), KeyError(2)])
print([p.__suppress_context__ for p in plain.split(ValueError)], plain.__suppress_context__)


class BadDerive(EG):
    def derive(self, exceptions):
        return 5


class BadDeriveRaises(EG):
    def derive(self, exceptions):
        raise KeyError("derive")


attempt("bad derive", lambda: BadDerive("m", [ValueError(1), KeyError(2)]).split(ValueError))
attempt("bad derive", lambda: BadDeriveRaises("m", [ValueError(1), KeyError(2)]).subgroup(ValueError))


def star(e, *handlers):
    """What each handler catches, and what is left."""
    try:
        try:
            raise e
        except* ValueError as a:
            print("  ValueError:", repr(a), type(a).__name__)
        except* (KeyError, TypeError) as b:
            print("  Key/Type:", repr(b))
        except* OSError:
            print("  OSError: raise")
            raise IndexError("new")
        else:
            print("  else")
        finally:
            print("  finally")
    except BaseException as left:
        print("  left", repr(left), repr(left.__context__), repr(left.__cause__))


for e in (ValueError(1), KeyError("k"), IndexError(2), EG("g", [ValueError(1), KeyError(2), IndexError(3)]), EG("o", [OSError(1), IndexError(2)]), OSError(3),
          EG("n", [EG("in", [ValueError(1), RuntimeError(2)]), ValueError(3)]), KeyboardInterrupt(), BEG("b", [KeyboardInterrupt(), ValueError()]),
          Mine("mine", [ValueError(1), IndexError(5)]), d):
    print(repr(e))
    star(e)


def wrong(handler):
    try:
        try:
            raise EG("w", [ValueError(1)])
        except* handler:
            print("caught")
    except BaseException as e:
        print("  ", type(e).__name__, e, repr(e.__context__))


for handler in (EG, BEG, (ValueError, EG), 5, "x", int, (ValueError, 5), (), [ValueError], Mine):
    wrong(handler)


def reraise():
    try:
        raise EG("r", [ValueError(1), KeyError(2), OSError(3)])
    except* ValueError as e:
        raise
    except* KeyError as e:
        raise e
    except* OSError as e:
        raise RuntimeError("other") from e


try:
    reraise()
except BaseException as e:
    print(repr(e))
    for x in e.exceptions:
        print("  ", repr(x), repr(x.__context__), repr(x.__cause__), x.__suppress_context__)


def loop():
    for i in range(3):
        try:
            if i == 1:
                raise ValueError(i)
        except* ValueError as e:
            print(i, repr(e))
        else:
            print(i, "else")
    try:
        e
    except NameError as error:
        print(error)


loop()
deep = ValueError("deep")
for i in range(50):
    deep = EG(str(i), [deep])
print(deep.subgroup(KeyError), len(repr(deep)), deep.split(ValueError)[1])
