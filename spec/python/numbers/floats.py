values = (0.0, -0.0, 1.0, -1.5, 0.1, 1 / 3, 1e16, 1e15, 123456789.123, 1e-4, 1e-5, 1.5e-7, 1e22, 1e21, 1e100, 5e-324, 1.7976931348623157e308, 2.5, float("inf"), float("-inf"), float("nan"), 100.0, 1e5, 12345678901234567.0, 0.1 + 0.2, 2 / 3, 1e23, 9007199254740993.0, 4.35, 1.1 * 3, 1e-7, 0.00001, 123e-7)
for v in values:
    print(v, repr(v), str(v), f"{v}", [v])
for a, b in ((7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (1e300, 1e10), (0.5, 0.1), (5.0, float("inf")), (-5.0, float("inf")), (-0.0, 5.0), (1, 0.1), (-1e-20, 3.0), (float("inf"), 2)):
    print(a, b, a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
print(2.0**10, 2**0.5, (-8.0)**3, 0.0**0, 1e308 * 10, -1e308 * 10, 2.0**-1074, float("inf") - float("inf"), 0.0 * float("inf"), 1.0**float("nan"), float("nan")**0, 10.0**-5, 4**0.5, 4.0**-0.5, (-2)**2.0)
try:
    print((-8) ** (1 / 3))
except Exception as e:
    print(type(e).__name__)
print(float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(".5"), float("5."), float("1e400"), float("1e-400"), float(True), float(10**20), float("٣.٥"), float(), float("0x10") if False else "-", float("+.5e+1"))
for s in ("", "x", "1.2.3", "1e", "e5", ".", "1_", "--1", "0x10", "1 2", "infx", "nan1", "é", "1e5.5"):
    try:
        print(float(s))
    except ValueError as e:
        print(e)
print((1.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (0.1).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+0"), (2.5).real, (2.5).imag, (2.5).conjugate(), int(2.9), int(-2.9), (2.5).__trunc__() if hasattr(2.5, "__trunc__") else 0, (2.5).__floor__(), (2.5).__ceil__(), abs(-2.5), -(-0.0), +2.5, bool(0.0), bool(-0.0), bool(float("nan")))
nan, inf = float("nan"), float("inf")
print(nan == nan, nan != nan, nan < nan, inf == inf, inf > 10**400, -inf < -10**400, inf == 10**400, 0.0 == -0.0, 0.1 + 0.2 == 0.3, 0.1 + 0.2 > 0.3, 1 == 1.0, 1 < 1.5 < 2, 2**53 == 2.0**53, 2**53 + 1 > 2.0**53, max(nan, 1), max(1, nan), min(1, nan), sorted([3.5, 1, 2.5, -inf, inf]), [nan].count(nan), nan in [float("nan")])
print(hash(1.0), hash(0.5), hash(1.5) == hash(1.5), hash(-0.0), hash(inf), hash(-inf), hash(2.0**70) == hash(2**70), {1.0: "a"}[1], {0.5: 1}[0.5], {1: "x", 1.0: "y", True: "z"})
print(round(2.5), round(3.5), round(-0.5), round(0.5), round(1.45, 1), round(2.675, 2), round(1e16 + 1.0), round(1.005, 2), round(-1.5), round(1e20), round(123.456, -1), round(0.0, 5), round(-0.4), round(5.5), round(1e-10, 5), round(inf, 2) if True else 0, round(1.23456789, 7))
for bad in (lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: 1.0 % 0, lambda: int(nan), lambda: int(inf), lambda: round(inf), lambda: round(nan), lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: float([]), lambda: float("a"), lambda: float(1, 2), lambda: inf.as_integer_ratio(), lambda: range(1.0), lambda: [1][0.0], lambda: 1.5 + "a", lambda: divmod(1.0, 0.0), lambda: float.fromhex("zz")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(1e3, 1E3, 1_0.0_1, .5, 5., 0e0, 1e-3, 0.1e1, 00.5, 1e+5, 3.14_15)
print(sum([0.1] * 10), sum([0.1] * 3), sum([1e16, 1.0, -1e16]), sum([1, 2.5]), sum([], 0.5), sum([1e308, 1e308, -1e308]) if False else 0, 0.1 * 3, 1 - 0.9, 1.1 + 2.2, 3 * 1.1)
