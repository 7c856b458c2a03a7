"""Primes, modular arithmetic, fractions, continued fractions and bases with ints of any size."""
import math


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for p in range(2, math.isqrt(n) + 1):
        if flags[p]:
            flags[p * p::p] = bytes(len(range(p * p, n + 1, p)))
    return [i for i, flag in enumerate(flags) if flag]


primes = sieve(200)
print(len(primes), primes[-5:], sum(sieve(5000)))


def is_prime(n):
    if n < 2 or any(n % p == 0 and n != p for p in primes[:12]):
        return n in primes[:12]
    d, s = n - 1, 0
    while not d & 1:
        d, s = d >> 1, s + 1
    for a in primes[:12]:
        x = pow(a, d, n)
        if a % n and x not in (1, n - 1) and not any((x := x * x % n) == n - 1 for _ in range(s - 1)):
            return False
    return True


print([n for n in range(60) if is_prime(n)], is_prime(2 ** 127 - 1), is_prime(2 ** 89 - 1), is_prime(2 ** 83 - 1), is_prime(561))


def egcd(a, b):
    return (a, 1, 0) if not b else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


p, q = 2 ** 89 - 1, 2 ** 107 - 1
n, phi, e = p * q, (p - 1) * (q - 1), 65537
d = pow(e, -1, phi)
message = int.from_bytes(b"attack at dawn", "big")
print(n, d, pow(pow(message, e, n), d, n).to_bytes(14, "big"), egcd(240, 46), e * d % phi)
try:
    pow(6, -1, 9)
except ValueError as error:
    print(error)


class Fraction:
    def __new__(cls, top, bottom=1):
        if not bottom:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        g = math.gcd(top, bottom) * (-1 if bottom < 0 else 1)
        self = super().__new__(cls)
        self.top, self.bottom = top // g, bottom // g
        return self

    def _(operation):
        def method(self, other):
            if isinstance(other, int):
                other = Fraction(other)
            if not isinstance(other, Fraction):
                return NotImplemented
            return operation(self, other)
        return method

    __add__ = __radd__ = _(lambda a, b: Fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom))
    __sub__ = _(lambda a, b: a + Fraction(-b.top, b.bottom))
    __rsub__ = _(lambda a, b: b - a)
    __mul__ = __rmul__ = _(lambda a, b: Fraction(a.top * b.top, a.bottom * b.bottom))
    __truediv__ = _(lambda a, b: Fraction(a.top * b.bottom, a.bottom * b.top))
    __rtruediv__ = _(lambda a, b: b / a)
    __eq__ = _(lambda a, b: (a.top, a.bottom) == (b.top, b.bottom))
    __lt__ = _(lambda a, b: a.top * b.bottom < b.top * a.bottom)
    __le__ = _(lambda a, b: a.top * b.bottom <= b.top * a.bottom)
    del _

    def __neg__(self): return Fraction(-self.top, self.bottom)
    def __float__(self): return self.top / self.bottom
    def __trunc__(self): return int(self.top / self.bottom)
    def __floor__(self): return self.top // self.bottom
    def __ceil__(self): return -(-self.top // self.bottom)
    def __round__(self, digits=0): return round(float(self), digits)
    def __hash__(self): return hash(float(self))
    def __repr__(self): return f"{self.top}/{self.bottom}"


half, third = Fraction(1, 2), Fraction(-2, -6)
print(half + third, half - third, half * third, half / third, 1 + half, 2 - half, 3 * third, 1 / third, half == Fraction(2, 4))
print(half > third, half >= half, sorted([half, third, Fraction(5, 8)]), max(half, third), float(third), math.floor(-half),
      math.ceil(-half), math.trunc(Fraction(-7, 2)), round(third, 3), sum([half] * 5), hash(half) == hash(0.5), {half: 1}[Fraction(2, 4)])
for attempt in lambda: half + 0.5, lambda: Fraction(1, 0), lambda: half < "x", lambda: half ** 2, lambda: float("1/2"):
    try:
        print(attempt())
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)


def continued(x, y):
    while y:
        yield x // y
        x, y = y, x % y


def convergents(terms):
    a, b, c, d = 1, 0, 0, 1
    for term in terms:
        a, b, c, d = a * term + b, a, c * term + d, c
        yield a, c


print([*continued(415, 93)], [*convergents([3, 7, 15, 1, 292])], *continued(*(0.1).as_integer_ratio()))


def pi_digits():
    q, r, t, i = 1, 180, 60, 2
    while True:
        u, y = 3 * (3 * i + 1) * (3 * i + 2), (q * (27 * i - 12) + 5 * r) // (5 * t)
        yield y
        q, r, t, i = 10 * q * i * (2 * i - 1), 10 * u * (q * (5 * i - 2) + r - y * t), t * u, i + 1


digits = pi_digits()
print("".join(str(next(digits)) for _ in range(60)))


def in_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    sign, n, out = "-" * (n < 0), abs(n), ""
    while n or not out:
        n, rest = divmod(n, base)
        out = digits[rest] + out
    return sign + out


for n in 0, 255, -3 ** 40, 10 ** 30:
    print([in_base(n, base) for base in (2, 7, 36)], all(int(in_base(n, base), base) == n for base in range(2, 37)))


def fibonacci(n):
    if n < 2:
        return n, 1
    a, b = fibonacci(n // 2)
    a, b = a * (2 * b - a), a * a + b * b
    return (b, a + b) if n & 1 else (a, b)


def fib(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


print(fib(10), fib(300), fib(1000) % 10 ** 20, math.comb(100, 50), math.perm(20, 10), math.lcm(*range(1, 40)), math.factorial(40))
