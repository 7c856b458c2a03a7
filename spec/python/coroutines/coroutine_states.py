# Coroutines driven by hand: states, errors, attributes.
import types, sys, warnings
def run(c):
    try:
        while 1: print('yielded', c.send(None))
    except StopIteration as e: return e.value
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self): r = yield self.v; return (self.v, r)
async def f(x):
    a = await Aw(x)
    return a
c = f(1)
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_origin, c.cr_frame is not None, c.cr_code is f.__code__, c.__name__, c.__qualname__)
try: c.send(5)
except TypeError as e: print(e)
print(c.send(None), c.cr_suspended, type(c.cr_await).__name__)
try: c.send('r')
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
try: c.throw(ValueError)
except RuntimeError as e: print(e)
print(c.close(), c.cr_frame, c.cr_await)
try: iter(f(1).__await__() if 0 else c)
except TypeError as e: print(e)
try: next(c)
except TypeError as e: print(e)
for bad in ('for _ in c: pass', 'list(c)', '[*c]', 'c()', 'c[0]', 'len(c)', 'c + 1', 'a, b = c', 'yield_from()'):
    def yield_from():
        def g(): yield from c
        next(g())
    try: exec(bad)
    except TypeError as e: print(e)
async def already(x):
    await x
c = f(1); a, b = already(c), already(c)
a.send(None)
try: b.send(None)
except RuntimeError as e: print(e)
a.close()
async def selfawait():
    await me
me = selfawait()
try: me.send(None)
except (RuntimeError, ValueError) as e: print(type(e).__name__, e)
me2 = None
async def reenter(): me2.send(None)
me2 = reenter()
try: me2.send(None)
except ValueError as e: print(e)
for bad in (5, None, 'a', [], object, lambda: 0, f):
    async def g(): await bad
    try: g().send(None)
    except TypeError as e: print(e)
for ret in (5, None, [1], 'ab'):
    class B:
        def __await__(self): return ret
    async def g(): await B()
    try: g().send(None)
    except TypeError as e: print(e)
class CoAw:
    def __await__(self):
        return cc
async def inner(): return 5
cc = inner()
async def g(): await CoAw()
try: g().send(None)
except TypeError as e: print(e)
cc.close()
class It:
    def __await__(self): return iter([1, 2])
async def g(): return await It()
print(run(g()))
class Gen:
    async def __await__(self): pass
async def g(): await Gen()
warnings.simplefilter('ignore')
try: g().send(None)
except TypeError as e: print(e)
c = f(1); c.send(None)
try: c.throw(KeyError('t'))
except KeyError as e: print(repr(e))
async def catcher():
    while 1:
        try: await Aw(1)
        except ValueError as e: print('caught', e)
c = catcher(); c.send(None); print(c.throw(ValueError('v'))); print(c.throw(ValueError, 'w'))
c.close(); print(c.cr_running)
async def ign():
    try: await Aw(1)
    except GeneratorExit: print('ge'); await Aw(2)
c = ign(); c.send(None)
try: c.close()
except RuntimeError as e: print(e)
del c
async def si(): raise StopIteration('x')
try: si().send(None)
except RuntimeError as e: print(e)
async def sai(): raise StopAsyncIteration('x')
try: sai().send(None)
except StopAsyncIteration as e: print(repr(e))
async def noawait(): return 1
w = noawait().__await__(); print(type(w).__name__, hasattr(w, 'send'), hasattr(w, 'close'), iter(w) is w)
try: next(w)
except StopIteration as e: print(e.value)
@types.coroutine
def old():
    r = yield 'old'
    return r
async def uses_old(): return await old()
c = uses_old(); print(c.send(None))
try: c.send('R')
except StopIteration as e: print(e.value)
print(old.__code__.co_flags & 0x100, type(old()).__name__, hasattr(old(), '__await__'))
def plain(): yield 1
async def g(): await plain()
try: g().send(None)
except TypeError as e: print(e)
@types.coroutine
def returns_gen(): return plain()
async def g(): return await returns_gen()
c = g(); print(c.send(None))
@types.coroutine
def returns_co(): return noawait()
async def g(): return await returns_co()
print(run(g()))
try: types.coroutine(5)
except TypeError as e: print(e)
@types.coroutine
def yf_old():
    return (yield from noawait())
print(run(yf_old()))
def yf_plain(): yield from noawait()
try: next(yf_plain())
except TypeError as e: print(e)
class CM:
    async def __aenter__(self): print('enter'); return await Aw('ae')
    async def __aexit__(self, t, v, tb): print('exit', t and t.__name__); await Aw('ax'); return t is ValueError
async def g():
    async with CM() as q: print(q); raise ValueError
    async with CM(): return 'done'
print(run(g()))
for cls in (type('N', (), {}), type('N', (), {'__aenter__': lambda s: 1}), type('N', (), {'__aenter__': lambda s: 1, '__aexit__': lambda s, *a: 1}), type('N', (), {'__aenter__': CM.__aenter__, '__aexit__': lambda s, *a: 1}), type('N', (), {'__enter__': lambda s: 1, '__exit__': lambda s, *a: 1})):
    async def g():
        async with cls(): print('body')
    try: run(g())
    except TypeError as e: print(e)
class AI:
    def __aiter__(self): return self
    n = 0
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return await Aw(self.n)
async def g():
    async for i in AI(): print(i)
    else: print('else')
    return [i async for i in AI()], {i async for i in AI()}, {i[0]: 1 async for i in AI() if i}
print(run(g()))
for cls in (type('N', (), {}), type('N', (), {'__aiter__': lambda s: 1}), type('N', (), {'__aiter__': lambda s: s}), type('N', (), {'__aiter__': lambda s: s, '__anext__': lambda s: 5}), type('N', (), {'__iter__': lambda s: iter('')}), type('N', (), {'__aiter__': noawait}), type('N', (), {'__aiter__': lambda s: noawait()})):
    async def g():
        async for i in cls(): print('body')
    try: run(g())
    except TypeError as e: print(str(e), '|', e.__cause__)
for n in ('cr_running', 'cr_frame', 'cr_code', 'cr_await', 'cr_origin', 'cr_suspended'):
    c = noawait()
    try: setattr(c, n, 1)
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
    c.close()
c = noawait(); c.__name__ = 'N'; c.__qualname__ = 'Q.N'; print(repr(c).split(' at')[0]); c.close()
print(sys.get_coroutine_origin_tracking_depth())
