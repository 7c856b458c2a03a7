# Subclasses of builtins that override what the builtin does.
import sys
class E(Exception): pass
class E2(E):
    def __init__(self, code): super().__init__(f'code {code}'); self.code = code
    def __str__(self): return 'E2:' + super().__str__()
try: raise E2(5)
except E as e: print(e, e.args, e.code, repr(e), type(e).__mro__[1].__name__)
class L(list):
    def __getitem__(self, i): return 'L' + str(super().__getitem__(i))
    def __len__(self): return 99
    def __contains__(self, x): return True
    def __iter__(self): return iter('xyz')
    def __eq__(self, o): return 'eq'
    def __add__(self, o): return 'added'
    def __repr__(self): return 'L' + super().__repr__()
l = L([1, 2]); print(l, l[0], len(l), 9 in l, list(l), l == 1, l + 1, sorted(l), l.index(2), [*l], tuple(l), l * 2, l[:1], sum([1]), str(l), max(l), list.__len__(l))
class D(dict):
    def __getitem__(self, k): return 'D' + str(k)
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
    def __contains__(self, k): return True
    def keys(self): return ['kk']
    def __iter__(self): return iter(['it'])
    def __len__(self): return 5
d = D(a=1); d['b'] = 2; d.update(c=3); print(d, d['zz'], d.get('a'), 'q' in d, list(d), dict(d), {**d}, len(d), d.keys(), d == {'a': 1, 'b': 4, 'c': 3}, d.setdefault('e', 5), d.pop('b'))
class S(str):
    def __eq__(self, o): return True
    def __hash__(self): return 1
    def __len__(self): return 77
    def __str__(self): return 'SS'
    def __getitem__(self, i): return 'G'
    def __iter__(self): return iter([1])
    def __format__(self, s): return 'FF'
    def __mod__(self, o): return 'mod'
s = S('abc'); print(s, len(s), s == 5, s[0], list(s), f'{s}', '%s' % s, s % 1, s.upper(), s + 'x', repr(s), ''.join([s, s]), 'abc' == s, {'abc': 1}.get(s), str(s), s.join(['a', 'b']), '-'.join(s) if 0 else '')
class I(int):
    def __add__(s, o): return 'iadd'
    def __radd__(s, o): return 'iradd'
    def __eq__(s, o): return 'ieq'
    def __hash__(s): return 3
    def __bool__(s): return False
    def __index__(s): return 1
    def __int__(s): return 55
    def __repr__(s): return 'II'
    def __str__(s): return 'IS'
    def __lt__(s, o): return 'ilt'
i = I(4); print(i, repr(i), i + 1, 1 + i, i == 4, 4 == i, bool(i), [0, 1, 2, 3, 4][i], int(i), i < 1, i * 2, f'{i}', f'{i:d}', '%d' % i, '%s' % i, range(i), hex(i), i ** 2, -i, sum([i, i]), float(i), abs(i), round(i), [i], 3 > i)
class F(float):
    def __str__(s): return 'FS'
    def __repr__(s): return 'FR'
    def __eq__(s, o): return 'feq'
    __hash__ = float.__hash__
f = F(1.5); print(f, [f], f'{f}', f'{f:.2f}', f == 1, f + 1, '%s %f' % (f, f), int(f), f.hex())
class T(tuple):
    def __getitem__(s, i): return 'TG'
    def __len__(s): return 0
    def __iter__(s): return iter('tt')
    def __contains__(s, x): return 'yes'
t = T((1, 2)); print(t, t[0], len(t), list(t), bool(t), 5 in t, t + (3,), t == (1, 2), hash(t) == hash((1, 2)), '%s %s' % (1, 2), '%s %s' % t if 0 else '', t * 2, t[0:1])
a, b = t; print(a, b)
class B(bytes):
    def __len__(s): return 9
    def __getitem__(s, i): return 'BG'
print(B(b'ab'), len(B(b'ab')), B(b'ab')[0], B(b'ab') + b'c', B(b'ab').upper(), B(b'ab') == b'ab', list(B(b'ab')))
