# math.fsum, sumprod, prod, dist, hypot: exactness, order of evaluation, kinds of numbers, and the errors.
import math


def show(f, *args, **kw):
    try:
        return repr(f(*args, **kw))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Float:
    def __float__(self):
        return 2.5


class Mul:
    def __init__(self, name):
        self.name = name

    def __mul__(self, other):
        return f'({self.name}*{other})'

    def __rmul__(self, other):
        return f'({other}*{self.name})'

    def __radd__(self, other):
        return f'({other}+{self.name})'

    def __repr__(self):
        return self.name


class N(int):
    pass


class F(float):
    def __mul__(self, other):
        return 'F.mul'


inf, nan = math.inf, math.nan
for xs in ([], [1], [0.1] * 10, [1e308, 1e308, -1e308], [1e308, 1e308], [1e100, 1.0, -1e100], [1e16, 1, 1e-16], [2.0**53, -0.5, -2.0**-54], [inf, 1], [inf, -inf], [-inf, -inf], [nan, inf], [nan], [-0.0], [-0.0, 0.0], [1, 2, 3], [10**400], [10**30, 0.5], ['a'], [None], [1j], [Float(), 1], [True, 1.5], (1, 2), iter([1.5]), 5, None, 'ab', b'ab', {1.5: 2}, range(5), [5e-324] * 3, [1e16, 1.0, 1.0, -1e16], [1.7976931348623157e308, 9.9e291], [1.7976931348623157e308, -1.0, 9.9e291, 1e292 * 0]):
    print(xs if not hasattr(xs, '__next__') and xs != [10**400] and not any(type(x) is Float for x in (xs if isinstance(xs, list) else ())) else '...', show(math.fsum, xs))
print(show(math.fsum), show(math.fsum, [1], 2), show(math.fsum, seq=[1]), math.fsum([1 / n for n in range(1, 1000)]).hex(), math.fsum((-1) ** n * 1.1 ** n for n in range(200)).hex())
for xs, kw in (([], {}), ([2, 3], {}), ([2, 3.5], {}), ([0.1, 0.2], {}), ([2, 3], {'start': 10}), ([2], {'start': 'ab'}), ([2], {'start': [1]}), (['a'], {}), ([2, 'a'], {}), ([1, None], {}), ([Mul('m'), 3], {}), ([2.5, Mul('m')], {}), ([10**20, 10**20], {}), ([2**62, 2, 2], {}), ([1e308, 10], {}), ([True, True], {}), ([N(3)], {}), ([N(3)], {'start': N(2)}), ([F(2)], {}), ([2, F(2)], {}), ([1j, 2], {}), (5, {}), (None, {}), ({2: 1, 3: 1}, {}), ('', {'start': 7}), ([0, inf], {}), ([2], {'start': 1.5}), ([2], {'foo': 1}), ([0.5, 3], {'start': 3}), ([-1] * 3, {})):
    print(xs, kw, show(math.prod, xs, **kw))
print(show(math.prod), show(math.prod, [1], 2), show(math.prod, iterable=[1]))
for p, q in (([], []), ([1], [2]), ([1, 2], [3, 4]), ([0.1] * 10, [1] * 10), ([0.1, 0.2, 0.3], [0.4, 0.5, 0.6]), ([10**20, 1], [10**20, -1]), ([1.5, 2], [2, 10**20]), ([1e308, 1e308, -1e308], [10, 10, 10]), ([1e308, -1e308], [1, 1]), ([inf], [0]), ([inf, -inf], [1, 1]), ([nan], [1]), ([1], []), ([], [1]), ([1, 2], [1]), ([1], [1, 2]), (['a'], [2]), (['a', 'b'], [2, 3]), ([1], ['a']), ([1.5], ['a']), ([None], [1]), ([Mul('m')], [2]), ([2], [Mul('m')]), ([1, Mul('m')], [2, 3]), ([Mul('a'), 1], [1, 2]), ([True], [True]), ([True, 2.5], [False, 2]), ([N(3)], [4]), ([F(3)], [4]), ([1j], [2]), ([2**62, 2**62], [2, 2]), ([2**100, 1.5], [1, 1]), ((1, 2), range(2)), ('ab', [1, 2]), ([1, 2], 'ab'), (5, [1]), ([1], 5), (None, []), ([10**400], [1.5]), ([1.5], [10**400]), ([Float()], [1.0]), ([1, 2.5, 3], [1, 1, 'x']), ([1.0, 1], [1, 'ab'])):
    print(p if p != [10**400] and not any(type(x) is Float for x in (p if isinstance(p, list) else ())) else '...', q if q != [10**400] else '...', show(math.sumprod, p, q).replace(str(10**400), '10**400'))


def loud(name, items):
    for item in items:
        print(name, item, end=' ')
        yield item
    print(name, 'ends', end=' ')


print(show(math.sumprod, loud('p', [1, 2]), loud('q', [3, 4])))
print(show(math.sumprod, loud('p', [1, 2, 3]), loud('q', [3, 4])))
print(show(math.sumprod, loud('p', [1.5]), loud('q', [3, 4])))
print(show(math.sumprod), show(math.sumprod, [1]), show(math.sumprod, [1], [2], [3]), math.sumprod([0.1 * k for k in range(50)], [1.1 ** k for k in range(50)]).hex(), math.sumprod([1e16, 1.0, -1e16], [1.0, 1.0, 1.0]), math.sumprod([1e200, 1e-200], [1e-200, 1e200]))
for args in ((), (3,), (-3,), (3, 4), (1, 1, 1), (inf, nan), (nan, -inf), (nan, 1), (1e308, 1e308), (1e200, 1e200), (5e-324, 5e-324), (3e-320, 4e-320), (0.0, -0.0), (10**400,), (1, 10**400), ('a',), (None, 1), (True, True), (Float(), 6), (1j,), (1e-200,) * 4, (1.5,) * 10, (0.1,) * 7):
    print([type(a).__name__ if type(a) is Float else 'big' if a == 10**400 else a for a in args], show(math.hypot, *args))
for p, q in (((), ()), ((1,), (4,)), ((0, 0), (3, 4)), ([1, 2], (3, 4)), ((1, 2), (1,)), ((1,), ()), ((nan, inf), (0, 0)), ((inf,), (inf,)), ((1e308,), (-1e308,)), (('a',), (1,)), ((1,), (None,)), ((10**400,), (0,)), (5, (1,)), ((1,), 5), ('ab', 'cd'), (iter([1, 2]), iter([4, 6])), ({1: 2}, [2]), (range(3), range(3, 6)), ((Float(),), (0.5,)), ((True,), (False,)), ((10**20, 0), (10**20 + 4096, 0)), ((5e-324,), (0,)), ((0.1, 0.2, 0.3), (0.4, 0.7, -0.3))):
    print(show(math.dist, p, q))
print(show(math.dist), show(math.dist, [1]), show(math.dist, [1], [2], [3]), show(math.dist, p=[1], q=[2]), show(math.hypot, x=1))
