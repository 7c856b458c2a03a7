# Code objects: fields, equality, replace, positions.
import types
def f(a, b=1, /, c=2, *args, d, e=3, **kw):
    """doc"""
    local = a + b
    def inner(): return local, c
    return [inner], inner
c = f.__code__
for n in ('co_name', 'co_qualname', 'co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_nlocals', 'co_varnames', 'co_cellvars', 'co_freevars', 'co_flags', 'co_firstlineno'):
    print(n, getattr(c, n))
print(type(c.co_code), type(c.co_consts), type(c.co_names), type(c.co_stacksize), type(c.co_filename), type(c.co_linetable), type(c.co_exceptiontable))
def flags(fn): return fn.__code__.co_flags
def gen(): yield
async def co(): pass
async def ag(): yield
def nested():
    x = 1
    def clo(): return x
    return clo
class K:
    def m(self): return __class__
    def s(self): return super().m
for fn in (f, gen, co, ag, nested, nested(), lambda: 0, lambda *a: 0, lambda **k: 0, K.m, K.s, lambda: (yield)):
    print(fn.__name__, flags(fn), fn.__code__.co_freevars, fn.__code__.co_cellvars, fn.__code__.co_varnames)
for src, mode in (('1', 'eval'), ('x = 1', 'exec'), ('x', 'single'), ('', 'exec'), ('def f(): "d"', 'exec'), ('class A: x = 1', 'exec')):
    k = compile(src, 'file', mode)
    print(mode, k.co_name, k.co_qualname, k.co_flags, k.co_argcount, k.co_varnames, k.co_names, k.co_firstlineno, k.co_filename, k.co_freevars, k.co_nlocals)
print(eval(compile('[x for x in (1, 2)]', '', 'eval').replace(co_name='zz')))
a = compile('x + 1', 'f', 'eval'); b = compile('x + 1', 'f', 'eval'); d = compile('x + 2', 'f', 'eval'); e = compile('x + 1', 'g', 'eval')
print(a == b, a == d, a == e, hash(a) == hash(b), a != d, a == 1, a is b)
print((lambda: 1).__code__ == (lambda: 1).__code__)
r = c.replace(co_name='other', co_firstlineno=100, co_filename='fn')
print(r.co_name, r.co_firstlineno, r.co_filename, r.co_qualname, r == c, r.co_varnames == c.co_varnames)
r = c.replace(co_qualname='a.b.c'); print(r.co_qualname, r.co_name, repr(r).split(' at 0x')[0])
print(c.replace() == c, c.replace() is c)
for kw in ({'co_name': 5}, {'co_firstlineno': 'x'}, {'co_filename': None}, {'nope': 1}, {'co_flags': 'x'}):
    try: c.replace(**kw)
    except Exception as ex: print(type(ex).__name__, ex)
try: c.replace(1)
except TypeError as ex: print(ex)
for n in ('co_name', 'co_code', 'foo'):
    for act in (lambda: setattr(c, n, 1), lambda: delattr(c, n)):
        try: act()
        except Exception as ex: print(type(ex).__name__, ex)
try: types.CodeType()
except TypeError as ex: print(ex)
try: class_ = type('X', (types.CodeType,), {})
except TypeError as ex: print(ex)
def two_lines(x):
    y = x
    return y + 1
lines = sorted({l - two_lines.__code__.co_firstlineno for s, e, l in two_lines.__code__.co_lines() if l is not None})
print(lines[-2:])
pos = {(a and a - two_lines.__code__.co_firstlineno, b and b - two_lines.__code__.co_firstlineno, c, d) for a, b, c, d in two_lines.__code__.co_positions()}
print((2, 2, 11, 16) in pos, (1, 1, 8, 9) in pos)
print(all(len(p) == 4 for p in f.__code__.co_positions()), all(s < e for s, e, l in f.__code__.co_lines()))
print(list(f.__code__.co_lines())[0][0], [e for s, e, l in f.__code__.co_lines()][:-1] == [s for s, e, l in f.__code__.co_lines()][1:])
print([k.co_name for k in c.co_consts if isinstance(k, types.CodeType)])
print(exec(compile('pass', 'n', 'exec')), f.__doc__)
def nodoc(): x = 1
print(nodoc.__doc__)
class Meth:
    def long(self, a, *, b): x = y = 1; return x
    @staticmethod
    def st(a): pass
print(Meth.long.__code__.co_varnames, Meth.long.__code__.co_qualname, Meth.st.__code__.co_argcount, Meth.long.__code__.co_nlocals)
print([k.co_qualname for k in compile('class A:\n def f(self):\n  def g(): pass\n  return lambda: [i for i in x]', '', 'exec').co_consts[0].co_consts if isinstance(k, types.CodeType)])
print(c.co_flags & 4, c.co_flags & 8, bool(c.co_flags & 2), bool(c.co_flags & 1), bool(nested().__code__.co_flags & 16))
print(c.__class__, type(c.__doc__))
n = 'zz'
def uses(): return n.attr.other + len(n.attr)
print(uses.__code__.co_names)
import_names = compile('import a.b as q\nfrom c import d as e, f\nx.y = z[1]\ndel w', '', 'exec').co_names
print(import_names)
