# Comparisons: every pair of builtin types under every operator, chains, identity, nan, reflected methods, odd results.


class Plain:
    pass


class Eq:
    def __init__(self, result):
        self.result = result

    def __eq__(self, other):
        return self.result

    def __lt__(self, other):
        return self.result


class Log:
    def __init__(self, name, result=NotImplemented):
        self.name, self.result = name, result

    def __repr__(self):
        return self.name


for op in ('eq', 'ne', 'lt', 'le', 'gt', 'ge'):
    def method(self, other, op=op):
        print(f'{self.name}.{op}({other})', end=' ')
        return self.result
    setattr(Log, f'__{op}__', method)


class Sub(Log):
    pass


class Own(Log):
    def __lt__(self, other):
        print(f'own {self.name}.lt', end=' ')
        return 'own'

    def __gt__(self, other):
        print(f'own {self.name}.gt', end=' ')
        return 'own'


def show(f, *args):
    try:
        return repr(f(*args))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


OPERATORS = [lambda a, b: a == b, lambda a, b: a != b, lambda a, b: a < b, lambda a, b: a <= b, lambda a, b: a > b, lambda a, b: a >= b]
values = [1, True, 1.0, 1 + 0j, '1', b'1', bytearray(b'1'), memoryview(b'1'), [1], (1,), {1: 1}, {1}, frozenset({1}), range(1, 2), None, ..., slice(1), NotImplemented, int, len, {1: 1}.keys(), {1: 1}.items(), {1: 1}.values()]
for a in values:
    for b in values:
        print(type(a).__name__, type(b).__name__, *[show(f, a, b) for f in OPERATORS])
nan = float('nan')
print(nan == nan, nan != nan, nan < nan, nan is nan, nan in [nan], [nan] == [nan], (nan,) == (nan,), {nan: 1} == {nan: 1}, [nan] == [float('nan')], [nan].count(nan), [nan].index(nan), nan in {nan}, {nan, nan} == {nan}, max(nan, 1), max(1, nan), min(nan, 1), sorted([3, nan, 1]), [1, nan] < [1, nan], [nan] < [nan], (1, nan) <= (1, nan))
a, b = Log('a'), Log('b')
for f in OPERATORS:
    print(show(f, a, b), end=' | ')
    print(show(f, a, Sub('s')), end=' | ')
    print(show(f, Sub('s'), a), end=' | ')
    print(show(f, a, Own('o')), end=' | ')
    print(show(f, a, 5), end=' | ')
    print(show(f, 5, a), end=' | ')
    print(show(f, a, a))
for result in (NotImplemented, None, 0, [], 'text', True):
    e = Eq(result)
    print(repr(result), show(lambda: e == 1), show(lambda: e != 1), show(lambda: 1 == e), show(lambda: e < 1), show(lambda: 1 > e), show(lambda: [e] == [1]), show(lambda: e in [1]), show(lambda: [1].count(e)), show(lambda: (e,) != (1,)))


def say(value):
    print(value, end=' ')
    return value


print(say(1) < say(2) < say(3), say(3) < say(2) < say(1), say(1) < say(3) > say(2) == say(2), say(1) == say(1) in [say(1)], say(1) is say(1) is not say(None), 1 < 2 in [True], (1 < 2) in [True], 1 not in [2] == True, not 1 == 2, not 1 in [1])
print(show(lambda: 1 < 'a' < 1 / 0), show(lambda: 2 < 1 < 1 / 0), show(lambda: 1 < 2 < 1 / 0), show(lambda: 1 in 5), show(lambda: 'a' in 'abc' in ['abc']), [] < [1] < [1, 0] < [2], () < (0,) < (0, 0), 'a' < 'aa' < 'b' < '\xe9' < '\u20ac' < '\ud800' < '\U0001f600', b'a' < b'\xff', True < 2, False == 0.0 == 0j)
print([1, 'a'] == [1, 'a'], show(lambda: [1, 'a'] < [1, 2]), show(lambda: [1, 'a'] < [2, 2]), show(lambda: (1, None) < (1, None)), show(lambda: (1, None) < (1, 0)), [[1], [2]] < [[1], [3]], {1: [2]} == {1: (2,)}, {1, 2} < {1, 2, 3} > {1}, {1} < {2}, {1} > {2}, {1} <= {1}, frozenset({1}) == {1}, {1: 1}.keys() < {1, 2}, {1: 1}.keys() == {1}, range(3) == range(0, 3), range(0) == range(1, 1), range(0, 3, 2) == range(0, 4, 2), show(lambda: range(3) < range(4)))
print(2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > 1e308, 10**400 < float('inf'), -10**400 > -float('inf'), 10**400 == nan, 1 == 1.0000000000000001, 0.1 + 0.2 == 0.3, -0.0 == 0.0, 3 == 3 + 0j, show(lambda: 3 < 3j), 10**20 == 1e20, 10**23 == 1e23, 10**22 == 1e22, True == 1.0, '1' == 1, None == 0, None == False, [] == (), 'a' == b'a', bytearray(b'a') == b'a')
p, q = Plain(), Plain()
print(p == p, p == q, p != q, p is p, p is not q, p in [p], show(lambda: p < q), p.__eq__(q), p.__ne__(q), p.__eq__(p), p.__lt__(q), (1).__lt__('a'), (1).__eq__(1.0), 'a'.__lt__(1), [].__eq__(()), object.__eq__(p, p), object.__ne__(p, q), None.__eq__(None), None.__eq__(0))
for text in ('is', 'is not', 'in', 'not in', '==', '<'):
    print(text, show(eval, f'[] {text} [[]]'), show(eval, f'None {text} (None,)'), show(eval, f'"a" {text} "abc"'))
