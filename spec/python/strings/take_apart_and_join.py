# split, rsplit, splitlines, partition, strip, join, expandtabs, zfill, center of str and bytes: odd arguments and errors.
def show(f, *args, **kw):
    try:
        return ascii(f(*args, **kw))
    except Exception as e:
        return f'{type(e).__name__}: {ascii(str(e))}'


class Index:
    def __repr__(self):
        return 'Index()'

    def __index__(self):
        return 2


def both(method, *args, **kw):
    encode = lambda v: v.encode('latin-1') if isinstance(v, str) else v
    for text in TEXTS:
        print(method, ascii(text), args, kw, show(getattr(text, method), *args, **kw), show(getattr(text.encode('latin-1'), method), *map(encode, args), **{k: encode(v) for k, v in kw.items()}))


TEXTS = ['', ' ', 'a', 'a b  c', ' a,b,,c ', ',,', '\ta\x0b\x0cb\r\n\x1c\x1d\x1e\x1f\x85\xa0c', 'aXbXc']
for args in ((), (None,), (',',), (' ',), ('X',), ('',), ('ab',), (',', 1), (None, 1), (None, 0), (None, -1), (',', 0), (',', -5), (',', 10**30), (',', Index()), (',', 1.5), (5,), ([],), (b',',), (None, None)):
    both('split', *args)
    both('rsplit', *args)
both('split', maxsplit=1)
both('rsplit', sep=',', maxsplit=1)
both('split', sep='X')
both('split', foo=1)
TEXTS = ['', 'a', 'a\n', '\n', 'a\r\nb\rc\n\nd', '\r\n\r', 'a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\x1fh', 'a\n\rb']
for args in ((), (True,), (False,), (0,), (5,), ('',), ('x',), (None,), (1, 2)):
    both('splitlines', *args)
both('splitlines', keepends=True)
print('a\u2028b\u2029c\u0085d'.splitlines(), 'a\u2028b'.splitlines(True))
TEXTS = ['', 'a', 'a,b,c', ',', 'abab']
for args in ((',',), ('',), ('ab',), ('x',), (5,), (None,), ()):
    both('partition', *args)
    both('rpartition', *args)
TEXTS = ['', '  a b  ', 'xxaxx', '\x85\xa0a\x1f', 'xyxayx']
for args in ((), (None,), ('x',), ('xy',), ('',), (' \x85\xa0',), (5,), ([],), ('x', 'y')):
    both('strip', *args)
    both('lstrip', *args)
    both('rstrip', *args)
TEXTS = ['', 'a', '-1', '+', '--5', 'abc\tdef', '\t\t', 'a\r\tb\n\tc', 'ab\tc']
for args in ((), (4,), (0,), (-3,), (1,), (Index(),), (True,), (1.5,), ('4',), (None,), (2**31,), (10**30,)):
    both('expandtabs', *args)
both('expandtabs', tabsize=3)
for args in ((0,), (3,), (5,), (-1,), (Index(),), (1.5,), ('3',), (), (None,), (True,)):
    both('zfill', *args)
for args in ((5,), (6, '*'), (6, ''), (6, 'ab'), (6, 5), (6, None), (0,), (-5,), (Index(),), (1.5,), (), (5, '\xe9'), (5, '*', 1)):
    both('center', *args)
    both('ljust', *args)
    both('rjust', *args)
print(show('a'.center, 5, b'*'), show(b'a'.center, 5, '*'), show(b'a'.ljust, 5, bytearray(b'-')), show('\U0001f600'.center, 4, '\u20ac'))
print([('x' * n).center(w, '-') for n in range(4) for w in range(7)], [(b'x' * n).center(w, b'-') for n in range(3) for w in range(6)])


class Str(str):
    pass


class Items:
    def __getitem__(self, i):
        return ['a', 'b'][i]


class Fails:
    def __iter__(self):
        raise TypeError('my own')


for sep in ('', ',', '\u20ac', Str('-')):
    for items in ([], ['a'], ['a', 'b'], ('a', 'b', 'c'), 'abc', iter('ab'), (c for c in 'xy'), {'k': 1}, Items(), [Str('q')], [Str('q'), 'r'], ['a', 1], [1], [None, 'a'], ['a', b'b'], 5, None, Fails(), [['a']], ['\u20ac', 'a'], map(str, range(3))):
        print(ascii(sep), show(sep.join, items), end=' ')
    print()
for sep in (b'', b',', bytearray(b'-')):
    for items in ([], [b'a'], [b'a', bytearray(b'b')], (memoryview(b'a'), b'c'), b'abc', [b'a', 'b'], ['a'], [1], [None], 5, Fails(), {b'k': 1}, [memoryview(b'abcd')[::2], b'x'], iter([b'p', b'q'])):
        print(sep, show(sep.join, items), end=' ')
    print()
one = 'only one'
print(','.join([one]) is one, ''.join((one,)) is one, type(','.join([Str('s')])), type(b','.join([bytearray(b'x')])), type(bytearray(b',').join([b'x'])), show(','.join), show(','.join, 'a', 'b'))
