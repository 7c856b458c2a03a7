# Ints of thousands to millions of bits: products, quotients, and decimal text without a limit on digits.
import sys

sys.set_int_max_str_digits(0)

def number(bits, seed):
    value = seed
    while value.bit_length() < bits:
        value = value * value + 12345678901234567 + (value >> 3)
    return value >> (value.bit_length() - bits)

PRIME = (1 << 89) - 1

for bits in (1000, 60000, 262145, 2200000):
    a, b, c = number(bits, 3 ** 50), number(bits // 2 + 7, 7 ** 30), number(bits, 5 ** 41)
    for x, y in ((a, b), (a, a), (-a, c), (a, 12345), (a, b >> (bits // 3))):
        assert x * y % PRIME == (x % PRIME) * (y % PRIME) % PRIME, bits
    print(bits, hash(a * c), hash(a * a), hash(-a * b))
    if bits > 300000:
        continue
    divisions = ((a * c, b), (a, b), (-a, b), (a, -b), (a * a, c), ((a << bits) - 1, a), (a, c), (a * b - 1, b),
                 ((1 << 2 * bits) - 1, (1 << bits) - 1), (1 << bits, 3 ** 50))
    for x, y in divisions:
        q, r = divmod(x, y)
        assert q * y + r == x and (0 <= r < y or y < r <= 0), bits
    print(hash(a * c // b), hash(a * c % b), hash(-a // b), hash(a % -b))

for digits in (100, 4300, 15000):
    value = number(digits * 3, 11 ** 20)
    text = str(value)
    assert int(text) == value and str(-value) == "-" + text and int("-" + text) == -value
    assert "%d" % value == f"{value}" == text and "%+d" % value == "+" + text
    assert format(value, ",").replace(",", "") == text and len(f"{value:>{len(text) + 5}}") == len(text) + 5
    print(digits, len(text), text[:20], text[-20:])
    power = 10 ** digits
    assert str(power) == "1" + "0" * digits and str(power - 1) == "9" * digits
    assert int("1" + "0" * digits) == power and int("1_" + "0" * digits) == power
    print(hash(int("".join("0123456"[i * i % 7] for i in range(digits)), 7)))

sys.set_int_max_str_digits(640)
for attempt in (lambda: str(10 ** 640), lambda: len(str(10 ** 639)), lambda: int("1" * 641), lambda: "%d" % 10 ** 640,
                lambda: f"{-10 ** 640}", lambda: len(hex(10 ** 640))):
    try:
        print(attempt())
    except ValueError as error:
        print(error)
for limit in (1, 639, -1, "a"):
    try:
        sys.set_int_max_str_digits(limit)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
sys.set_int_max_str_digits(maxdigits=4300)
print(sys.get_int_max_str_digits())
