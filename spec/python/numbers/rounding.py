# round, floor, ceil, trunc and is_integer of ints, floats and others, with every kind of ndigits.
import math


def show(f, *args, **kw):
    try:
        result = f(*args, **kw)
        return f'{result!r}' if type(result) is not int or abs(result) < 10**40 else f'int of {result.bit_length()} bits'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Index:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v

    def __repr__(self):
        return f'Index({self.v!r})'


class Rounds:
    def __round__(self, *args):
        return ('rounded', *args)


class Strange:
    __round__ = None


digits = [None, 0, 1, -1, 2, -2, 3, 5, 10, 15, 16, 17, 22, 23, 50, 300, 308, 309, 323, 324, 400, -5, -17, -300, -308, -309, -400, 2**31, -2**31, 2**62, -2**62, 2**63, -2**63, 10**30, -10**30, True]
for x in (0.0, -0.0, 0.5, 1.5, 2.5, -2.5, 0.05, 0.15, 0.25, 0.35, 2.675, 1.005, 1e15 + 0.5, 1e16, 1e22, 5e-324, 2.2e-308, 1.7976931348623157e308, -1e300, 123456.789, 9.995, 0.1 + 0.2, 4503599627370497.5, 5015.0, 25.0, 15.0):
    print(x, show(round, x), *[show(round, x, n) for n in digits])
for x in (float('inf'), float('-inf'), float('nan')):
    print(x, *[show(f, x) for f in (round, math.floor, math.ceil, math.trunc, int)], *[show(round, x, n) for n in (None, 0, 1, -1, 400, -400, 10**30)])
for x in (0, 1, 5, 15, 25, 45, 50, 51, 49, -5, -15, -25, 150, 250, 12345, 10**20 + 5 * 10**9, -10**20 - 5 * 10**9, 2**63 - 1, -2**63, True):
    print(x, show(round, x), *[show(round, x, n) for n in (None, 0, 1, 10**30, -1, -2, -3, -9, -10, -11, -20, -21, -400, -50)])
for n in ('a', 1.5, [], 1j, Index(1), Index(-1), Index('x'), Index(10**30), b'1'):
    print(n, show(round, 123.456, n), show(round, 123, n), show(round, Rounds(), n) if not isinstance(n, Index) else '')
print(show(round), show(round, 1, 2, 3), show(round, 'a'), show(round, None), show(round, 1j), show(round, 1j, 1), show(round, Rounds()), show(round, Rounds(), None), show(round, Strange()), show(round, Strange), show(round, number=2.567, ndigits=1), show(round, 2.5, ndigits=None), show(round, x=1))
for x in (2.0, 2.5, -2.5, 1e300, 0.1, -0.0, float('inf'), float('nan')):
    print(x, x.is_integer(), show(x.as_integer_ratio), show(x.__round__), show(x.__round__, 1), show(x.__round__, None), show(x.__floor__), show(x.__ceil__), show(x.__trunc__))
for x in (5, -5, 10**30, True):
    print(x, x.is_integer(), x.as_integer_ratio(), x.__round__(), x.__round__(-1), x.__floor__(), x.__ceil__(), x.__trunc__(), show(x.__round__, None), show(x.__round__, 1.5), show(x.__round__, 1, 2))


class Parts:
    def __init__(self, **methods):
        self.methods = methods

    def __floor__(self):
        return self.methods['floor']

    def __ceil__(self):
        return self.methods['ceil']

    def __trunc__(self):
        return self.methods['trunc']


p = Parts(floor='f', ceil=None, trunc=[1])
print(math.floor(p), math.ceil(p), math.trunc(p), show(math.floor, 'a'), show(math.ceil, None), show(math.trunc, 'a'), show(math.trunc, 1j), show(math.floor, Index(3)), show(math.ceil, Index('x')), show(math.trunc, Index(3)))


class OnlyFloat:
    def __float__(self):
        return 2.75


class IntFloor(int):
    def __floor__(self):
        return 'mine'


class FloatFloor(float):
    def __floor__(self):
        return 'mine'

    def __ceil__(self):
        return 'my ceil'

    def __trunc__(self):
        return 'my trunc'

    def __round__(self, n='no'):
        return f'my round {n}'


print(math.floor(OnlyFloat()), math.ceil(OnlyFloat()), show(math.trunc, OnlyFloat()), math.floor(IntFloor(3)), math.floor(FloatFloor(2.5)), math.ceil(FloatFloor(2.5)), math.trunc(FloatFloor(2.5)), round(FloatFloor(2.5)), round(FloatFloor(2.5), 3), round(FloatFloor(1), None), show(int, FloatFloor(2.5)))
