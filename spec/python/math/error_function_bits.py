# math.erf and erfc agree with the C library to the last bit.
import math

total = complementary = 0
for k in range(-60, 60):
    x = k / 9.74
    total = (total * 31 + int.from_bytes(math.erf(x).hex().encode())) % (2**61 - 1)
    complementary = (complementary * 31 + int.from_bytes(math.erfc(x).hex().encode())) % (2**61 - 1)
print(total, complementary)
for x in (0.0, -0.0, 1e-300, 5e-324, 1e-10, 0.25, 0.5, 0.84375, 0.85, 1.0, 1.25, 2.0, 2.857142, 3.0, 5.0, 6.0, 7.0, 10.0, 20.0, 26.5, 27.2, 28.0, 30.0, 1e300, math.inf, math.nan):
    print(x, math.erf(x), math.erf(-x), math.erfc(x), math.erfc(-x))
