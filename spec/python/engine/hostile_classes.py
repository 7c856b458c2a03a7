# Classes, descriptors and generators that try to break the runtime.
import sys; sys.setrecursionlimit(150)
def attempt(label, fn):
    try: r = fn()
    except RecursionError: print(label, '-> RecursionError')
    except Exception as e: print(label, '->', type(e).__name__, str(e).split(' at 0x')[0])
    else: print(label, '->', r)
def chain(n):
    c = object
    for i in range(n): c = type('C', (c,), {})
    return c
deep = chain(120); print(len(deep.__mro__)); object_mid = deep.__mro__[60]; object_mid.late = 'late'; print(deep.late, deep().late); del object_mid.late; attempt('gone', lambda: deep.late)
wide = type('W', tuple(type(f'B{i}', (), {}) for i in range(60)), {}); print(len(wide.__mro__))
class EqLoop:
    def __eq__(self, o): return self == o
    __hash__ = None
attempt('eq', lambda: EqLoop() == 1)
class HashLoop:
    def __hash__(self): return hash(self)
attempt('hash', lambda: hash(HashLoop()))
class ReprLoop:
    def __repr__(self): return repr(self)
attempt('repr', lambda: repr(ReprLoop())); attempt('str', lambda: str(ReprLoop())); attempt('format', lambda: f'{ReprLoop()}')
class GetLoop:
    def __getattr__(self, n): return getattr(self, n + 'x')
attempt('getattr', lambda: GetLoop().a)
class SetLoop:
    def __setattr__(self, n, v): setattr(self, n, v)
attempt('setattr', lambda: setattr(SetLoop(), 'a', 1))
class CallLoop: pass
CallLoop.__call__ = CallLoop(); attempt('call', lambda: CallLoop()())
class LenLoop:
    def __len__(self): return len(self)
attempt('len', lambda: len(LenLoop())); attempt('bool', lambda: bool(LenLoop()))
class IterLoop:
    def __iter__(self): return iter(self)
attempt('iter', lambda: list(IterLoop()))
class AddLoop:
    def __add__(self, o): return self + o
    def __radd__(self, o): return o + self
attempt('add', lambda: AddLoop() + 1); attempt('radd', lambda: 1 + AddLoop())
class Prop:
    @property
    def p(self): return self.p
attempt('property', lambda: Prop().p)
class Desc:
    def __get__(self, o, t): return o.d
class HasDesc: d = Desc()
attempt('descriptor', lambda: HasDesc().d)
class InstLoop(type):
    def __instancecheck__(cls, i): return isinstance(i, cls)
class IL(metaclass=InstLoop): pass
attempt('isinstance', lambda: isinstance(1, IL))
class NewLoop:
    def __new__(cls): return cls()
attempt('new', lambda: NewLoop())
class InitLoop:
    def __init__(self): InitLoop()
attempt('init', lambda: InitLoop())
class MetaLoop(type):
    def __call__(cls): return cls()
attempt('metacall', lambda: MetaLoop('M', (), {})())
class SubLoop:
    def __init_subclass__(cls): type('S', (cls,), {})
attempt('init_subclass', lambda: type('S', (SubLoop,), {}))
class SetName:
    def __set_name__(self, o, n): setattr(o, n + 'x', SetName()); delattr(o, n)
attempt('set_name', lambda: sorted(k for k in type('S', (), {'a': SetName(), 'b': SetName()}).__dict__ if len(k) < 4))
class MroSwap(type):
    def mro(cls):
        MroSwap.seen = cls
        try: cls.__bases__ = (object,)
        except Exception as e: print('bases in mro', type(e).__name__)
        return super().mro()
attempt('mro', lambda: MroSwap('X', (int,), {}).__mro__)
class A: pass
class B(A): pass
attempt('cycle', lambda: setattr(A, '__bases__', (B,))); attempt('self', lambda: setattr(A, '__bases__', (A,))); attempt('empty', lambda: setattr(B, '__bases__', ())); attempt('not types', lambda: setattr(B, '__bases__', (1,)))
class Swap:
    def __eq__(self, o): Swap.__eq__ = lambda s, o: 'swapped'; return NotImplemented
print(Swap() == Swap(), Swap() == Swap())
class Cls1: __slots__ = ('a',)
class Cls2: __slots__ = ('a',)
o = Cls1(); o.a = [1]; o.__class__ = Cls2; print(o.a, type(o).__name__)
class Flip:
    def __getattribute__(self, n): object.__setattr__(self, '__class__', Other); return object.__getattribute__(self, n)
class Other: x = 'other x'
f = Flip(); attempt('flip', lambda: f.x); print(type(f).__name__)
class DelDuring:
    def __get__(self, o, t): del Holder.v; return 'got'
class Holder: v = DelDuring()
h = Holder(); print(h.v); attempt('again', lambda: h.v)
class Grow(dict):
    def __getitem__(self, k): self[len(self)] = 1; return dict.get(self, k)
attempt('grow', lambda: '%(a)s %(b)s' % Grow(a=1, b=2))
g = None
def gen():
    try: yield g.close()
    except ValueError as e: yield str(e)
g = gen(); print(next(g)); g.close()
def selfref():
    me = yield
    yield me
    me.close()
s = selfref(); next(s); s.send(s); attempt('close self', lambda: next(s))
async def co():
    c.close()
c = co(); attempt('coro', lambda: c.send(None)); c.close()
class BadDir:
    def __dir__(self): return [1, 'a', None]
attempt('dir', lambda: dir(BadDir())); 
class BadDict(dict):
    def keys(self): return 5
attempt('keys', lambda: (lambda **k: k)(**BadDict(a=1))); attempt('update', lambda: {}.update(BadDict(a=1)) or 'ok')
class Deleted:
    def __del__(self): raise ZeroDivisionError
x = [None]
for i in range(100): x = [x]
attempt('deep repr', lambda: len(repr(x)) > 0); attempt('deep eq', lambda: x == [x]); del x
t = ()
for i in range(100): t = (t,)
attempt('deep hash', lambda: isinstance(hash(t), int)); attempt('deep isinstance', lambda: isinstance(1, t))
attempt('deep union', lambda: len((lambda u: [u := u | type(f'U{i}', (), {}) for i in range(40)][-1].__args__)(int)))
a = int
for i in range(60): a = list[a]
attempt('deep alias', lambda: len(repr(a)) > 10)
exec('class ' + 'Q' * 5000 + ': pass'); attempt('long name', lambda: type('n' * 1000, (), {}).__name__ == 'n' * 1000)
attempt('many slots', lambda: len(type('S', (), {'__slots__': [f"s{i}" for i in range(300)]}).__slots__))
S = type('S', (), {'__slots__': [f's{i}' for i in range(500)]}); s = S()
for i in range(500): setattr(s, f's{i}', i)
print(sum(getattr(s, f's{i}') for i in range(500)))
class Many: pass
m = Many()
for i in range(400): setattr(m, f'a{i}', i)
for i in range(0, 400, 2): delattr(m, f'a{i}')
print(len(vars(m)), m.a399, hasattr(m, 'a398'))
for i in range(300): setattr(Many, f'c{i}', property(lambda self, i=i: i))
print(sum(getattr(m, f'c{i}') for i in range(300)))
for i in range(30):
    class Temp(Many): v = i
    Temp().v
print(len(Many.__subclasses__()) > 0)
