# Asynchronous generators driven by hand.
import types
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
def step(a, *args):
    try: return ('yield', a.send(*args or (None,)))
    except StopIteration as e: return ('value', e.value)
    except BaseException as e: return (type(e).__name__, str(e))
async def ag():
    x = yield 1
    print('x', x)
    y = await Aw('await')
    try: yield y
    except ValueError as e: print('caught', e); yield 'recovered'
    finally: print('finally')
g = ag()
print(g.ag_running, g.ag_suspended if hasattr(g, 'ag_suspended') else '-', g.ag_await, g.ag_frame is not None, g.ag_code is ag.__code__, g.__name__, g.__qualname__, g.__aiter__() is g)
print(type(g.__anext__()).__name__, type(g.asend(1)).__name__, type(g.athrow(ValueError)).__name__, type(g.aclose()).__name__)
try: g.asend(5).send(None)
except TypeError as e: print(e)
print(step(g.asend(None))); s = g.asend('X'); print(step(s), g.ag_running); print(step(g.asend(1))); print(step(s, 'Y'), g.ag_running)
print(step(s))
print(step(g.athrow(ValueError('boo')))); print(step(g.asend(None))); print(step(g.asend(None)), step(g.__anext__()), step(g.aclose()), step(g.athrow(KeyError('z'))))
g = ag(); print(step(g.athrow(KeyError('unstarted')))); print(step(g.asend(None)))
g = ag(); print(step(g.aclose()), step(g.asend(None)))
g = ag(); step(g.asend(None)); print(step(g.aclose()), step(g.aclose()))
async def ign():
    try: yield 1
    except GeneratorExit: print('ge'); yield 2
g = ign(); step(g.asend(None)); print(step(g.aclose()))
async def awaits_in_finally():
    try: yield 1
    finally: print(await Aw('fin'))
g = awaits_in_finally(); step(g.asend(None)); c = g.aclose(); print(step(c)); print(step(c, 'sent')); print(step(c))
g = awaits_in_finally(); step(g.asend(None)); c = g.aclose(); print(step(c)); d = g.aclose(); print(step(d)); print(step(g.asend(None)))
a = ag().asend(None); print(step(a)); print(step(a))
a = ag().__anext__()
try: a.throw(KeyError('into'))
except KeyError as e: print(repr(e))
a = ag().asend(None); print(a.close()); print(step(a))
a = ag().asend(None)
print(iter(a) is a, a.__await__() is a)
async def raises(): yield 1; raise StopAsyncIteration('sai')
g = raises(); step(g.asend(None)); print(step(g.asend(None)))
async def raises(): yield 1; raise StopIteration('si')
g = raises(); step(g.asend(None)); print(step(g.asend(None)))
async def other(): yield 1; raise KeyError('k')
g = other(); step(g.asend(None)); print(step(g.asend(None)), step(g.asend(None)))
def run(c):
    try:
        while 1: print('  ->', c.send(None))
    except StopIteration as e: return e.value
async def main():
    r = []
    async for x in ag(): r.append(x)
    r.append([i async for i in ag()])
    r.append(await anext(ag()))
    g = ag(); r.append(await g.asend(None)); r.append(await g.asend('S')); await g.aclose()
    try: await anext(g)
    except StopAsyncIteration as e: r.append(repr(e))
    r.append(await anext(g, 'dflt'))
    ge = (i * 2 async for i in ag()); r.append(type(ge).__name__); r.append(await ge.__anext__()); await ge.aclose()
    return r
print(run(main()))
for bad in (lambda: anext(5), lambda: aiter(5), lambda: anext([]), lambda: anext(ag(), 1, 2), lambda: anext(), lambda: aiter(), lambda: ag().asend(), lambda: step(ag().athrow(5)), lambda: step(ag().athrow(int)), lambda: iter(ag()), lambda: next(ag()), lambda: aiter(type('N', (), {'__aiter__': lambda s: 5})()), lambda: list(ag()), lambda: ag().send(1)):
    try: print(bad())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
g = ag()
for n in ('ag_running', 'ag_frame', 'ag_code', 'ag_await'):
    try: setattr(g, n, 1)
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
g.__name__ = 'N'; g.__qualname__ = 'Q'; print(repr(g).split(' at')[0])
for t in (types.AsyncGeneratorType, type(ag().asend(None)), type(ag().aclose())):
    try: t()
    except TypeError as e: print(e)
async def busy():
    try: await g2.asend(None)
    except RuntimeError as e: print('busy', e)
    yield 1
g2 = busy(); print(step(g2.asend(None)))
x = ag(); s1 = x.asend(None); s2 = x.asend(None); print(step(s1)); print(step(s2)); s3 = x.asend(None); print(step(s3))
class AIt:
    def __aiter__(self): return self
    def __anext__(self): return Aw2()
class Aw2:
    def __await__(self): return iter(['step'])
a = anext(AIt(), 'd'); print(type(a).__name__)
try: a.__await__().send(None)
except (StopIteration, AttributeError) as e: print(e)
