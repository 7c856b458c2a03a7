# What match asks of classes, and the errors that patterns raise.


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


class NoArgs: pass
class BadArgs: __match_args__ = ["x"]
class BadName: __match_args__ = ("x", 5)
class Twice: __match_args__ = ("x", "x"); x = 1
class Short: __match_args__ = ("x",); x = 1
class Empty: __match_args__ = ()
class Raises:
    __match_args__ = ("x",)
    @property
    def x(self): raise ValueError("property")
class MetaArgs(type):
    @property
    def __match_args__(cls): print("asked"); return ("a",)
class WithMeta(metaclass=MetaArgs): a = 5
class Inst:
    def __init__(self): self.__match_args__ = ("z",)


def f1(v):
    match v:
        case NoArgs(1): return 1
def f2(v):
    match v:
        case BadArgs(1): return 1
def f3(v):
    match v:
        case BadName(_, 1): return 1
def f4(v):
    match v:
        case Twice(1, 1): return 1
def f5(v):
    match v:
        case Short(1, x=1): return 1
def f6(v):
    match v:
        case Short(1, 2): return 1
def f7(v):
    match v:
        case Short(1, 2, 3): return 1
def f8(v):
    match v:
        case Raises(1): return 1
def f9(v):
    match v:
        case WithMeta(a): return a
def f10(v):
    match v:
        case Inst(1): return 1
def f11(v):
    x = 5
    match v:
        case x(): return 1
def f12(v):
    match v:
        case int(1, 2): return 1
def f13(v):
    match v:
        case int(real=r, imag=i): return r, i
def f14(v):
    match v:
        case undefined.x: return 1
def f15(v):
    match v:
        case undefined(): return 1
def f16(v):
    match v:
        case {"a": 1, K.A: 2}: return 1
def f17(v):
    match v:
        case Empty(): return "ok"
def f18(v):
    match v:
        case Empty(1): return 1
def f19(v):
    match v:
        case 1 if undefined_guard: return 1
def f20(v):
    match v:
        case Short(nope=1): return 1
        case Short(x=y): return y
class K: A = "a"; L = []
def f21(v):
    match v:
        case {K.L: 1}: return 1
for f, arg in ((f1, NoArgs()), (f1, 5), (f2, BadArgs()), (f3, BadName()), (f4, Twice()), (f5, Short()), (f6, Short()), (f7, Short()), (f8, Raises()), (f9, WithMeta()), (f10, Inst()), (f11, 1), (f12, 1), (f12, "s"), (f13, 5),
               (f14, 1), (f15, 1), (f16, {"a": 1}), (f16, {}), (f17, Empty()), (f18, Empty()), (f19, 1), (f20, Short()), (f21, {1: 2})):
    attempt(f, arg)


class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return i


class MyList(list):
    def __len__(self): print("len"); return super().__len__()
    def __getitem__(self, i): print("getitem", i); return super().__getitem__(i)
    def __iter__(self): print("iter"); return super().__iter__()


class MyDict(dict):
    def get(self, key, default=None): print("get", key); return super().get(key, default)
    def __getitem__(self, key): print("getitem", key); return super().__getitem__(key)
    def __contains__(self, key): print("contains", key); return super().__contains__(key)
    def __missing__(self, key): print("missing", key); return 0
    def keys(self): print("keys"); return super().keys()
    def __len__(self): print("len"); return super().__len__()


class Mapping:
    def __getitem__(self, k): return 1
    def keys(self): return ["a"]


def shape(v):
    match v:
        case []: return "empty"
        case [a, *b, c]: return "seq", a, b, c
        case {"a": x, **rest}: return "map", x, rest
        case {"b": x}: return "b", x
        case _: return "none"


for v in (Seq(), MyList([1, 2, 3]), MyList(), MyList([1]), MyDict(a=1, c=2), MyDict(b=5), MyDict(), Mapping(), "ab", b"ab", bytearray(b"ab"), range(3), memoryview(b"ab"), {1: 2}.keys(), {1, 2}, iter([1, 2]), (1, 2), enumerate([1])):
    print(type(v).__name__, shape(v))


class Meta(type):
    def __instancecheck__(cls, obj): print("instancecheck"); return obj == 5
class Checked(metaclass=Meta): pass


def checked(v):
    match v:
        case Checked(): return "checked"
        case _: return "not"


print(checked(5), checked(6))


class Eq:
    def __eq__(self, other): print("eq", other); return other == 2
    __hash__ = None


def eq(v):
    match v:
        case 1 | 2 | 3: return "equal"
        case None | True: return "never by equality"


print(eq(Eq()), eq(2.0))


class BoolBad:
    def __bool__(self): raise ValueError("bool")
class EqBad:
    def __eq__(self, o): return BoolBad()
attempt(eq, EqBad())
for src in ("match x:\n case a: pass\n case b: pass", "match x:\n case _: pass\n case b: pass", "match x:\n case a | b: pass", "match x:\n case [a, a]: pass", "match x:\n case {'a': a, 'b': a}: pass", "match x:\n case {'a': 1, 'a': 2}: pass",
            "match x:\n case [*a, *b]: pass", "match x:\n case a | 1: pass", "match x:\n case (a | b): pass", "match x:\n case [a] | [b]: pass", "match x:\n case C(a, a): pass", "match x:\n case C(a=1, a=2): pass", "match x:\n case C(a=1, 2): pass",
            "match x:\n case {**r, 'a': 1}: pass", "match x:\n case {**_}: pass", "match x:\n case {**a, **b}: pass", "match x:\n case -a: pass", "match x:\n case 1 + 1: pass", "match x:\n case 1j + 1: pass", "match x:\n case a + 1j: pass", "match x:\n case -1 - -1j: pass",
            "match x:\n case f'{a}': pass", "match x:\n case f'a': pass", "match x:\n case a.b.c(): pass", "match x:\n case a[0]: pass", "match x:\n case 1 < 2: pass", "match x:\n case a as b.c: pass", "match x:\n case a as _: pass", "match x:\n case _ as a: pass", "match x:\n case (a as b) as c: pass",
            "match x:\n case a as b as c: pass", "match x:\n case [a, b] as [c]: pass", "match x:\n case *a: pass", "match x:\n case *a,: pass", "match x:\n case (*a): pass", "match x:\n case {a: 1}: pass", "match x:\n case {a.b: 1}: pass", "match x:\n case {-1: 1, 1+2j: 2}: pass", "match x:\n case {None: 1, True: 2, 'a' 'b': 3}: pass",
            "match x:\n case {1: a, 1.0: b}: pass", "match x:\n case {1: a, True: b}: pass", "match x:\n pass", "match x:\n", "match x:\ncase 1: pass", "match x:\n case: pass", "match x:\n case 1 pass", "match x:\n case 1 if: pass", "match:\n case 1: pass", "match x\n case 1: pass",
            "match x:\n case 1: pass\n else: pass", "match x:\n case a if b else c: pass", "match x:\n case not a: pass", "match x:\n case (): pass\n case ((a)): pass", "match x, y:\n case a, b: pass", "match x:\n case None.a: pass", "match x:\n case 'a'.b: pass", "match x:\n case __debug__: pass", "match x:\n case a.__debug__: pass",
            "match x:\n case C(__debug__=1): pass", "match x:\n case {**__debug__}: pass", "match x:\n case [*__debug__]: pass", "match x:\n case 1 as __debug__: pass", "match x:\n case +1: pass", "match x:\n case 1 | 2 | x.y | None: pass", "match x:\n case _ | 1: pass", "match x:\n case (_): pass\n case 1: pass", "match x:\n case [_, _, *_]: pass"):
    try:
        compile(src, "<m>", "exec")
        print("ok", repr(src))
    except SyntaxError as e:
        print(repr(src), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
