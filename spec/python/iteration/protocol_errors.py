"""The iteration protocol: what every builtin does with iterators that misbehave; unpacking."""
def t(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e, '|', repr(e.__cause__), repr(e.__context__))
class A:
    def __init__(s, n): s.n = n
    def __iter__(s): return s
    def __next__(s):
        if s.n <= 0: raise StopIteration('done')
        s.n -= 1; return s.n
t('list', lambda: list(A(3))); t('tuple', lambda: tuple(A(3))); t('set', lambda: set(A(3))); t('sum', lambda: sum(A(4)))
t('unpack', lambda: (lambda a, b, c: (a, b, c))(*A(3))); t('in', lambda: 1 in A(3)); t('max', lambda: max(A(3))); t('zip', lambda: list(zip(A(2), A(3))))
t('enum', lambda: list(enumerate(A(2), 5))); t('sorted', lambda: sorted(A(3))); t('join', lambda: ','.join(str(x) for x in A(3)))
t('dict', lambda: dict(zip('ab', A(2)))); t('any', lambda: any(A(3))); t('all', lambda: all(A(3)))
class E:
    def __iter__(s): return s
    def __next__(s): raise ValueError('next')
for f in (list, tuple, set, sum, max, any, all, sorted, dict, lambda x: [*x], lambda x: next(x), lambda x: 1 in x, lambda x: list(map(str, x)), lambda x: list(zip(x)), lambda x: list(filter(None, x)), lambda x: list(enumerate(x)), ''.join, lambda x: {**dict(x)}):
    t('E', lambda: f(E()))
class NI:
    def __iter__(s): return 5
for f in (list, tuple, set, sum, max, any, all, sorted, dict, iter, lambda x: [*x], lambda x: 1 in x, lambda x: map(str, x), lambda x: zip(x), enumerate, ''.join):
    t('NI', lambda: f(NI()))
class NO: pass
for f in (list, tuple, set, frozenset, sum, max, min, any, all, sorted, dict, iter, reversed, len, next, lambda x: [*x], lambda x: 1 in x, lambda x: map(str, x), lambda x: zip([1], x), lambda x: filter(None, x), enumerate, ''.join, bytes, bytearray, lambda x: [].extend(x), lambda x: set().update(x), lambda x: dict(**x), lambda x: print(*x), lambda x: x[0], lambda x: {**x}, lambda x: x(), lambda x: x + 1, lambda x: -x, lambda x: x < x, lambda x: x[0:1], abs, round, int, float, complex, hash, str.join, range, slice, chr, ord, bin, divmod, lambda x: divmod(x, 1), lambda x: pow(x, 2), lambda x: x @ 1, lambda x: 1 @ x, lambda x: x // 2, lambda x: x and 1, lambda x: not x, lambda x: [1][x], lambda x: 'a' * x, lambda x: x.y, lambda x: x.y(), lambda x: isinstance(1, x), lambda x: issubclass(x, int), lambda x: getattr(1, x), lambda x: eval(x), lambda x: exec(x), lambda x: compile(x, '', 'exec'), lambda x: format(x, '5'), lambda x: '%d' % x, lambda x: '{:d}'.format(x), lambda x: 'a'.join(x), lambda x: 'a' + x, lambda x: x in 'a', lambda x: 'a'.startswith(x), lambda x: 'abc'[x], lambda x: sum([], x), lambda x: sum([1], x), lambda x: max(x, 1), lambda x: max([1], key=x), lambda x: min([1, 2], key=x), lambda x: sorted([1], key=x), lambda x: list(map(x, [1])), lambda x: list(filter(x, [1])), lambda x: iter(x, 1), vars, lambda x: type(x).__name__, lambda x: super(x), staticmethod, lambda x: classmethod(x)(), lambda x: property(x).fget is x, lambda x: int('1', x), lambda x: round(1.5, x), lambda x: print(sep=x), lambda x: setattr(1, x, 1), lambda x: (lambda **k: 1)(**x), lambda x: open(x) if 0 else 1):
    try: r = f(NO())
    except BaseException as e:
        print(type(e).__name__, str(e).replace('0x', '')[:60])
    else: print('fine', type(r).__name__)
class GI:
    def __init__(s, e): s.e = e
    def __getitem__(s, i):
        if i == 2: raise s.e
        return i
for e in (IndexError('i'), StopIteration('s'), KeyError('k'), ValueError):
    t('GI', lambda: list(GI(e)))
class Seq:
    def __len__(s): return 3
    def __getitem__(s, i): print('get', i); return i
t('rev', lambda: list(reversed(Seq()))); it = iter(Seq()); t('seq', lambda: (next(it), next(it)))
class C:
    __contains__ = None
t('cont', lambda: 1 in C())
class C2:
    def __contains__(s, x): return 'yes'
t('cont', lambda: (1 in C2(), 1 not in C2()))
class Contains:
    def __contains__(s, x): raise KeyError(x)
t('cont', lambda: 1 in Contains())
it = iter([1, 2]); print(next(it), next(it), next(it, 'd'), next(it, 'd'))
n = 0
def call():
    global n; n += 1; return n
t('sentinel', lambda: list(iter(call, 4)))
def stop():
    raise StopIteration(7)
t('sentinel stop', lambda: list(iter(stop, 4)))
def bad(): raise KeyError('c')
t('sentinel bad', lambda: list(iter(bad, 4)))
z = zip([1, 2, 3], iter([4])); print(list(z), list(z))
a = iter([1, 2, 3]); z = zip(a, [9]); print(list(z), list(a))
a = iter([1, 2, 3]); b = iter([1]); z = zip(a, b); print(next(z), next(z, 'end'), next(z, 'end'), list(a))
m = map(lambda x, y: x + y, [1, 2], [3]); print(list(m), list(m))
f = filter(lambda x: x > 1, [1, 2, 3]); print(next(f), list(f), list(f))
e = enumerate('ab'); print(next(e), list(e), list(e))
t('map stop', lambda: list(map(lambda x: next(iter([])), [1, 2])))
def g(): yield from map(lambda x: next(iter([])), [1])
t('gen stop', lambda: list(g()))
class Z(zip): pass
print(list(Z('ab', 'cd')), type(Z()).__name__)
class Mm(map):
    def __next__(s): return ('m', super().__next__())
print(list(Mm(str, [1, 2])))
class En(enumerate):
    def __init__(s, *a): s.x = 5
print(En('ab').x, list(En('ab')))
print(list(map(None, [])), list(zip()), list(filter(None, ())))
t('zip infinite', lambda: next(zip(iter(int, 1), range(2))))
def star(*a, **k): return a, k
t('star', lambda: star(*[1], 2, *(3,), x=1, **{'y': 2}, z=3)); t('star str', lambda: star(*'ab', *b'c', *{1: 2}, *{5}, *range(2)))
t('disp', lambda: [*[], *'a', *(1,), *{2}, *{3: 4}]); t('disp', lambda: (*'a', *'b')); t('disp', lambda: {*'aa', *'b'} == {'a', 'b'}); t('disp', lambda: {'a': 1, **{'a': 2, 'b': 3}, 'b': 4})
a, *b = 'abc'; print(a, b); *a, b = 'abc'; print(a, b); a, *b, c = range(5); print(a, b, c); (a, (b, *c)), d = (1, 'xyz'), 4; print(a, b, c, d); [a, *[b, c]] = 1, 2, 3; print(a, b, c)
for a, *b in [(1, 2, 3), 'xy']: print(a, b)
t('u1', lambda: exec('a, b = 1, 2, 3')); t('u2', lambda: exec('a, b, c = 1, 2')); t('u3', lambda: exec('a, *b, c = 1,')); t('u4', lambda: exec('a, b = 5')); t('u5', lambda: exec('(a, b), c = 1, 2')); t('u6', lambda: exec('a, b = iter([1, 2, 3, 4])')); t('u7', lambda: exec('*a, b, c, d = "ab"')); t('u8', lambda: exec('a, b = {1, 2, 3}')); t('u9', lambda: exec('[] = 1')); t('u10', lambda: exec('[] = [1]')); t('u11', lambda: exec('() = []')); t('u12', lambda: exec('a, b = E()', {'E': E})); t('u13', lambda: exec('a, b = NI()', {'NI': NI})); t('u14', lambda: exec('for a, b in [1]: pass')); t('u15', lambda: exec('a, = "ab"')); t('u16', lambda: exec('a, b = range(10**10)')); t('u17', lambda: exec('a, b = "abcdef"')); t('u18', lambda: exec('a, b = dict(a=1)'))
