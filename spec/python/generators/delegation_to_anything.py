"""`yield from` over every kind of iterator."""
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
def yf():
    r = yield from g()
    print('r', r)
    r = yield from [1, 2]
    print('r', r)
    r = yield from 'a'
    return r
a = yf()
t('yf', lambda: list(a))
a = yf(); next(a)
t('yf gi', lambda: a.gi_yieldfrom)
t('yf send', a.send, 'q')
t('yf throw', a.throw, ValueError('to'))
t('yf throw2', a.throw, KeyError('to'))
t('yf dead', next, a, 'D')
a = yf(); next(a)
t('yf close', a.close)
def yi():
    yield from [1, 2, 3]
a = yi(); next(a)
t('send list', a.send, 'x')
a = yi(); next(a)
t('send list none', a.send, None)
t('throw list', a.throw, ValueError('l'))
def ybad():
    yield from 5
t('ybad', lambda: list(ybad()))
class It:
    def __iter__(self): return self
    def __next__(self): return 'n'
    def send(self, v): print('sent', v); return v
    def throw(self, *a): print('throw', a); return 't'
    def close(self): print('closed')
def yit():
    x = yield from It()
a = yit(); 
t('1', next, a)
t('2', a.send, 3)
t('3', a.throw, ValueError('q'))
t('3', a.throw, ValueError)
t('gi', lambda: type(a.gi_yieldfrom).__name__)
t('4', a.close)
class It2:
    def __iter__(self): return self
    def __next__(self): return 'n'
    def close(self): raise ValueError('closing')
def yit2():
    yield from It2()
a = yit2(); next(a)
t('close raise', a.close)
a = yit2(); next(a)
t('throw nothrow', a.throw, KeyError('z'))
a = yit2(); next(a)
t('throw GE', a.throw, GeneratorExit)
class It3:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(42)
    def throw(self, e): raise StopIteration(99)
def yit3():
    r = yield from It3()
    yield r
t('si val', lambda: list(yit3()))
class It4(It3):
    n = 0
    def __next__(self): 
        return 1
def yit4():
    r = yield from It4()
    yield ('r', r)
a = yit4(); next(a)
t('throw stops', a.throw, ValueError('x'))
def circ():
    yield from c
c = circ()
t('circ', next, c)
