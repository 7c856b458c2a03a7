"""`async with`, and awaitables of asynchronous generators that are thrown into or closed."""
import sys
def clean(s):
    out = []
    while ' at 0x' in s:
        i = s.index(' at 0x')
        j = i + 6
        while j < len(s) and s[j] in '0123456789abcdefABCDEF': j += 1
        out.append(s[:i] + ' at XX')
        s = s[j:]
    return ''.join(out) + s
def t(label, f, *a, **k):
    try:
        r = clean(repr(f(*a, **k)))
    except BaseException as e:
        r = type(e).__name__ + ': ' + str(e)
        if isinstance(e, StopIteration): r += ' value=%r' % (e.value,)
        c = e.__cause__; x = e.__context__
        r += ' cause=%r ctx=%r' % (c, x)
        r = clean(r)
    print(label, '->', r)
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        print('resumed', r)
        return ('res', r)
async def co():
    a = await Aw(1)
    b = await Aw(2)
    return a, b
# async gen
async def ag():
    try:
        x = yield 1
        print('got', x)
        await Aw('await')
        y = yield 2
        print('got', y)
    except ValueError as e:
        print('caught', repr(e))
        yield 'v'
    finally:
        print('fin')
def run(c):
    try:
        while True:
            v = c.send(None)
            print('loop', v)
    except StopIteration as e:
        return e.value
# async with
class CM:
    def __init__(self, sup=False): self.sup = sup
    async def __aenter__(self): await Aw('enter'); return 'cm'
    async def __aexit__(self, *a): print('aexit', a[0], a[1]); await Aw('exit'); return self.sup
async def w1():
    async with CM() as c, CM(True) as d:
        print(c, d)
        raise ValueError('in')
    return 'done'
t('w1', run, w1())
async def w2():
    async with CM() as c:
        raise ValueError('in')
t('w2', run, w2())
async def w3():
    async with 5: pass
t('w3', run, w3())
class CM2:
    async def __aenter__(self): pass
async def w4():
    async with CM2(): pass
t('w4', run, w4())
class CM3:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 5
async def w5():
    async with CM3(): pass
t('w5', run, w5())
class CM4:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return 5
async def w6():
    async with CM4(): pass
t('w6', run, w6())
async def w6b():
    async with CM4(): 1/0
t('w6b', run, w6b())
class SyncCM:
    def __enter__(self): pass
    def __exit__(self, *a): pass
async def w7():
    async with SyncCM(): pass
t('w7', run, w7())
async def w8():
    with CM(): pass
t('w8', run, w8())
async def w9():
    for x in AI(): pass
t('w9', run, w9())
async def w10():
    async for x in [1]: pass
t('w10', run, w10())
async def ret(): return 5
t('flags', lambda: (co.__code__.co_flags & 0x1ff, ag.__code__.co_flags & 0x1ff))
async def lam(): return await (lambda: ret())()
t('lam', run, lam())
async def tryfin():
    try:
        await Aw(1)
    finally:
        await Aw(2)
c = tryfin(); c.send(None); t('throw fin', c.throw, KeyError('z')); t('cont', c.send, None)
c = tryfin(); c.send(None); t('close ign', c.close)
async def nested():
    async def inner():
        yield 1
        yield 2
    return [x async for x in inner()]
t('nested', run, nested())
async def rag():
    yield 1
    return
t('rag', run, (lambda: afor_(rag()))) if 0 else None
t('new', lambda: type(c)()); t('new', lambda: type(a)())
t('hash', lambda: hash(c) is not None)
async def athr():
    g = ag()
    await g.__anext__()
    try: await g.athrow(KeyError('kk'))
    except KeyError as e: print('kk', e)
    g = ag()
    try: await g.athrow(KeyError('kk2'))
    except KeyError as e: print('kk', e)
    g = ag()
    print(await g.asend(None))
    print(await g.asend('hello'))
    await g.aclose()
    try: await g.asend(1)
    except StopAsyncIteration as e: print('SAI', repr(e))
t('athr', run, athr())
n = ag().__anext__()
t('nthrow', n.throw, ValueError('first'))
n = ag().__anext__()
t('nclose', n.close)
t('nsend', n.send, None)
g = ag(); run_ = g.__anext__(); 
t('x', run_.send, None); t('xx', run_.send, None)
h = g
g = ag(); g2 = g.asend(None)
try: g2.send(None)
except StopIteration as e: print(e.value)
g3 = g.asend('v'); print(g3.send(None)); t('g3throw', g3.throw, ValueError('inawait'))
t('end', g.aclose().send, None)
t('end', h.aclose().send, None)
