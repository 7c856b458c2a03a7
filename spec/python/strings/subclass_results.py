# What str methods return for instances of subclasses of str: always an exact str, and for an exact
# str that does not change, the very same object.


class S(str):
    pass


CALLS = [
    lambda s: s.upper(), lambda s: s.lower(), lambda s: s.title(), lambda s: s.capitalize(),
    lambda s: s.swapcase(), lambda s: s.casefold(), lambda s: s.strip(), lambda s: s.lstrip(),
    lambda s: s.rstrip('x'), lambda s: s.center(1), lambda s: s.ljust(0), lambda s: s.rjust(-5),
    lambda s: s.zfill(2), lambda s: s.expandtabs(), lambda s: s.replace('q', 'r'),
    lambda s: s.replace('a', 'r', 0), lambda s: s[:], lambda s: s[0:100], lambda s: s * 1,
    lambda s: 1 * s, lambda s: s + '', lambda s: '' + s, lambda s: ''.join([s]),
    lambda s: s.removeprefix('zz'), lambda s: s.removesuffix('zz'), lambda s: s.translate({}),
    lambda s: str(s), lambda s: s.__str__(), lambda s: format(s), lambda s: format(s, '30'),
    lambda s: '%s' % s, lambda s: '{}'.format(s), lambda s: f'{s}', lambda s: f'{s!s}',
    lambda s: s.partition('|')[0], lambda s: s.rpartition('|')[2], lambda s: s.split('|')[0],
    lambda s: s.rsplit('|')[0], lambda s: s.splitlines()[0], lambda s: s.split()[0],
    lambda s: s.__getnewargs__()[0],
    lambda s: s.__add__('b'), lambda s: s[0], lambda s: next(iter(s)), lambda s: s[::1],
    lambda s: s[::-1][::-1], lambda s: s.join(['a']), lambda s: str.__new__(str, s),
]
for text in ('abc', 'ABC', 'x', 'd\xe9f'):
    for i, call in enumerate(CALLS):
        sub = S(text)
        one, two = call(sub), call(text)
        print(i, type(one).__name__, one, one is sub, two == one, type(two).__name__, end='; ')
    print()

unchanged = 'unchanged text'
for i, call in enumerate(CALLS[:36]):
    result = call(unchanged)
    if result == unchanged and i not in (30, 31):
        print(i, result is unchanged, end='; ')
print()


class Loud(str):
    def __str__(self):
        return 'loud ' + super().__str__().upper()

    def __repr__(self):
        return 'Loud!'

    def __format__(self, spec):
        return f'<{spec}>'

    def __len__(self):
        return 99

    def __eq__(self, other):
        return 'eq'

    def __hash__(self):
        return 7

    def __iter__(self):
        return iter((1, 2))

    def __getitem__(self, key):
        return ('item', key)

    def __contains__(self, key):
        return True


loud = Loud('abc')
print(str(loud), repr(loud), format(loud), format(loud, '>9'), f'{loud}', f'{loud!r}', f'{loud!s:>12}')
print('%s %r %a' % (loud, loud, loud), '{} {!r} {:x}'.format(loud, loud, loud))
print(len(loud), loud == 5, hash(loud), list(loud), loud[2:], 'zz' in loud, loud != 1)
print(''.join([loud, loud]), loud + 'd', 'd' + loud, loud.upper(), loud.find('c'), 'xabc'.find(loud))
print('abcabc'.replace(loud, '-'), 'abc'.startswith(loud), loud.encode(), int(Loud('12')), float(Loud('1.5')))
print({'abc': 1}.get(loud), [loud].count('abc'), str(loud, ), str.__str__(loud), str.__repr__(loud))
print(bytes(loud, 'ascii'), sorted([Loud('b'), Loud('a')], key=str.__str__))


class Odd(str):
    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __format__(self, spec):
        return b''


for f in (str, repr, format, ascii, '{}'.format, '{!s}'.format, '{!r}'.format, lambda x: '%s' % x,
          lambda x: '%r' % x, lambda x: f'{x}', print):
    try:
        print(f(Odd('a')))
    except TypeError as e:
        print('TypeError', e)


class Sub(str):
    def __str__(self):
        return S('from sub')


print(type(str(Sub('x'))).__name__, str(Sub('x')), '%s' % Sub('x'), '{}'.format(Sub('x')), f'{Sub("x")!s}')


class New(str):
    def __new__(cls, *args, **kw):
        self = super().__new__(cls, *args)
        self.kw = kw
        return self

    def __init__(self, *args, **kw):
        self.args = args


n = New(b'ab', 'ascii', extra=1)
print(n, n.kw, n.args, type(n + n).__name__, New().args, n.upper().__class__)
for args in ((b'ab',), (5,), ('a', 'b'), (b'\xff', 'ascii'), (b'a', 5), (b'a', 'ascii', 'strict', 1)):
    try:
        print(repr(New(*args)))
    except Exception as e:
        print(type(e).__name__, e)
