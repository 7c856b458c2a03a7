import warnings; warnings.simplefilter('ignore')
for a, b in ((7, 3), (-7, 3), (7, -3), (-7, -3), (0, 5), (6, 3), (-6, 3), (1, 10**20), (-1, 10**20), (10**20, 7), (-10**20, 7), (10**20, -10**10), (2**63 - 1, 2), (-2**63, -1), (2**63, 2**63 - 1), (-2**63, 3)):
    print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), a / b, a & b, a | b, a ^ b)
print(2**10, (-2)**3, 2**-1, 0**0, 2**0, (-1)**-1, 10**-2, 2**64, (-2)**63, 3**50, (-3)**51, pow(2, 10, 1000), pow(3, -1, 7), pow(-2, 3, 5), pow(2, 100, 10**9 + 7), pow(5, 0, 1), pow(2, 3, -5))
print(1 << 70, -1 << 70, (1 << 70) >> 68, -5 >> 1, -1 >> 100, 5 >> 100, 1 << 0, 0 << 1000, -(1 << 63) >> 63, ~5, ~-1, ~2**70, -(-2**63), abs(-2**63), +5, --5)
print(2**63 - 1 + 1, -2**63 - 1, (2**62) * 2, (2**32) * (2**31), (2**32) * (2**32), 3037000500**2, -(2**63) * -1, 9223372036854775807 * 9223372036854775807, 2**63 - 2**63, (2**64) // (2**32), 10**18 * 10, (10**18 * 10) // 10)
print((5).bit_length(), (0).bit_length(), (-8).bit_length(), (2**100).bit_length(), (255).bit_count(), (10).conjugate(), (10).real, (10).imag, (10).numerator, (10).denominator, (6).as_integer_ratio(), (5).is_integer(), int.__add__(1, 2), (5).__class__)
print(int("42"), int(" -42\n"), int("+7"), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int("-0x1F", 16), int(3.99), int(-3.99), int(True), int("٣"), int(b"12"), int(1e20), int("123456789012345678901234567890"), int(), int("0", 0), int("10", base=2))
for s in ("0x", "1__0", "_1", "1_", "0b2", "", " ", "1 2", "0x1g", "١x", "- 1", "1.0", "1e5", "é", "1\0"):
    for base in (10, 0, 16):
        try:
            print(repr(s), base, int(s, base))
        except ValueError as e:
            print(e)
print(bin(10), oct(8), hex(255), hex(-255), bin(0), bin(-5), hex(2**70), str(-2**70), 0b101, 0o17, 0xFF, 1_000_000, 0x_ff, repr(10**30), hash(5), hash(-1), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(10**30) == hash(10.0**30) if 10**30 == 10.0**30 else "differs", hash(0))
print(5 == 5.0, 5 is not None, 1 < 2, 2**70 < 2**71, -2**70 < 1, 10**20 == 10**20, hash(1) == hash(1.0) == hash(True), 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, True + True, True * 5, -True, ~True if False else -2, True & 3, True | 6, True ^ True, False == 0, isinstance(True, int), type(True + 0), type(True & True), type(True ^ 1), sum([True, False, True]))
print(max(3, 10**20, -5), min(-10**20, 5), sum(range(100)), sum([10**20, 5]), sorted([10**20, -10**20, 0, 5]), round(12345, -2), round(-15, -1), abs(-10**20), divmod(-10**20, 3), divmod(5, -10**20))
class I:
    def __index__(self): return 5
    def __int__(self): return 6
class T:
    def __trunc__(self): return 7
print(int(I()), [0] * I(), range(I()), "abcdef"[I()], hex(I()), 1 << 3)
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: 10**20 // 0, lambda: 1 << -1, lambda: 1 << 10**20, lambda: 0 ** -1, lambda: int([]), lambda: int(T()), lambda: pow(2, 2, 0), lambda: pow(2, -1, 4), lambda: int(float("inf")), lambda: 5 @ 5, lambda: 10**400 / 1, lambda: 1 / 10**400, lambda: (10**400) * 1.0, lambda: float(10**400), lambda: 10**400 / 10**399, lambda: 1.0 < 10**400, lambda: ~1.5, lambda: int(2.5, 3), lambda: bin(1.5), lambda: hex("a"), lambda: pow(1, 2, 3.0)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
