# Powers, divisions and remainders: signs, zeros, infinities, moduli, three arguments, and the errors.
def show(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


inf, nan = float('inf'), float('nan')
ints = [0, 1, -1, 2, -2, 3, -3, 7, -7, 10, 2**31, -2**31, 2**63, -2**63, 10**20, -10**20]
for a in ints:
    print(a, *[show(divmod, a, b) for b in ints])
    print([(show(lambda: a // b), show(lambda: a % b)) == show(divmod, a, b) for b in ints if b].count(True))
    print(*[show(lambda: a / b) for b in ints])
floats = [0.0, -0.0, 1.0, -1.0, 2.5, -2.5, 0.1, 1e308, 5e-324, inf, -inf, nan]
for a in floats:
    print(a, *[show(divmod, a, b) for b in floats])
    print(*[show(lambda: a // b) for b in floats], *[show(lambda: a % b) for b in floats])
    print(*[show(lambda: a ** b) for b in floats])
for a in (0, 1, -1, 2, -2, 3, -3, 10):
    print(a, *[show(lambda: a ** b) for b in (0, 1, 2, 3, -1, -2, -3, 63, 64, 0.5, -0.5, 2.0, 1000.0, inf, nan)])
    for m in (1, -1, 2, -2, 3, -3, 7, -7, 10**20, -10**20, 0):
        print(m, *[show(pow, a, b, m) for b in (0, 1, 2, 5, -1, -2, 100, 10**30)])
for args in ((2, 3, None), (2.0, 3, None), (2.0, 3, 5), (2, 3.0, 5), (2, 3, 5.0), (2, 'a', 5), ('a', 2, 5), (2, 2, 'a'), (2.0, 'a', 5), (2.0, None, 5), (2, 1.5, 'a'),
             (2j, 2, 5), (2, 2j, 5), (2, 2, 5j), (2j, 2, None), (True, True, True), (2, 3, True), (2, -1, 1), (3, -1, 7), (2, -1, 4), (0, -1, 5), (6, -2, 35),
             (2,), (), (2, 3, 4, 5), ([], 2), (2, []), (None, None), (1.5, 'x'), (object, 2, 3)):
    print(args, show(pow, *args))
print(show(lambda: pow(base=2, exp=5)), show(lambda: pow(2, exp=5, mod=7)), show(lambda: pow(2, 5, mod=None)), show(lambda: pow(2, foo=1)))
print(show(lambda: 0 ** -1), show(lambda: 0.0 ** -1), show(lambda: (-0.0) ** -1), show(lambda: (-0.0) ** -2), show(lambda: 0j ** -1), show(lambda: 0j ** 1j), show(lambda: (-8) ** (1 / 3)))
print(show(lambda: 10.0 ** 400), show(lambda: 10 ** 400.0), show(lambda: (-1.0) ** inf), show(lambda: 1.0 ** nan), show(lambda: nan ** 0), show(lambda: (-2.0) ** 0.5), show(lambda: (-inf) ** 3), show(lambda: (-inf) ** -3), show(lambda: 2 ** -1075), show(lambda: 2.0 ** -1075))
for a, b in ((1, 0), (1.0, 0), (1, 0.0), (1j, 0), (10**30, 0), (True, False), (0, 0), (0.0, 0.0), (1, 0j), (1.5, 0)):
    print(a, b, *[show(f, a, b) for f in (lambda a, b: a / b, lambda a, b: a // b, lambda a, b: a % b, divmod)])
print(show(lambda: 10**400 / 1), show(lambda: 1 / 10**400), show(lambda: 10**400 / 10**399), show(lambda: 10**400 / 3.0), show(lambda: 10**400 * 1.0), show(lambda: 10**400 // 2.0), show(lambda: 1.0 - 10**400), show(lambda: 10**400 == inf), show(lambda: 10**400 < inf), show(lambda: -10**400 > -inf))
print((2**53 + 1) / 1, (2**54 + 2) / 2, (2**63 - 1) / 3, (10**25) / (10**24), -7 / 2, 7 / -2, 1 / 3, (2**1024 - 2**971) / 1, show(lambda: (2**1024 - 2**969) / 1), 3 / 2**1074, 5 / 2**1075, 1 / 2**1075)
print(7 // 2.0, -7 // 2.0, 7 % -2.0, -7 % 2.5, 1e300 % 7, 1e-300 % 1e300, -1e-300 % 1e300, 5 % inf, -5 % inf, 5 % -inf, -0.0 % 1, 0.0 % -1, divmod(-1e-320, 1.0))
print(1 << 0, 1 << 64, -1 << 3, 5 >> 1, -5 >> 1, -1 >> 100, 0 << 10**10, 5 >> 10**20, -5 >> 10**20, show(lambda: 1 << -1), show(lambda: 1 >> -1), show(lambda: 0 << -1), show(lambda: 0 >> -10**30), show(lambda: 1 << 1.0))
print(show(lambda: 1 << 10**20), 0 << 10**20, show(lambda: -1 << 10**25), True << True, True >> 1, True & 6, True | 6, True ^ True, True & False, type(True & True), type(True & 1))
for a in (2**63 - 1, -2**63, 2**64, 3**50, -3**50):
    for b in (1, -1, 2**63 - 1, -2**63, 3**20, -3**20, 0xFF):
        print(a & b, a | b, a ^ b, a + b, a - b, a * b, a >> 3, a << 3, ~a, -a, abs(a))
