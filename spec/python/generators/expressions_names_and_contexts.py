"""Generator expressions, names of generators, exceptions and contexts inside them."""
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
        c = e.__cause__; x = e.__context__
        r += ' cause=%r ctx=%r sup=%r' % (c, x, e.__suppress_context__)
        r = clean(r)
    print(label, '->', r)
def g():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
    except ValueError as e:
        print('caught', repr(e))
        yield 'v'
    finally:
        print('fin')
    return 'ret'
a = g()
# gen expressions
ge = (x for x in range(3))
t('ge', lambda: ge)
t('ge name', lambda: (ge.__name__, ge.__qualname__))
t('ge first', lambda: (x for x in 1))
t('ge first eager', lambda: (x for x in undefined_name))
t('ge second lazy', lambda: (x for x in [1] for y in undefined_name))
t('ge second lazy', lambda: list(x for x in [1] for y in undefined_name))
class C:
    z = [1, 2]
    y = (q for q in z)
    w = [q for q in z]
t('class ge', lambda: list(C.y))
x = 'outer'
t('scope', lambda: (list(x for x in range(2)), x))
t('nested', lambda: list((i, j) for i in range(3) if i for j in range(i)))
t('walrus', lambda: (list(last := i for i in range(3)), last))
# set attrs
a.close(); a = g()
def setn(n, v):
    setattr(a, n, v)
t('set name', setn, '__name__', 'zz')
t('set qual', setn, '__qualname__', 'QQ')
t('repr', lambda: (a, a.__name__))
t('set name bad', setn, '__name__', 1)
t('set qual bad', setn, '__qualname__', 1)
t('set foo', setn, 'foo', 1)
t('set gi', setn, 'gi_running', 1)
t('set gi', setn, 'gi_frame', 1)
t('set gi', setn, 'gi_code', 1)
t('del name', lambda: delattr(a, '__name__'))
t('type new', lambda: type(a)())
def ex():
    try:
        yield 1
    except KeyError:
        print(sys.exc_info()[0])
        yield 2
        print(sys.exc_info()[0])
    yield 3
    print(sys.exc_info()[0])
a = ex(); next(a)
a.throw(KeyError)
try:
    1 / 0
except ZeroDivisionError:
    next(a)
    t('n', next, a)
def tb():
    yield 1
    yield 2
a = tb(); next(a)
try:
    a.throw(ValueError('tbv'))
except ValueError as e:
    t_ = e.__traceback__
    while t_:
        print(t_.tb_lineno - t_.tb_frame.f_code.co_firstlineno, t_.tb_frame.f_code.co_name)
        t_ = t_.tb_next
# exception context in throw
def ctx():
    try:
        yield
    except ValueError:
        raise KeyError('k')
a = ctx(); next(a)
t('ctx', a.throw, ValueError('v'))
# return in finally / break out
def lp():
    for i in range(5):
        try:
            yield i
        finally:
            print('f', i)
lp_ = lp()
for q in lp_:
    if q == 1: break
lp_.close()
def wth():
    class M:
        def __enter__(self): print('enter'); return self
        def __exit__(self, *a): print('exit', a[0], a[1]); return True
    with M():
        yield 1
    yield 2
a = wth(); next(a)
t('with throw', a.throw, ValueError('w'))
a = wth(); next(a)
t('with close', a.close)
# yield as expr
def ye():
    x = [(yield 1), (yield 2)]
    print(x)
    z = (yield)
    print(z)
    return (yield x), (yield)
a = ye(); t('a', next, a); t('b', a.send, 'B'); t('c', a.send, 'C'); t('d', a.send, 'D'); t('e', a.send, 'E'); t('e', a.send, 'F')
def lam(): return (lambda: (yield 5))
t('lam', lambda: list(lam()()))
t('lam', lambda: lam()())
# sum of gen with next default
t('nd', next, (i for i in []), 'def')
def rr(n):
    if n: yield from rr(n-1)
    yield n
t('deep', lambda: list(rr(50)))
t('unpack', lambda: (lambda *a: a)(*(i for i in range(3))))
def f2():
    try:
        return 1
    finally:
        yield 2
a = f2(); t('n', next, a); t('n', next, a)
def f3():
    while True:
        try:
            yield 1
        except ValueError: 
            continue
        finally:
            return 'x'
a = f3(); t('n', next, a); t('n', next, a)
print(g.__code__.co_flags & 0x20, f2.__code__.co_flags & 0x20)
a=iter(g()); t('iter', lambda: iter(a) is a)
t('len', lambda: len(g()))
t('idx', lambda: g()[0])
t('add', lambda: g()+1)
t('in', lambda: 2 in (i for i in range(3)))
t('bool', lambda: bool(g()))
