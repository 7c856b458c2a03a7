# math: the number and kind of arguments each function takes, and the errors of domain and range.
import math


def show(f, *args, **kw):
    try:
        return repr(f(*args, **kw))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Float:
    def __init__(self, v):
        self.v = v

    def __float__(self):
        return self.v


class Index:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


class Fails:
    def __float__(self):
        raise KeyError('float')

    def __index__(self):
        raise KeyError('index')


inf, nan = math.inf, math.nan
ONE = 'acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs factorial floor frexp gamma isfinite isinf isnan isqrt lgamma log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp'.split()
for name in ONE:
    f = getattr(math, name)
    huge = [10**400, -10**400] if name not in ('factorial', 'isqrt', 'trunc', 'ceil', 'floor') else []
    print(name, *[show(f, v) for v in (0, -0.0, 1, -1, inf, -inf, nan, 2, -2, 0.5, 1e308, -1e308, 5e-324, 710, -746, 171, 170.5, -0.5, True)] if name != 'factorial' else '', *[show(f, v) for v in huge])
    print('  ', *[show(f, v) for v in (Float(0.5), Float(1), Float('x'), Index(1), Index('x'), Fails(), 'a', None, [], 1j, b'1', Float(nan))])
    print('  ', show(f), show(f, 1, 2), show(f, x=1))
TWO = 'atan2 comb copysign fmod gcd lcm ldexp log nextafter perm pow remainder hypot dist isclose'.split()
for name in TWO:
    f = getattr(math, name)
    print(name, show(f), show(f, 1), show(f, 1, 2), show(f, 1, 2, 3), show(f, 'a', 2), show(f, 2, 'a'), show(f, None, None), show(f, 1.5, 2), show(f, 2, 1.5), show(f, Float(2.0), 1), show(f, 1, Float(2.0)), show(f, Index(2), 1), show(f, 3, Index(2)), show(f, Fails(), 1), show(f, 1, Fails()), show(f, 1j, 1), show(f, x=1, y=2), show(f, True, False))
for name in ('atan2', 'copysign', 'fmod', 'pow', 'remainder', 'nextafter', 'hypot', 'log'):
    f = getattr(math, name)
    for a in (0.0, -0.0, 1.0, -1.0, 2.5, -2.5, inf, -inf, nan, 1e308, 5e-324):
        print(name, a, *[show(f, a, b) for b in (0.0, -0.0, 1.0, -1.0, 2.5, -3.0, inf, -inf, nan, 1e308, -5e-324)])
for x, i in ((1.0, 3), (1.0, -1075), (1.0, -1074), (1.5, -1074), (5e-324, 2000), (1.0, 1024), (1.0, 1023), (-1.0, 5000), (0.0, 10**30), (1.0, 10**30), (1.0, -10**30), (-1.0, -10**30), (inf, 5), (nan, 5), (inf, 10**30), (1.0, True), (1.0, 1.0), (1.0, Index(2)), (3, 2), (0.7, -1022), (1e308, 1)):
    print(x, show(math.ldexp, x, i))
for x in (0.0, -0.0, 1.0, -3.5, 5e-324, 1.7976931348623157e308, inf, nan, 0.1, 1e-310, True, 10**20):
    print(x, show(math.frexp, x), show(math.modf, x), show(math.ulp, x), show(math.isfinite, x), show(math.isinf, x), show(math.isnan, x))
for args in ((8, 2), (10**400, 10), (10**400, 10**200), (2, 1), (1, 1), (0, 5), (-1, 5), (5, 0), (5, -1), (inf, 2), (2, inf), (2, nan), (inf, inf), (8, 2.0), (10**1000,), (2**5000,), (0.0,), (-0.0,), (Index(8), 2), (Float(8), 2), (8, None), (1.0, 0.5), (5e-324,), (5, 'a'), ('a', 5)):
    print([type(a).__name__ if isinstance(a, (Index, Float)) else a if not isinstance(a, int) or abs(a) < 10**30 else 'big' for a in args], show(math.log, *args), show(math.log2, args[0]), show(math.log10, args[0]))
print(show(math.log, 8, base=2), show(math.log, x=8), [math.log2(2**k) == k for k in (1, 10, 100, 1000, 1023, 5000)], [math.log10(10**k) == k for k in range(0, 23)].count(True), math.log2(2**-1074), math.log10(1e-300))
for args, kw in (((1, 1), {}), ((1, 1.0000000001), {}), ((1, 1.1), {'rel_tol': 0.1}), ((1, 1.1), {'abs_tol': 0.2}), ((inf, inf), {}), ((inf, -inf), {}), ((nan, nan), {}), ((0, 1e-10), {}), ((0, 1e-10), {'abs_tol': 1e-9}), ((1, 2), {'rel_tol': -1}), ((1, 2), {'abs_tol': -1}), ((1, 2), {'rel_tol': 'a'}), ((1, 2), {'foo': 1}), ((1, 2, 3), {}), ((1,), {'b': 1}), ((), {'a': 1, 'b': 1}), ((1, 1), {'rel_tol': -1}), ((1, inf), {'rel_tol': inf}), ((1e300, 1e300 * (1 + 1e-9)), {}), ((10**400, 1), {})):
    print(ascii(args)[:40], kw, show(math.isclose, *args, **kw))
for args in ((1, 2), (1.0, 1.0), (0.0, 1), (0, -1), (inf, 0), (nan, 1), (1, nan), (1, inf), (5e-324, 0), (1.7976931348623157e308, inf)):
    print(args, show(math.nextafter, *args), *[show(math.nextafter, *args, steps=s) for s in (0, 1, 2, 5, 2**52, 2**62, 2**63, 2**64, 10**30, -1, 1.5, 'a', None, True)])
print(math.pi, math.e, math.tau, math.inf, math.nan, math.__name__, math.__doc__.splitlines()[0], sorted(n for n in dir(math) if not n.startswith('__')))
print(show(math.fma), show(math.fma, 1, 2), show(math.fma, 2, 3, 4), show(math.fma, 0.1, 10, -1), show(math.fma, inf, 0, 1), show(math.fma, inf, 1, -inf), show(math.fma, 1e308, 10, 0), show(math.fma, 0, inf, nan), show(math.fma, nan, 1, 1), show(math.fma, 'a', 1, 1), show(math.fma, -0.0, 1, -0.0), show(math.fma, -1e-300, 1e-300, 0.0))
