# Descriptors on types and metaclasses: who wins.
class Data:
    def __init__(self, tag): self.tag = tag
    def __get__(self, o, t): return (self.tag, 'inst' if o is not None and not isinstance(o, type) else o if o is None else 'cls:' + o.__name__, getattr(t, '__name__', t))
    def __set__(self, o, v): print(self.tag, 'set', v)
    def __delete__(self, o): print(self.tag, 'delete')
class NonData:
    def __init__(self, tag): self.tag = tag
    def __get__(self, o, t=None): return (self.tag, o is None, t.__name__)
class SetOnly:
    def __set__(self, o, v): print('setonly', v)
class DelOnly:
    def __delete__(self, o): print('delonly')
class GetSet(NonData):
    def __set__(self, o, v): print(self.tag, 'set', v)
class M(type):
    d = Data('meta d'); n = NonData('meta n'); both = Data('meta both'); nn = NonData('meta nn'); so = SetOnly(); do = DelOnly()
    plain = 'meta plain'
class A(metaclass=M):
    both = Data('cls both'); nn = NonData('cls nn'); d2 = Data('cls d2'); so = 'cls so'
    plain = 'cls plain'
    own = NonData('cls own')
    gs = GetSet('gs')
    x = SetOnly(); y = DelOnly()
a = A()
for name in ('d', 'n', 'both', 'nn', 'd2', 'so', 'plain', 'own', 'gs', 'do'):
    for o, l in ((A, 'A'), (a, 'a')):
        try: print(l, name, getattr(o, name) if not isinstance(getattr(o, name), (SetOnly, DelOnly)) else type(getattr(o, name)).__name__)
        except AttributeError as e: print(l, name, e)
A.d = 1; A.both = 2; A.so = 3
try: del A.so
except AttributeError as e: print(e)
try: A.do = 1
except AttributeError as e: print(e)
try: del A.do
except AttributeError as e: print(e)
del A.d
try: del A.n
except AttributeError as e: print(e)
A.n = 'now own'; print(A.n); del A.n; print(A.n)
try: del A.plain; print(A.plain); del A.plain
except AttributeError as e: print(e)
a.x = 1
try: del a.x
except AttributeError as e: print(e)
print(type(a.x).__name__); a.__dict__['x'] = 'shadow'; print(a.x)
try: a.y = 2
except AttributeError as e: print(e)
del a.y
a.__dict__['y'] = 'shadow'; print(a.y)
a.own = 5; print(a.own); del a.own; print(a.own)
a.__dict__['gs'] = 9; print(a.gs)
a.__dict__['d2'] = 9; print(a.d2)
# descriptors looked up on the type of the descriptor only
d = NonData('t'); d.__get__ = lambda *a: 'instance get'
class B: v = d
print(B.v, B().v)
class Cls:
    @classmethod
    def __get__(cls, o, t): return ('classmethod get', o is None, t.__name__)
class B: v = Cls(); w = Cls
for o in (B, B()):
    try: print(o.v, o.w)
    except TypeError as e: print(e)
class BadGet: __get__ = None
class B: v = BadGet()
for o in (B, B()):
    try: print(o.v)
    except TypeError as e: print(e)
class BadGet: __get__ = 5
class B: v = BadGet()
try: B().v
except TypeError as e: print(e)
class Raising:
    def __get__(self, o, t): raise AttributeError('from get')
class B:
    v = Raising()
    def __getattr__(self, n): return 'getattr ' + n
print(B().v)
try: B.v
except AttributeError as e: print(e)
class B: v = Raising()
try: B().v
except AttributeError as e: print(e, e.name, type(e.obj))
print(hasattr(B(), 'v'), getattr(B, 'v', 'default'))
class D2(Data): __set__ = None
class B: v = D2('x')
try: B().v = 1
except TypeError as e: print(e)
class Fn:
    def __call__(self, *a): return a
    def __get__(self, o, t=None): return ('bound', o is None)
class B:
    __len__ = Fn(); __add__ = Fn(); __call__ = Fn(); __iter__ = Fn()
for use in (lambda: len(B()), lambda: B() + 1, lambda: B()(), lambda: iter(B())):
    try: print(use())
    except TypeError as e: print(e)
print(Data('q').__get__(None, int), Data('q').__get__(5, None))
class Late:
    pass
class B: v = Late()
b = B(); print(type(b.v).__name__)
Late.__get__ = lambda s, o, t: 'late'
print(b.v, B.v)
Late.__set__ = lambda s, o, v: print('late set', v)
b.v = 1
del Late.__get__; print(type(b.v).__name__); b.__dict__['v'] = 7; print(b.v)
del Late.__set__; b.v = 8; print(b.v, b.__dict__)
