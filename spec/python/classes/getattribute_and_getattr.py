# __getattribute__ and __getattr__ together.
class A:
    x = 'class x'
    def __init__(self): self.y = 'inst y'
    def __getattribute__(self, n):
        print('getattribute', n)
        if n == 'boom': raise ZeroDivisionError('boom')
        if n == 'attr': raise AttributeError('explicit')
        if n == 'sub': raise type('E', (AttributeError,), {})('subclass')
        return super().__getattribute__(n)
    def __getattr__(self, n):
        print('getattr', n)
        if n.startswith('ok'): return n
        raise AttributeError('not ' + n)
a = A()
for n in ('x', 'y', 'boom', 'attr', 'sub', 'ok1', 'zzz', '__class__', '__dict__', '__len__'):
    try: print(getattr(a, n))
    except Exception as e: print(type(e).__name__, e)
try: len(a)
except TypeError as e: print(e)
print(hasattr(a, 'zzz'), hasattr(a, 'ok'), getattr(a, 'zzz', 'dflt'))
try: hasattr(a, 'boom')
except ZeroDivisionError as e: print('propagates', e)
print(object.__getattribute__(a, 'y'))
try: object.__getattribute__(a, 'ok')
except AttributeError as e: print(e)
for bad in (5, None, b'x', 'x' * 2):
    try: print(object.__getattribute__(a, bad))
    except Exception as e: print(type(e).__name__, e)
for fn in (getattr, hasattr, delattr):
    for bad in (5, None, b'x'):
        try: fn(a, bad)
        except TypeError as e: print(e)
try: setattr(a, 5, 5)
except TypeError as e: print(e)
class S(str): pass
print(getattr(a, S('y')))
class B:
    def __getattribute__(self, n): return n.upper()
b = B(); print(b.x, b.__class__, b.__dict__, isinstance(b, B), b.f)
class C:
    __getattribute__ = None
try: C().x
except TypeError as e: print(e)
class C: __getattr__ = None
try: C().x
except TypeError as e: print(e)
class C: __getattr__ = 5
try: C().x
except TypeError as e: print(e)
class C:
    def __getattr__(self): pass
try: C().x
except TypeError as e: print(e)
class C:
    @staticmethod
    def __getattr__(n): return ('static', n)
print(C().x)
class C:
    @classmethod
    def __getattr__(cls, n): return (cls.__name__, n)
print(C().x)
class C:
    @property
    def __getattr__(self): return lambda n: ('prop', n)
print(C().x)
class C: __getattribute__ = lambda s, n: ('lam', n)
print(C().x, C().__dict__)
class C: pass
c = C(); c.__getattr__ = lambda n: 'never'
try: c.x
except AttributeError as e: print(e)
C.__getattr__ = lambda s, n: 'later ' + n; print(c.x)
del C.__getattr__
try: c.x
except AttributeError as e: print(e)
class M(type):
    def __getattr__(cls, n): return ('meta', n)
    def __getattribute__(cls, n):
        if n == 'q': raise AttributeError
        return type.__getattribute__(cls, n)
class D(metaclass=M): z = 1
print(D.z, D.q, D.nope)
try: D().nope
except AttributeError as e: print(e)
class P:
    @property
    def v(self): return self.missing
    def __getattr__(self, n): return 'fallback ' + n if n == 'v' else self.__dict__[n]
try: print(P().v)
except KeyError as e: print('KeyError', e)
class P2:
    @property
    def v(self): raise AttributeError('inner')
    def __getattr__(self, n): raise AttributeError('outer ' + n)
try: P2().v
except AttributeError as e: print(e, '|', e.__context__)
class SA:
    def __setattr__(self, n, v): print('set', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('del', n); object.__delattr__(self, n)
s = SA(); s.a = 1; s.a += 1; del s.a
try: del s.a
except AttributeError as e: print(e)
s.b, s.c = 1, 2
for s.i in range(2): pass
print(sorted(vars(s)))
class SA2:
    def __setattr__(self, n): pass
try: SA2().x = 1
except TypeError as e: print(e)
class SA3:
    __setattr__ = None; __delattr__ = None
try: SA3().x = 1
except TypeError as e: print(e)
try: del SA3().x
except TypeError as e: print(e)
class OnlySet:
    def __setattr__(self, n, v): print('only set')
o = OnlySet(); o.x = 1
try: del o.x
except AttributeError as e: print(e)
class OnlyDel:
    def __delattr__(self, n): print('only del')
o = OnlyDel(); o.x = 1; del o.x; print(o.x)
try: type.__setattr__(int, 'x', 1)
except TypeError as e: print(e)
try: object.__setattr__(A, 'x', 1)
except TypeError as e: print(e)
try: object.__delattr__(A, 'x')
except TypeError as e: print(e)
print(object.__getattribute__(A, '__name__') if False else type.__getattribute__(A, 'x'))
try: type.__getattribute__(a, 'x')
except TypeError as e: print(e)
class R:
    def __getattribute__(self, n): return getattr(self, n)
try: R().x
except RecursionError as e: print('RecursionError')
