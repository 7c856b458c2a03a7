# complex: parsing, repr, signs of zeros, infinities, powers, comparisons, and construction from every kind.
def show(f, *args, **kw):
    try:
        return repr(f(*args, **kw))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


inf, nan = float('inf'), float('nan')
parts = [0.0, -0.0, 1.0, -1.5, inf, -inf, nan, 1e16, 1e-5, 123456789.123456789, 1e300]
for a in parts:
    print(*[repr(complex(a, b)) for b in parts])
    print(*[str(-complex(a, b)) for b in parts], *[complex(a, b).conjugate() for b in parts[:4]])
    print(*[show(abs, complex(a, b)) for b in parts], *[complex(a, b) == a for b in (0.0, -0.0, 1.0)])
for text in ('1+2j', ' 1+2j ', '(1+2j)', ' ( 1+2j ) ', '1 + 2j', '1j', 'j', '-j', '+j', '1-j', '1+j', 'J', '1J', 'infj', '-infj', 'nanj', 'inf+nanj', 'nan-infj', 'INF+NaNJ', 'infinity-infinityj', '1e5j', '1e5+1e-5j',
             '.5j', '5.j', '.j', '1_0+2_0j', '1__0j', '_1j', '1_j', '', ' ', '()', '(1', '1)', '((1))', '1+2', '1j+2', '2j3', '1++2j', '1+-2j', '--1j', 'i', '1i', '0x1j', '1e', '1e+j', '1\x00', '\xa01j\xa0', '\u0661+\u0662j', '1+2j x',
             'nan(1)j', '+inf-0j', '-0-0j', '-0j', '0-0j', '1e400j', '1' * 400 + 'j', '( 1j', '1.5e3+2.5E-3j', '1+1j+1j', '1+jj', '+', '-', '+-j', 'e5j', '(1)+2j', '1,2'):
    print(ascii(text[:40]), show(complex, text))
for args in ((), (1,), (1.5,), (1, 2), (1j,), (1j, 1j), (1, 2j), (1 + 2j, 3 + 4j), (1 + 2j, 3), (True, False), ('1', 2), (1, '2'), ('1', '2'), (None,), (1, None), ([],), (b'1',), (10**400,), (1, 10**400), (-0.0, -0.0), (0, -0.0), (-0.0,), (1, 2, 3), (inf, nan), (1j, -0.0), (-0j,), (complex(-0.0, 1), 0)):
    print(ascii(args).replace(str(10**400), '10**400'), show(complex, *args))
values = [0j, 1j, -1j, 1 + 1j, -1 - 1j, 2 + 0j, complex(-0.0, -0.0), complex(inf, 1), complex(nan, 0), 3 - 4j]
others = values + [0, 2, -1, 0.5, -0.0, True]
for a in values:
    for name in ('__add__', '__sub__', '__mul__', '__truediv__', '__pow__', '__rsub__', '__rtruediv__', '__rpow__'):
        print(name, a, *[show(getattr(a, name), b) for b in others])
    print(hash(a) if a == a else 'nan', bool(a), a.real, a.imag, +a, -a, show(abs, a), a.__getnewargs__(), show(a.__format__, ''))
print(hash(2 + 0j) == hash(2), hash(1j) == hash(complex(0, 1)), hash(0.5 + 0j) == hash(0.5), hash(complex(0, -1)), hash(1 + 1j), hash(complex(inf, -inf)), hash(-1 + 0j), hash(10**20 + 1j))
for op in ('<', '<=', '>', '>=', '//', '%', '<<', '&', '@'):
    print(op, show(eval, f'1j {op} 2'), show(eval, f'2 {op} 1j'), show(eval, f'1j {op} 1j'))
for f in (int, float, divmod, round, hex, ord, bytes, range, list):
    print(f.__name__, show(f, 1j), show(f, 1j, 1) if f in (divmod, round) else '')
print(1j == 1j, 1j != 1, 1 + 0j == 1, 1 + 0j == 1.0, 1 + 0j == True, 1j == 'j', (1 + 0j).__eq__(2), (1j).__eq__('x'), 2**53 + 0j == 2**53 + 1, complex(2**53, 0) == 2**53, 10**400 == 1j, complex(1, nan) == complex(1, nan))
print(show(lambda: 1j ** 2), show(lambda: 1j ** 3), show(lambda: 1j ** 100), show(lambda: 1j ** 101), show(lambda: 1j ** -1), show(lambda: 1j ** -5), show(lambda: 1j ** 0.5), show(lambda: 2 ** 1j), show(lambda: (1 + 1j) ** (1 + 1j)), show(lambda: 0j ** 0), show(lambda: 0j ** 2), show(lambda: 0j ** -1), show(lambda: 0j ** 1j), show(lambda: (1e300 + 1j) ** 2), show(lambda: (1e300 + 1j) ** 1.5), show(lambda: 1j ** 10**10), show(lambda: (-1) ** 0.5), show(pow, 1j, 2, 3), show(lambda: 1j ** 10**400))
print(show(lambda: 1j / 0), show(lambda: 1j / 0j), show(lambda: (1 + 1j) / (1e-320 + 1e-320j)), show(lambda: 1j * 10**400), show(lambda: 1j + 10**400), show(lambda: complex(1e308, 1e308) * 10), show(lambda: abs(complex(1.7e308, 1.7e308))), show(lambda: complex(inf, 1) / complex(inf, 1)))


class C(complex):
    pass


class Has:
    def __init__(self, v):
        self.v = v

    def __complex__(self):
        return self.v


print(type(C(1j) + 1), type(C(1)), C('1j'), repr(C(1 - 2j)), type(C(1j).conjugate()), type(+C(1j)), type(complex(C(1j))), C(1j) == 1j)
for v in (1j, 1, 1.5, 'a', None, True):
    print(v, show(complex, Has(v)), show(complex, Has(v), 1), show(complex, 1, Has(v)), show(Has(v).__complex__))
print((1.5).__complex__() if hasattr(1.5, '__complex__') else 'no', (1j).__complex__(), sorted(n for n in dir(complex) if not n.startswith('__')), show(setattr, 1j, 'real', 1), show(complex.real.__get__, 5j), show(complex.__add__, 1, 2))
