# Hashes of numbers: equal numbers of different types hash alike, by the rule modulo 2**61 - 1; objects that override.
import sys

info = sys.hash_info
print(info.modulus, info.inf, info.nan, info.imag, info.width, info.hash_bits)
P = info.modulus
for n in (0, 1, -1, -2, 2, 5, -5, P - 1, P, P + 1, -P, -P - 1, 1 - P, 2 * P, 2**61, 2**62, 2**63 - 1, -2**63, 2**64, 10**18, 10**30, -10**30, 3**500, -3**500, True, False):
    print(n if abs(n) < 10**40 else 'big', hash(n), hash(n) == hash(complex(n)) if abs(n) < 2**53 else '', hash(n) == hash(float(n)) if abs(n) < 2**53 else '', n.__hash__() == hash(n))
for x in (0.0, -0.0, 1.0, -1.0, -2.0, 0.5, -0.5, 0.25, 1.5, 0.1, -0.1, 1e16, 1e22, 1e100, 1e308, 5e-324, 2.5e-308, 2.0**61, 2.0**61 - 1, 2.0**100, float('inf'), float('-inf'), 3.14159):
    print(x, hash(x), hash(-x), hash(complex(x, 0)) == hash(x), hash(complex(0, x)))
for x in (0.1, 0.75, 1e-10, 12345.678, 1e17):
    a, b = x.as_integer_ratio()
    print(hash(x) == a * pow(b, -1, P) % P)
for z in (1j, -1j, 1 + 1j, 2.5 - 3.5j, complex(0, -0.0), complex(-1, 0), complex(1e300, 1e-300), complex(float('inf'), 1)):
    print(z, hash(z))


def rehash(z):
    h = (hash(z.real) + info.imag * hash(z.imag)) % 2**64
    h = h - 2**64 if h >= 2**63 else h
    return -2 if h == -1 else h


print([rehash(z) == hash(z) for z in (1j, -3 + 2j, 0.5 + 0.25j, complex(-1e100, 7))])
d = {1: 'int', 2.0: 'float', 3 + 0j: 'complex', True: 'bool', 0: 'zero', False: 'no', -1: 'm1', -2: 'm2'}
print(d, d[1.0], d[2], d[3.0], d[1 + 0j], d[0.0], d[-0.0], d[-1.0], d[-2.0], len({1, 1.0, True, 1 + 0j}), {2**70: 1}[float(2**70)], {0.5, 0.5 + 0j})


class H:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return self.v


class N(int):
    pass


def show(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for v in (0, -1, -2, 2**61, 2**63 - 1, 2**63, -2**63, 2**64, 10**30, -10**30, True, N(-1), N(7), 'a', 1.5, None, 1j):
    print(v, show(hash, H(v)))


class EqOnly:
    def __eq__(self, other):
        return True


class Restored(EqOnly):
    __hash__ = object.__hash__


class IntEq(int):
    def __eq__(self, other):
        return False


class IntHash(int):
    def __hash__(self):
        return 99


print(show(hash, EqOnly()), EqOnly.__hash__, isinstance(hash(Restored()), int), show(hash, IntEq(5)), IntEq.__hash__, hash(IntHash(5)), hash(N(5)), {5: 'x'}.get(IntHash(5)), {99: 'y'}.get(IntHash(99)))
for x in ([], {}, set(), bytearray(), slice(1), memoryview(bytearray(b'a')), (1, []), (1, {2: 3}), frozenset([1]) and [1], {}.keys(), {}.items()):
    print(type(x).__name__, show(hash, x) if not isinstance(x, int) else '')
print(hash(()) == hash(()), hash((1, 2)) == hash((1.0, 2 + 0j)), hash((1, 2)) != hash((2, 1)), hash(range(3)) == hash(range(0, 3, 1)), hash(range(0)) == hash(range(5, 5)), hash(frozenset([1, 2])) == hash(frozenset([2.0, 1])))
print(hash(None) == hash(None), hash('a') == hash('a'), hash(b'a') == hash(b'a'), hash('') == hash(b''), hash(''), hash(b''), hash('a') == hash(b'a'), hash(slice(1, 2)) == hash(slice(1, 2)))
print((1).__hash__(), (1.5).__hash__(), (1j).__hash__(), True.__hash__(), int.__hash__(N(3)), show(int.__hash__, 1.5), show(int.__hash__), show(list.__hash__ or 'None'.__len__))
print(hash((1, 2, 3)), hash((1,)), hash(()), hash((1, (2, 3))), hash((-1, -2)), hash(range(10)), hash((1.5, 2j, True)), hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])))
