# Frame objects: attributes, identity, what is seen of callers.
import sys
def attempt(label, fn):
    try: r = fn()
    except Exception as e: print(label, '->', type(e).__name__, e)
    else: print(label, '->', r)
def f(a, b=2):
    c = 3
    fr = sys._getframe()
    return fr
fr = f(1)
print(fr.f_code.co_name, fr.f_code is f.__code__, fr.f_globals is globals(), fr.f_builtins is __builtins__.__dict__, fr.f_trace, fr.f_trace_lines, fr.f_trace_opcodes, type(fr.f_lasti).__name__)
def outer():
    x = 'outer x'
    return inner()
def inner():
    y = 'inner y'
    fr = sys._getframe()
    return fr.f_back.f_code.co_name, fr.f_back.f_locals['x'], fr.f_back.f_back.f_code.co_name, sys._getframe(1).f_code.co_name, sys._getframe(0).f_code.co_name
print(outer())
attempt('deep', lambda: sys._getframe(1000)); attempt('neg', lambda: sys._getframe(-1).f_code.co_name); attempt('type', lambda: sys._getframe('a'))
def same():
    a, b = sys._getframe(), sys._getframe()
    return a is b, a == b, a is inner2().f_back, {a: 1}.get(b)
def inner2(): return sys._getframe()
for n in ('f_code', 'f_globals', 'f_locals', 'f_back', 'f_builtins', 'f_lasti', 'zzz'):
    attempt(f'set {n}', lambda: setattr(fr, n, 1)); attempt(f'del {n}', lambda: delattr(fr, n))
attempt('new', lambda: type(fr)()); attempt('sub', lambda: type('F', (type(fr),), {})); print(fr.clear()); attempt('clear running', lambda: sys._getframe().clear())
print(repr(fr).split(' at 0x')[0], repr(fr).split('line ')[1] if 0 else '', [n for n in dir(fr) if not n.startswith('__')])
class C:
    here = sys._getframe().f_code.co_name
    names = sorted(k for k in sys._getframe().f_locals if not k.startswith('__'))
print(C.here, C.names)
print([sys._getframe().f_code.co_name for _ in 'a'], list(sys._getframe().f_code.co_name for _ in 'a'), (lambda: sys._getframe().f_code.co_name)(), eval('sys._getframe().f_code.co_name'))
def gen():
    yield sys._getframe().f_back.f_code.co_name
    yield sys._getframe().f_lineno - gen.__code__.co_firstlineno
g = gen(); print(next(g), g.gi_frame.f_lineno - gen.__code__.co_firstlineno, g.gi_frame.f_back, next(g)); g.close(); print(g.gi_frame)
def lines():
    fr = sys._getframe(); out = [fr.f_lineno]
    out.append(fr.f_lineno)
    for i in range(2):
        out.append(fr.f_lineno)
    return [l - lines.__code__.co_firstlineno for l in out]
print(lines())
def loc():
    a = 1; d = sys._getframe().f_locals; e = locals()
    b = 2
    return sorted(e), sorted(locals()), 'b' in sys._getframe().f_locals
print(loc())
try:
    def raiser(): z = 5; raise ValueError
    raiser()
except ValueError as e:
    tb = e.__traceback__
    while tb: print(tb.tb_frame.f_code.co_name, tb.tb_lineno - raiser.__code__.co_firstlineno, tb.tb_frame.f_lineno >= tb.tb_lineno, tb.tb_frame.f_globals is globals()); tb = tb.tb_next
    t = e.__traceback__; print(t is e.__traceback__, e.with_traceback(t.tb_next).__traceback__ is t, e.with_traceback(t).__traceback__ is t, e.with_traceback(None).__traceback__)
print(sys._getframe().f_back, sys._getframe().f_code.co_name, sys._getframe().f_locals is globals(), hash(fr) == hash(fr))
