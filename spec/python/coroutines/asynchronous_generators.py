"""Asynchronous generators, `async for` and comprehensions, aiter and anext."""
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
a = ag()
t('repr', lambda: a)
t('ag', lambda: (a.ag_running, a.ag_suspended, a.ag_await, a.ag_code.co_name, a.ag_frame is None, a.__name__, a.__qualname__, type(a)))
t('iter', iter, a); t('next', next, a); t('aiter', lambda: aiter(a) is a)
n = a.__anext__()
t('n', lambda: (n, type(n)))
t('n.send', n.send, None)
t('n.send', n.send, None)
n = a.asend('S')
t('asend', n.send, None)
t('ag_await', lambda: type(a.ag_await))
t('ag_running', lambda: a.ag_running)
t('concurrent', a.__anext__().send, None)
t('asend2', n.send, 'Z')
n = a.athrow(ValueError('thr'))
t('athrow repr', lambda: n)
t('athrow', n.send, None)
n = a.aclose()
t('aclose', lambda: n)
t('aclose', n.send, None)
t('aclose', n.send, None)
t('after', a.__anext__().send, None)
t('after', a.aclose().send, None)
t('after', a.athrow(ValueError).send, None)
t('asend nonnone', ag().asend(5).send, None)
async def agi():
    try:
        yield 1
    except GeneratorExit:
        yield 2
a = agi()
t('1', a.__anext__().send, None)
t('ignore', a.aclose().send, None)
async def ags():
    yield 1
    raise StopAsyncIteration('x')
a = ags(); t('1', a.__anext__().send, None); t('sai', a.__anext__().send, None)
async def ags2():
    yield 1
    raise StopIteration('x')
a = ags2(); t('1', a.__anext__().send, None); t('si', a.__anext__().send, None)
def run(c):
    try:
        while True:
            v = c.send(None)
            print('loop', v)
    except StopIteration as e:
        return e.value
async def afor():
    out = []
    async for q in ag(): out.append(q)
    else: out.append('else')
    return out
t('afor', run, afor())
async def comp():
    r = [i async for i in ag()]
    s = {i async for i in ag()}
    d = {i: i async for i in ag()}
    g = (i async for i in ag())
    return r, s, d, type(g), [x async for x in g if x], [await Aw(k) for k in range(2)]
t('comp', run, comp())
async def mixed():
    return [(i, j) for i in range(2) async for j in ag() if await Aw(3)]
t('mixed', run, mixed())
class AI:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def afor2():
    async for q in AI(): print(q)
    return [x async for x in AI()]
t('afor2', run, afor2())
async def f1():
    async for x in 5: pass
t('f1', run, f1())
class B1:
    def __aiter__(self): return 5
async def f2():
    async for x in B1(): pass
t('f2', run, f2())
class B2:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def f3():
    async for x in B2(): pass
t('f3', run, f3())
class B3:
    async def __aiter__(self): return self
async def f4():
    async for x in B3(): pass
t('f4', run, f4())
class B4:
    def __aiter__(self): return self
    async def __anext__(self): raise StopIteration(4)
async def f5():
    async for x in B4(): pass
t('f5', run, f5())
t('anext', lambda: anext(5)); t('aiter', lambda: aiter(5)); t('aiter', lambda: aiter(B1())); 
t('anext', lambda: anext()); t('anext', lambda: anext(1, 2, 3)); t('aiter', lambda: aiter())
async def an():
    a = AI()
    print(await anext(a), await anext(a), await anext(a, 'def'))
    g = ag()
    print(await anext(g, 'd'), await anext(g, 'd'), await anext(g, 'd'), await anext(g, 'd'))
    await anext(a)
t('an', run, an())
t('anext obj', lambda: (type(anext(AI(), 1)).__name__))
