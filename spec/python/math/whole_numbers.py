# math on whole numbers: comb, perm, factorial, gcd, lcm, isqrt, floor and ceil of big floats; the kinds of arguments.
import math


def show(f, *args):
    try:
        r = f(*args)
        return repr(r) if not isinstance(r, int) or abs(r) < 10**50 else f'{r.bit_length()} bits, % 10**9 == {r % 10**9}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Index:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


class N(int):
    def __index__(self):
        return 3


print([math.factorial(n) for n in range(25)], *[show(math.factorial, n) for n in (25, 50, 100, 1000, 3000, True, False, N(5), Index(5), -1, -10**30, 10**30, 2**63, 5.0, 5.5, 'a', None, Index(-1), Index('x'))])
for n in (0, 1, 2, 5, 10, 30, 60, 67, 68, 100, 200):
    print(n, [math.comb(n, k) for k in range(min(n + 2, 12))], show(math.comb, n, n // 2), show(math.perm, n), show(math.perm, n, n // 2), show(math.perm, n, n + 1), show(math.comb, n, n - 1), [math.perm(n, k) for k in range(5)])
for args in ((10**30, 3), (10**30, 10**30), (10**30, 10**30 - 2), (10**30, 1), (10**30, 0), (3, 10**30), (2**63, 2), (2**64 + 1, 5), (-1, 2), (2, -1), (-1, -1), (-10**30, 1), (5, -10**30), (5, None), (None, 5), (5.0, 2), (5, 2.0), ('a', 1), (Index(5), Index(2)), (True, True), (N(5), 2), (1000, 500), (62, 31), (-1, None), (-1, 'a'), ('a', 'b'), (1, 'a'), (0, 0), (10**400, 2)):
    print(ascii(args)[:60] if not any(isinstance(a, Index) for a in args) else 'Index', show(math.comb, *args), show(math.perm, *args))
for args in ((), (0,), (5,), (-5,), (12, 18), (12, -18), (0, 0), (0, 7), (7, 0), (2**63, 6), (-2**63, 2**63), (-2**63,), (10**30, 10**20 + 10**10), (12, 18, 27), (6, 10, 15, 7), (True, 4), (1.0, 2), (2, 1.0), ('a',), (None,), (Index(6), 4), (1, 'a'), (0, 'a'), (3**100, 3**60 * 7), (2**61 - 1, 2**89 - 1), (N(6), 9), (1, 0, 1.5)):
    print([type(a).__name__ if isinstance(a, Index) else a for a in args], show(math.gcd, *args), show(math.lcm, *args))
for n in (0, 1, 2, 3, 4, 8, 9, 15, 16, 24, 25, 26, 2**31 - 1, 2**52, 2**53 + 1, 2**62 - 1, 2**63 - 1, 2**63, 2**64 - 1, 2**64, 10**20, 10**40 - 1, 10**100, True, N(9), Index(9), -1, -10**30, 1.0, 'a', None):
    print(show(math.isqrt, n), end=' ')
print()
print(all(math.isqrt(n * n) == n and math.isqrt(n * n + 2 * n) == n and math.isqrt(n * n - 1) == n - 1 for k in range(1, 200, 7) for n in (3**k, 2**k, 10**k + 1)))
for x in (1e15 + 0.5, 1e16, 1e22, 1e100, 1.7976931348623157e308, -1e100, 0.5, -0.5, 0.0, -0.0, 2.0**63, -2.0**63, 2.0**62 + 512, 4503599627370495.5, -4503599627370495.5):
    print(show(math.floor, x), show(math.ceil, x), show(math.trunc, x), show(int, x))
for f in (math.comb, math.perm, math.factorial, math.gcd, math.isqrt):
    print(f.__name__, show(f), show(f, 1, 2, 3))
print(math.comb(49, 6), math.perm(52, 5), math.comb(100, 50) == math.factorial(100) // math.factorial(50) ** 2, sum(math.comb(60, k) for k in range(61)) == 2**60, math.lcm(*range(1, 50)), math.gcd(*range(0, 1000, 30)))
