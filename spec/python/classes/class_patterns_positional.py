# Class patterns: __match_args__, positional sub-patterns, self-matching builtins, errors.
def attempt(label, fn):
    try: r = fn()
    except Exception as e: print(label, '->', type(e).__name__, e)
    else: print(label, '->', r)
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def m1(v):
    match v:
        case P(): return 'P()'
def m2(v):
    match v:
        case P(0, y): return ('x0', y)
        case P(x, y=2): return ('y2', x)
        case P(x): return ('one', x)
        case _: return 'none'
for v in (P(0, 1), P(5, 2), P(7, 8), 5, None, P): attempt(v if not isinstance(v, (P, type)) else 'P', lambda: m2(v))
def too(v):
    match v:
        case P(a, b, c): return 1
def both(v):
    match v:
        case P(1, x=1): return 1
def nocls(v):
    match v:
        case notclass(): return 1
notclass = 5
class NoArgs: pass
def noargs(v):
    match v:
        case NoArgs(a): return 1
class OneArg: __match_args__ = ('q',)
def onearg(v):
    match v:
        case OneArg(a, b): return 1
attempt('too', lambda: too(P(1, 2))); attempt('both', lambda: both(P(1, 2))); attempt('nocls', lambda: nocls(1)); attempt('noargs', lambda: noargs(NoArgs())); attempt('onearg', lambda: onearg(OneArg())); attempt('noargs other', lambda: noargs(5))
for bad in (['x'], 'x', None, 5, (1,), ('x', None), ('x', 'x'), (), {'x': 1}):
    class B: __match_args__ = bad; x = 1
    def mb(v):
        match v:
            case B(a): return ('matched', a)
            case _: return 'no match'
    attempt(f'__match_args__ = {bad!r}', lambda: mb(B()))
    def mb2(v):
        match v:
            case B(a, b): return ('matched', a, b)
            case _: return 'no match'
    attempt(f'two {bad!r}', lambda: mb2(B()))
class Inst:
    def __init__(self): self.__match_args__ = ('z',); self.z = 1
def mi(v):
    match v:
        case Inst(a): return a
attempt('instance __match_args__', lambda: mi(Inst()))
class Meta(type):
    @property
    def __match_args__(cls): return ('dyn',)
class MC(metaclass=Meta): dyn = 'dynamic'
def mm(v):
    match v:
        case MC(a): return a
attempt('metaclass property', lambda: mm(MC()))
class Sub(P): __match_args__ = ('y', 'x')
def ms(v):
    match v:
        case P(a, b): return ('as P', a, b)
def ms2(v):
    match v:
        case Sub(a, b): return ('as Sub', a, b)
attempt('sub', lambda: (ms(Sub(1, 2)), ms2(Sub(1, 2)), ms2(P(1, 2))))
for cls, val in ((bool, True), (bytearray, bytearray(b'a')), (bytes, b'a'), (dict, {1: 2}), (float, 1.5), (frozenset, frozenset({1})), (int, 7), (list, [1]), (set, {1}), (str, 's'), (tuple, (1,)), (complex, 1j), (object, 1), (type, int), (range, range(2)), (Exception, Exception(1)), (memoryview, memoryview(b'')), (slice, slice(1))):
    def mself(v):
        match v:
            case cls(a): return a is v
            case _: return 'no'
    attempt(cls.__name__, lambda: mself(val))
    def mself2(v):
        match v:
            case cls(a, b): return 1
    attempt(cls.__name__ + ' two', lambda: mself2(val))
class SI(int): pass
class SL(list): __match_args__ = ('a',); a = 'attr'
def sub(v):
    match v:
        case SL(q): return ('SL', q)
        case SI(q): return ('SI', q, type(q).__name__)
        case int(q): return ('int', q)
        case list([a, *r]): return ('list', a, r)
        case str() as s: return ('str', s)
for v in (SI(3), True, SL([1]), [1, 2], 'x', 1.5): attempt(v, lambda: sub(v))
class Log:
    def __getattr__(self, n): print('getattr', n); raise AttributeError(n)
class LogM(type):
    def __instancecheck__(cls, i): print('instancecheck'); return True
class LM(metaclass=LogM): __match_args__ = ('a', 'b')
def ml(v):
    match v:
        case LM(1, b=2, c=3): return 'never'
        case LM(a=_): return 'never'
        case LM(): return 'any'
attempt('log', lambda: ml(Log()))
class Raise:
    @property
    def x(self): raise ValueError('prop')
class RA:
    @property
    def x(self): raise AttributeError('prop')
def mr(v):
    match v:
        case Raise(x=1) | RA(x=1): return 1
        case _: return 'no'
attempt('raise', lambda: mr(Raise())); attempt('attr', lambda: mr(RA()))
def kw(v):
    match v:
        case P(x=1 | 2 as a, y=[*_] | {} as b): return a, b
        case P(x=P(x=inner)): return inner
        case NoArgs(foo=None): return 'foo none'
        case object(real=r, imag=0): return r
attempt('kw', lambda: kw(P(2, [1]))); attempt('kw', lambda: kw(P(P(9, 9), 0))); attempt('kw', lambda: kw(5)); n = NoArgs(); n.foo = None; attempt('kw', lambda: kw(n))
import types
u = int | str
def mu(v):
    match v:
        case u(): return 1
attempt('union', lambda: mu(5)); al = list[int]
def ma(v):
    match v:
        case al(): return 1
attempt('alias', lambda: ma([]))
