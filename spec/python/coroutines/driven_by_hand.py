"""Coroutines: send, throw, close, awaiting and its errors."""
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
c = co()
t('repr', lambda: c)
t('cr', lambda: (c.cr_running, c.cr_suspended, c.cr_await, c.cr_code.co_name, c.cr_origin, c.__name__, c.__qualname__, type(c)))
t('iter', iter, c)
t('next', next, c)
t('send5', c.send, 5)
t('send', c.send, None)
t('cr_await', lambda: type(c.cr_await))
t('send', c.send, 'x')
t('send', c.send, 'y')
t('send', c.send, None)
t('throw', c.throw, ValueError('x'))
t('close', c.close)
c = co(); c.send(None)
t('throw', c.throw, ValueError('x'))
c = co(); c.send(None)
t('close', c.close)
t('close', c.send, None)
c = co()
t('throw unst', c.throw, ValueError('q'))
c = co()
w = c.__await__()
t('w', lambda: (w, type(w)))
t('wn', next, w)
t('ws', w.send, 3)
t('wt', w.throw, KeyError('k'))
t('wc', w.close)
async def bad():
    await 5
t('bad', bad().send, None)
async def bad2():
    await [1]
t('bad2', bad2().send, None)
class BA:
    def __await__(self): return 5
async def bad3():
    await BA()
t('bad3', bad3().send, None)
class BA2:
    def __await__(self): return co2()
async def co2(): pass
async def bad4():
    await BA2()
t('bad4', bad4().send, None)
def gen(): yield 1
async def bad5():
    await gen()
t('bad5', bad5().send, None)
async def awco():
    return await co()
c = awco()
t('1', c.send, None); t('2', c.send, 2); t('3', c.send, 3)
c = awco(); c.send(None)
t('cr_await', lambda: c.cr_await)
d = co()
async def twice():
    await d
    await d
c = twice()
t('1', c.send, None); t('2', c.send, 2); t('3', c.send, 3)
d = co(); d.send(None)
async def busy(): await d
t('busy', busy().send, None)
async def stopi(): raise StopIteration('s')
t('stopi', stopi().send, None)
async def stopai(): raise StopAsyncIteration('s')
t('stopai', stopai().send, None)
async def selfa():
    await me
me = selfa()
t('selfa', me.send, None)
