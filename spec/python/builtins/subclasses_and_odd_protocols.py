"""Subclasses of builtins, and objects with odd __len__, __bool__, __index__ and comparisons."""
def t(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)
# list subclass & co
class L(list):
    def __getitem__(s, i): return 'L%r' % (list.__getitem__(s, i),)
    def append(s, v): super().append(v * 2)
    def __len__(s): return 99
    def __iter__(s): return iter(['it'])
    def __contains__(s, v): return v == 'magic'
l = L([1, 2, 3]); l.append(5)
print(l, l[0], len(l), list(l), [*l], 'magic' in l, 1 in l, l == [1, 2, 3, 10], sorted(l), tuple(l), sum([1]) , l + [1], l * 2, l[0:2], list.__len__(l), bool(l), l.index(2), l.copy(), type(l.copy()), reversed(l).__class__.__name__, l.__class__.__mro__)
def f(*a): return a
print(f(*l), [x for x in l], dict.fromkeys(l), set(l), max(l), ','.join(l), list.__iter__(l).__next__())
a, = l; print(a)
x = []; x.extend(l); x += l; x[1:1] = l; print(x)
class D(dict):
    def __getitem__(s, k): return 'got ' + str(k)
    def __setitem__(s, k, v): super().__setitem__(k, ('set', v))
    def get(s, k, d=None): return 'get'
    def __contains__(s, k): return True
    def keys(s): return ['fake']
    def __iter__(s): return iter(['iter'])
d = D(a=1); d['b'] = 2; d.update(c=3); d.setdefault('d', 4)
print(d, d['zz'], d.get('a'), 'q' in d, list(d), dict(d), {**d}, f(*d), list(d.items()), len(d), d == {'a': 1}, d.pop('a'), '%(x)s' % d, '{a}'.format_map(d), dict(d.items()))
def kw(**k): return k
print(kw(**d))
print(eval('a + "x"', {}, d))
class S(str):
    def __str__(s): return 'S!'
    def upper(s): return 'UP'
s = S('abc'); print(s, repr(s), s + 'd', type(s + 'd'), s.upper(), f'{s}', '%s' % s, s[0], len(s), s == 'abc', {s: 1}['abc'], str(s), ''.join([s]), s in {'abc'}, format(s), s * 2)
class I(int):
    def __add__(s, o): return 'add'
    def __repr__(s): return 'I'
    def __index__(s): return 1
i = I(5); print(i, i + 1, 1 + i, i * 2, [0, 1, 2, 3, 4, 5, 6][i], range(10)[i], str(i), '%d' % i, f'{i}', f'{i:3}', int(i), i == 5, hash(i), i.real, type(i.real), -i, abs(i), [i], list(range(i)), 'a' * i, divmod(i, 2), bool(I(0)), sum([i, i]), max(i, 4), round(i), hex(i))
class F(float):
    def __float__(s): return 1.5
    def __str__(s): return 'F'
print(F(2.5), F(2.5) + 1, [F(2.5)], '%s' % F(1), '%.1f' % F(2.5), round(F(2.5)), int(F(2.5)), F('3'), F.fromhex('0x1p1'), type(F.fromhex('0x1p1')))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __getitem__(s, i): return 'T%d' % i
    def __iter__(s): return iter('xy')
tt = T(1, 2); print(tt, tt[0], list(tt), tt + (3,), len(tt), (1, 2) == tt, hash(tt) == hash((1, 2)), f(*tt), '%s' % tt if 0 else '', tuple(tt), tt.index(2), isinstance(tt, tuple)); p, q = tt; print(p, q)
class B(bytes): pass
print(B(b'a'), B(b'a') + b'b', type(B(b'a') + b'b'), B(3), B([65]), B(b'x')[0], B(b'ab').upper())
class Se(set):
    def add(s, x): super().add(x + 100)
    def __contains__(s, x): return 'c'
se = Se([1]); se.add(1); print(sorted(se), 5 in se, se | {3}, type(se | {3}), se == {1, 101}); se |= {7}; print(type(se), sorted(se))
class Ob:
    def __eq__(s, o): return True
    def __hash__(s): return 1
print(Ob() in [1], Ob() == 5, 5 == Ob(), [Ob()] == [3], (Ob(),) == (3,), {Ob(): 1} == {Ob(): 1}, [1, Ob()].index(7), [5].count(Ob()), Ob() in {1: 2}, {Ob(), Ob()}.__len__())
class NE:
    def __eq__(s, o): raise ValueError('eq')
    __hash__ = object.__hash__
n = NE(); t('n', lambda: n in [n]); t('n', lambda: n in [1, n]); t('n', lambda: [n] == [n]); t('n', lambda: [n] == [NE()]); t('n', lambda: {1: n} == {1: n}); t('n', lambda: [1, n].index(5)); t('n', lambda: [n, 1].count(n))
class Cmp:
    def __init__(s, v): s.v = v
    def __lt__(s, o): return NotImplemented
    def __le__(s, o): return 'le'
    def __eq__(s, o): return NotImplemented
t('c', lambda: Cmp(1) < Cmp(2)); t('c', lambda: Cmp(1) <= 1); t('c', lambda: Cmp(1) >= Cmp(2)); t('c', lambda: Cmp(1) == Cmp(1)); t('c', lambda: Cmp(1) != 1); t('c', lambda: max(Cmp(1), Cmp(2))); t('c', lambda: 1 < Cmp(2) ); t('c', lambda: sorted([Cmp(1), Cmp(2)]))
class Len:
    def __init__(s, n): s.n = n
    def __len__(s): return s.n
for v in (0, 1, True, -1, 2**63, 'x', 1.0, None):
    t('len %r' % (v,), lambda: len(Len(v))); t('bool %r' % (v,), lambda: bool(Len(v)))
class Bo:
    def __init__(s, v): s.v = v
    def __bool__(s): return s.v
for v in (True, 1, 'x', None): t('bool', lambda: bool(Bo(v))); t('not', lambda: not Bo(v)); t('if', lambda: 1 if Bo(v) else 2); t('and', lambda: Bo(v) and 3); t('any', lambda: any([Bo(v)])); t('filter', lambda: len(list(filter(None, [Bo(v)])))); t('while', lambda: [1 for _ in [0] if Bo(v)]); t('assert', lambda: exec('assert Bo(v)', {'Bo': Bo, 'v': v}))
class Ix:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
for v in (1, -1, 'x', 1.0, 2**70, None):
    t('idx', lambda: [10, 20][Ix(v)]); t('slice', lambda: [10, 20][:Ix(v)]); t('range', lambda: len(range(Ix(v))) if v != 2**70 else 0); t('mul', lambda: [0] * Ix(v) if v != 2**70 else 0); t('bin', lambda: bin(Ix(v))); t('hex', lambda: '%x' % Ix(v)); t('chr', lambda: chr(Ix(v))); t('int', lambda: int(Ix(v))); t('rnd', lambda: round(1.55, Ix(v)) if v != 2**70 else 0); t('bytes', lambda: bytes([Ix(v)])); t('pow', lambda: pow(2, Ix(v))); t('float', lambda: float(Ix(v))); t('cx', lambda: complex(Ix(v))); t('enum', lambda: list(enumerate('a', Ix(v)))); t('ins', lambda: [1].insert(Ix(v), 0)); t('pop', lambda: [1, 2, 3].pop(Ix(v)))
