"""sys: frames, hooks, streams, exits, version_info."""
import sys
def f(a, b=2):
    c = 3
    fr = sys._getframe()
    print(fr.f_code.co_name, fr.f_lineno - fr.f_code.co_firstlineno, sorted(fr.f_locals), fr.f_globals is globals(), fr.f_back.f_code.co_name, fr.f_builtins is __builtins__.__dict__)
    print(fr.f_lineno - fr.f_code.co_firstlineno)
    d = 4
    print(sorted(fr.f_locals.items(), key=lambda p: p[0])[:3])
    return fr
fr = f(1)
print(fr.f_code.co_name, fr.f_locals['c'], fr.f_locals['d'])
def outer():
    x = 'outer x'
    def inner():
        return sys._getframe(1).f_locals['x'], sys._getframe(1).f_code.co_name, sys._getframe(2).f_code.co_name
    return inner()
print(outer())
def caller():
    return sys._getframe().f_back.f_lineno
print(caller() - f.__code__.co_firstlineno)
def depth():
    n = 0; f = sys._getframe()
    while f: n += 1; f = f.f_back
    return n
print(depth(), (lambda: depth())())
def rec(n): return depth() if n == 0 else rec(n - 1)
print(rec(5))
class A:
    here = sys._getframe().f_code.co_name
    loc = sorted(k for k in sys._getframe().f_locals if k[0] != '_')
    def m(self): return sys._getframe().f_code.co_qualname
print(A.here, A.loc, A().m())
print(sys._getframe().f_locals is globals(), type(sys._getframe()).__name__)
try: sys._getframe(1000)
except ValueError as e: print(e)
def g():
    x = 1
    yield sys._getframe().f_back.f_code.co_name
    y = 2
    yield 5
it = g(); print(next(it)); print(it.gi_frame.f_locals, it.gi_frame.f_lineno - g.__code__.co_firstlineno, it.gi_frame.f_back)
next(it); print(it.gi_frame.f_locals); print(list(it), it.gi_frame)
def err():
    try: 1 / 0
    except ZeroDivisionError as e:
        tb = e.__traceback__
        return tb.tb_frame.f_code.co_name, tb.tb_lineno - err.__code__.co_firstlineno, tb.tb_next
print(err())
def e2(): raise ValueError('x')
def e1(): e2()
try: e1()
except ValueError as e:
    tb = e.__traceback__; names = []
    while tb: names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - f.__code__.co_firstlineno)); tb = tb.tb_next
    print(names)
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exc_info()[2] is not None, sys.exception() is e)
print(sys.exc_info(), sys.exception())
def nested():
    try: raise KeyError(1)
    except KeyError:
        try: raise ValueError(2)
        except ValueError: print(repr(sys.exception()), repr(sys.exception().__context__))
        print(repr(sys.exception()))
    print(sys.exception())
nested()
try: sys._getframe().clear()
except RuntimeError as e: print(e)
fr.clear(); 
def loc():
    a = 1
    l = locals(); l['b'] = 2
    return locals(), l
print(loc())
def loc2():
    for i in range(2): pass
    del i
    return locals()
print(loc2())
def loc3(x):
    def inner(): return x
    x += 1
    return locals().keys() - {'inner'}, locals()['x']
print(loc3(1))
class L:
    a = 1
    locals()['b'] = 2
    c = b
print(L.b, L.c)
exec('q = 1', globals()); print(q)
def ex():
    exec('w = 1'); 
    try: return w
    except NameError as e: return str(e)
print(ex())
def ev(n): return eval('n * 2'), eval('n', {'n': 5}), eval('n + m', {}, {'n': 1, 'm': 2})
print(ev(4))
code = compile('a + b', 's', 'eval'); print(eval(code, {'a': 1, 'b': 2}), eval(code, {}, {'a': 3, 'b': 4}))
ns = {}; exec(compile('def f(): return g()\ndef g(): return 7', 's', 'exec'), ns); print(ns['f'](), sorted(k for k in ns if k[0] != '_'))
exec(compile('for i in range(2):\n  i\n', 's', 'single')); exec(compile('"a"; None; 3', 's', 'single')); print(_)
old = sys.displayhook
def dh(v): print('DH', v)
sys.displayhook = dh
exec(compile('1; None', 's', 'single'))
sys.displayhook = old
class W:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): self.t.append('<flush>')
w = W(); sys.stdout = w
try:
    print('a', 1, [2]); print(end='x', flush=True)
finally: sys.stdout = sys.__stdout__
print(w.t)
sys.stdout = None; print('lost'); sys.stdout = sys.__stdout__
import builtins
bp = []
sys.breakpointhook = lambda *a, **k: bp.append((a, k)) or 'ret'
print(breakpoint(1, x=2), bp); sys.breakpointhook = sys.__breakpointhook__
def real(*a): return 'mine'
builtins.mine = real; print(mine()); del builtins.mine
orig = builtins.len; builtins.len = lambda x: 42; print(len([])); builtins.len = orig; print(len([]))
def uses(): return abs(-1)
print(uses()); builtins.abs = lambda x: 'patched'; print(uses()); builtins.abs = lambda x, o=builtins.abs: 1; print(uses())
sys.setrecursionlimit(150)
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as e: print(e)
sys.setrecursionlimit(1000)
print(sys.getsizeof([]) > 0, sys.maxsize, sys.intern('zz') is sys.intern('zz'))
def quitter():
    try: exit(3)
    except SystemExit as e: print(e.code, repr(e))
    try: sys.exit('msg')
    except SystemExit as e: print(e.code, e.args)
    try: sys.exit()
    except SystemExit as e: print(e.code, e.args)
    try: sys.exit((1, 2))
    except SystemExit as e: print(e.code, e.args)
    try: raise SystemExit
    except SystemExit as e: print(e.code, e.args)
quitter()
v = sys.version_info; print(v, v[:2], v >= (3, 8), v.major, tuple(v), len(v), v == tuple(v), hash(v) == hash(tuple(v)), isinstance(v, tuple), v + (1,), [*v][:2])
a, b, *c = v; print(a, b, c)
try: v.major = 4
except AttributeError as e: print(e)
print(type(v)); print(sys.float_info.max == 1.7976931348623157e308, sys.float_info[0] > 1, sys.int_info)
