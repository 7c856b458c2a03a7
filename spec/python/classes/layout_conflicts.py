# Bases whose instances are laid out differently, and __class__ assignment between layouts.
def attempt(label, fn):
    try: r = fn()
    except Exception as e: print(label, '->', type(e).__name__, e)
    else: print(label, '->', r)
kinds = [int, str, list, dict, tuple, set, frozenset, float, complex, bytes, bytearray, type, Exception, BaseException, OSError, StopIteration, property, object, KeyError, SyntaxError, ValueError, staticmethod, classmethod]
for a in kinds:
    for b in kinds:
        if a is b: continue
        try: c = type('C', (a, b), {})
        except TypeError as e: print(a.__name__, b.__name__, 'no', e)
        else: print(a.__name__, b.__name__, c.__base__.__name__)
class S1: __slots__ = 'a',
class S2: __slots__ = 'b',
class S3: __slots__ = ()
class S4(S1): __slots__ = ()
class S5(S1): __slots__ = 'c',
class P: pass
for pair in [(S1, S2), (S1, S3), (S3, S1), (S4, S1), (S4, S5), (S5, S4), (S2, S4), (P, S1), (S1, P), (S1, int), (int, S3), (S3, int), (P, S3), (S4, S2)]:
    attempt([c.__name__ for c in pair], lambda: type('C', pair, {}).__base__.__name__)
class Q: pass
class QS: __slots__ = ('a',)
class QS2: __slots__ = ('a',)
class QS3: __slots__ = ('b',)
class QD: __slots__ = ('a', '__dict__')
class QE: __slots__ = ()
class QL(list): pass
class QL2(list): pass
class QLS(list): __slots__ = ()
class QI(int): pass
class QI2(int): pass
class QX(Exception): pass
class QX2(Exception): pass
class QX3(OSError): pass
class Sub(Q): pass
class SubS(QS): __slots__ = ()
class SubD(QS): pass
class QM(type): pass
class QT(metaclass=QM): pass
objects = [Q(), QS(), QS2(), QS3(), QD(), QE(), QL(), QL2(), QLS(), QI(), QI2(), QX(), QX2(), QX3(), Sub(), SubS(), SubD(), QT(), 5, 'a', [], None, len, lambda: 0, object(), Exception()]
classes = [Q, QS, QS2, QS3, QD, QE, QL, QL2, QLS, QI, QI2, QX, QX2, QX3, Sub, SubS, SubD, QT, int, object, list, Exception, bool]
for o in objects:
    was = type(o)
    for c in classes:
        try: o.__class__ = c
        except TypeError as e: print(was.__name__, c.__name__, e)
        else:
            print(was.__name__, c.__name__, 'ok', type(o).__name__)
            o.__class__ = was
for bad in (5, None, 'Q', Q()):
    attempt(bad if not isinstance(bad, Q) else 'Q()', lambda: setattr(Q(), '__class__', bad))
attempt('del', lambda: delattr(Q(), '__class__'))
class M1(type): pass
class M2(type): pass
class K(metaclass=M1): pass
K.__class__ = M2; print(type(K))
attempt('meta to type', lambda: setattr(K, '__class__', type))
print(type(K))
attempt('meta to object', lambda: setattr(K, '__class__', object))
attempt('int', lambda: setattr(int, '__class__', M1))
import types
class Mod(types.ModuleType):
    def __getattr__(self, n): return n * 2
m = types.ModuleType('m'); m.__class__ = Mod; print(m.abc, type(m).__name__)
m.__class__ = types.ModuleType
attempt('mod', lambda: m.abc)
class C:
    @property
    def __class__(self): return int
c = C(); print(isinstance(c, int), isinstance(c, C), type(c).__name__, c.__class__)
attempt('prop', lambda: setattr(c, '__class__', Q))
