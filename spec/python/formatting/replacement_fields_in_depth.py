# str.format and format_map: parsing of fields, automatic numbering, nesting, attributes and keys, conversions, and errors.
class A:
    x = 1

    def __getattr__(self, name):
        return f'attr {name}'

    def __getitem__(self, key):
        return ('item', key)

    def __format__(self, spec):
        return f'<A {spec}>'

    def __repr__(self):
        return 'A()'


class Fails:
    def __format__(self, spec):
        raise KeyError('format')

    def __str__(self):
        raise KeyError('str')

    def __repr__(self):
        raise KeyError('repr')

    @property
    def x(self):
        raise KeyError('x')


def show(f, *args, **kw):
    try:
        return ascii(f(*args, **kw))
    except Exception as e:
        return f'{type(e).__name__}: {ascii(str(e))}'


a = A()
for template in ('', '{}', '{0}', '{1}', '{2}', '{-1}', '{ 0}', '{0 }', '{00}', '{01}', '{+1}', '{1_0}', '{\u0661}', '{0}{}', '{}{0}', '{}{}{}', '{:{}}{}', '{0:{}}', '{:{1}}', '{!r}{}', '{a}', '{b}', '{a }', '{ a}', '{a.x}', '{a.y.z}', '{a.}', '{.x}', '{.}', '{0.}', '{0..x}', '{0.x.}', '{[0]}', '{0[0]}', '{0[-1]}', '{0[x]}', '{0["x"]}', '{0[]}', '{0[}', '{0]}', '{0[0}', '{0[0]x}', '{0[0].x}', '{0[0][1]}', '{0[a.b]}', '{0[a[b]}', '{0[[]}', '{0.x[0]}', '{0[0]]}', '{0[99999999999999999999]}', '{99999999999999999999}', '{0.99}', '{', '}', '{{', '}}', '{{}}', '{{{}}}', '{}}', '{{}', '}{', '{0', '{0!', '{0!r', '{0!}', '{0!x}', '{0!rr}', '{0!r }', '{0! r}', '{0!r:', '{0!r:>9}', '{0!s}', '{0!a}', '{0!\xe9}', '{0!r!s}', '{0:', '{0:}', '{0:{}', '{0:{{}}}', '{0:}}', '{0:{', '{0:}}}', '{:{:{}}}', '{:{:{:{}}}}', '{0:{0:{0}}}', '{0:{1}{2}}', '{0:x{1}y}', '{0:{a}}', '{0:{a!r}}', '{0:{a:>5}}', '{!r:{}}', '{:!r}', '{0:\n}', '{\n}', '{0\n}', '{a[b]}', '{a[b][c].d}', '{0.__class__}', '{0.__class__.__name__}', '\xe9{}\u20ac{}\U0001f600', '{}{', '{}}{', 'a{b', 'a}b', '{a:{b', '{:{}{}}', '{,}', '{0,1}', '{a-b}', '{a+b}', '{a b}', '{*}', '{0:*^9}'):
    print(ascii(template), show(template.format, a, 5, 6, a=a, **{'a b': 'space', 'a-b': 'dash', '': 'empty', ' a': 'lead'}), '|', show(template.format), '|', show(template.format, 'xyz', '4'), '|', show(template.format_map, {'a': 7, '': 8, '0': 9}))
f = Fails()
for template in ('{}', '{!s}', '{!r}', '{!a}', '{.x}', '{:5}', '{[0]}', '{.missing}', '{0.x!r}', '{1}{0}'):
    print(template, show(template.format, f))


class Missing(dict):
    def __missing__(self, key):
        return f'no {key!r}'


class Map:
    def __getitem__(self, key):
        return f'got {key!r}'


for mapping in (Missing(), Map(), {}, {'x': 1}, None, 5, [1], 'abc', 'x', (1, 2)):
    print(type(mapping).__name__, *[show(t.format_map, mapping) for t in ('', 'plain', '{x}', '{y}', '{}', '{0}', '{x.real}', '{x[0]}', '{x!r:>8}', '{x:{x}}', '{')])
print(show('{}'.format_map), show('{}'.format_map, {}, {}), show('{x}'.format_map, mapping={}), show(str.format), show(str.format, 5), show(str.format, '{}{}', 1, 2), show('{self}'.format, self=3), show('{0}{format_string}'.format, 1, format_string=2))
print('{0:>{1}}|{0:{2}{3}{1}}'.format('ab', 6, '*', '^'), '{:{fill}{align}{width}.{precision}f}'.format(3.14159, fill='0', align='>', width=10, precision=2), '{0!r:{1}}'.format('q', 5), '{:%}'.format(0.5), '{:{}}'.format(5, 'b'))
print('{.real} {.imag} {[1]} {[k]}'.format(1j, 2j, 'ab', {'k': 'v'}), '{0[k][0]} {0[k].__class__.__name__}'.format({'k': [1]}), '{:{}} {}'.format(1, 2, 3), '{}'.format((1,)), '{} {}'.format(*'ab'), '{a}{b}'.format(**{'a': 1, 'b': 2}))
for value in (None, True, [1], (1, 2), {'a': 1}, {1}, 1j, b'x', range(2), int, len.__class__, ..., Exception('e')):
    print(show('{}'.format, value), show('{:}'.format, value), show('{!s:>30}'.format, value), show('{:>5}'.format, value))
