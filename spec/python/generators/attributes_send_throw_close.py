"""What generators show of themselves; send, throw in all forms, close; errors."""
import sys
import warnings
warnings.simplefilter('ignore')
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
t('repr', lambda: a)
t('names', lambda: (a.__name__, a.__qualname__, type(a)))
t('gi', lambda: (a.gi_running, a.gi_suspended, a.gi_yieldfrom, a.gi_code.co_name, a.gi_frame.f_lineno, type(a.gi_frame)))
t('send nonnone', a.send, 5)
t('next', next, a)
t('gi', lambda: (a.gi_running, a.gi_suspended, a.gi_yieldfrom, a.gi_frame.f_lineno, a.gi_frame.f_locals, a.gi_frame.f_code is a.gi_code))
t('send', a.send, 'S')
t('throw', a.throw, ValueError('x'))
t('next', next, a)
t('next', next, a)
t('gi', lambda: (a.gi_running, a.gi_suspended, a.gi_yieldfrom, a.gi_frame))
t('send', a.send, 1)
t('throw fin', a.throw, KeyError('k'))
t('close', a.close)
a.close(); a = g()
t('throw unstarted', a.throw, ValueError('x'))
t('after', next, a, 'D')
a.close(); a = g(); next(a)
t('throw type', a.throw, ValueError)
a.close(); a = g(); next(a)
t('throw type val', a.throw, ValueError, 'val')
a.close(); a = g(); next(a)
t('throw type inst', a.throw, ValueError, ValueError('z'))
a.close(); a = g(); next(a)
t('throw type tup', a.throw, ValueError, (1, 2))
a.close(); a = g(); next(a)
t('throw inst val', a.throw, ValueError(1), 2)
t('throw bad', a.throw, 5)
t('throw bad2', a.throw, 'str')
t('throw bad3', a.throw, int)
t('throw bad tb', a.throw, ValueError, None, 5)
t('throw none', a.throw)
t('throw none2', a.throw, ValueError, None, None)
t('send none', a.send)
t('send 2', a.send, 1, 2)
t('close 1', a.close, 1)
a.close()
def ig():
    try:
        yield 1
    except GeneratorExit:
        yield 2
a = ig(); next(a)
t('ignored', a.close)
t('after', next, a, 'D')
def cv():
    try:
        yield 1
    except GeneratorExit:
        return 'cv'
a = cv(); next(a)
t('close val', a.close)
t('close again', a.close)
a = cv()
t('close unstarted', a.close)
def ce():
    try:
        yield 1
    finally:
        raise KeyError('in close')
a = ce(); next(a)
t('close exc', a.close)
def st():
    yield 1
    raise StopIteration('boo')
a = st(); next(a)
t('stop', next, a)
def st2():
    yield next(iter([]))
t('stop2', lambda: list(st2()))
def st3():
    raise StopAsyncIteration
    yield
t('stop3', lambda: list(st3()))
def re():
    yield next(self_)
self_ = re()
t('reentry', next, self_)
def re2():
    self2.close()
    yield
self2 = re2()
t('reentry close', next, self2)
def re3():
    self3.throw(ValueError)
    yield
self3 = re3()
t('reentry throw', next, self3)
def re4():
    print(self4.gi_running, self4.gi_suspended)
    yield 1
self4 = re4()
t('running', lambda: next(self4) and None)
