# Generators: attributes, re-entrancy, close, throw in every state.
import types, sys
def g():
    r = yield 1
    print('got', r)
    yield 2
    return 3
x = g()
print(x.gi_running, x.gi_suspended, x.gi_yieldfrom, x.gi_frame is not None, x.gi_code is g.__code__, x.__name__, x.__qualname__)
print(next(x), x.gi_running, x.gi_suspended)
print(x.send('s'))
try: next(x)
except StopIteration as e: print(e.value, e.args)
print(x.gi_running, x.gi_suspended, x.gi_frame, x.gi_yieldfrom)
try: next(x)
except StopIteration as e: print(e.value, e.args)
y = g()
try: y.send(1)
except TypeError as e: print(e)
print(y.send(None), y.close(), y.close())
try: y.send(1)
except StopIteration as e: print('stop', e.value)
try: y.throw(ValueError('after'))
except ValueError as e: print('after', e)
y = g()
try: y.throw(ValueError('unstarted'))
except ValueError as e: print(e)
try: next(y)
except StopIteration: print('done')
def ret():
    try: yield 1
    except GeneratorExit: return 'closed'
r = ret(); next(r); print(r.close())
r = ret(); print(r.close())
def ignore():
    try: yield 1
    except GeneratorExit: yield 2
i = ignore(); next(i)
try: i.close()
except RuntimeError as e: print(e)
def raises():
    try: yield 1
    finally: raise KeyError('k')
i = raises(); next(i)
try: i.close()
except KeyError as e: print(repr(e), type(e.__context__))
def reenter():
    yield next(me)
me = reenter()
try: next(me)
except ValueError as e: print(e)
for m in ('send', 'throw', 'close'):
    def reenter():
        yield getattr(me, m)(*{'send': (None,), 'throw': (ValueError,), 'close': ()}[m])
    me = reenter()
    try: next(me)
    except ValueError as e: print(m, e)
def thrower():
    while 1:
        try: yield
        except BaseException as e:
            print('in', type(e).__name__, e.args, e.__traceback__ is not None)
            if isinstance(e, GeneratorExit) and not e.args: return
t = thrower(); next(t)
class MyE(Exception):
    def __init__(self, *a): super().__init__(*a)
for args in ((ValueError('i'),), (StopIteration('s'),), (KeyboardInterrupt,), (GeneratorExit('x'),)):
    t.throw(*args)
import warnings
warnings.simplefilter('ignore')
for args in ((ValueError, 'v'), (ValueError, ('a', 'b')), (ValueError, ValueError('z')), (MyE, 'q', None)):
    t.throw(*args)
for args in ((), (5,), ('a',), (int,), (None,), (ValueError('i'), 5), (ValueError, 'v', 5), (1, 2, 3, 4), (object(),), ([],), (ValueError('a'), ValueError('b'))):
    try: t.throw(*args)
    except TypeError as e: print(str(e).split(' at 0x')[0])
try: t.throw(value=1)
except TypeError as e: print(e)
try: t.send()
except TypeError as e: print(e)
try: t.send(1, 2)
except TypeError as e: print(e)
def si():
    raise StopIteration('leak')
    yield
try: next(si())
except RuntimeError as e: print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def si2():
    yield 1
    next(iter([]))
try: list(si2())
except RuntimeError as e: print(e)
def sub():
    try: yield 'sub1'
    except ValueError: yield 'sub caught'
    return 'subret'
def outer():
    v = yield from sub()
    print('v', v)
    yield from [10, 20]
    yield from range(2)
o = outer(); print(next(o), o.gi_yieldfrom.__name__); print(o.throw(ValueError)); print(next(o), type(o.gi_yieldfrom).__name__)
try: o.send(5)
except AttributeError as e: print(e)
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a): print('It.throw', a); return 'thrown'
    def close(self): print('It.close')
    def send(self, v): print('It.send', v); return 's'
def d(): yield from It()
z = d(); next(z); print(z.send(4), z.throw(ValueError('q')), z.throw(ValueError)); z.close()
class It2(It):
    def close(self): raise KeyError('close')
def d(): yield from It2()
z = d(); next(z)
try: z.close()
except KeyError as e: print(repr(e))
z = d(); next(z)
try: z.throw(GeneratorExit)
except KeyError as e: print(repr(e))
for bad in (5, None, object):
    def d(): yield from bad
    try: next(d())
    except TypeError as e: print(e)
x = g()
for n in ('gi_running', 'gi_frame', 'gi_code', 'gi_yieldfrom', 'gi_suspended'):
    for act in (lambda: setattr(x, n, 1), lambda: delattr(x, n)):
        try: act()
        except (AttributeError, TypeError) as e: print(n, type(e).__name__, e)
x.__name__ = 'renamed'; x.__qualname__ = 'q.renamed'; print(repr(x).split(' at')[0], x.__name__)
for n in ('__name__', '__qualname__'):
    try: setattr(x, n, 5)
    except TypeError as e: print(e)
    try: delattr(x, n)
    except TypeError as e: print(e)
try: x.foo = 1
except AttributeError as e: print(e)
try: types.GeneratorType()
except TypeError as e: print(e)
print(iter(x) is x, hasattr(x, '__len__'), types.GeneratorType.__name__, x.__class__)
def frames():
    f = sys._getframe()
    yield f.f_code.co_name, f.f_back.f_code.co_name
fr = frames(); print(next(fr), fr.gi_frame.f_lineno - frames.__code__.co_firstlineno, list(fr.gi_frame.f_locals))
ge = (i for i in [1, 2]); print(ge.__name__, ge.__qualname__, ge.gi_code.co_name, list(ge), ge.gi_frame)
lam = lambda: (yield 5); print(lam().__name__, list(lam()))
print([list(x) for x in [(yield_ for yield_ in 'ab')]])
class C:
    def m(self): yield self
    g = (q for q in 'a')
print(C().m().__qualname__, C.g.__qualname__)
def fin():
    try: yield 1
    finally: print('finally')
f = fin(); next(f); f.close()
f = fin(); next(f)
try: f.throw(KeyError('thrown'))
except KeyError as e: print(e.__traceback__.tb_next.tb_lineno - fin.__code__.co_firstlineno)
t.close()
