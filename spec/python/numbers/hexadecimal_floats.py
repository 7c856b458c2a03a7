# float.hex and float.fromhex: rounding, subnormals, overflow, syntax; and what fromhex of a subclass makes.
def show(f, *args):
    try:
        return repr(f(*args))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for x in (0.0, -0.0, 1.0, -1.5, 0.1, 1 / 3, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 1e-310, float('inf'), -float('inf'), float('nan'), 2.0**52, 2.0**53 + 2, 255.0, -3.7):
    print(x, x.hex(), show(float.fromhex, x.hex()))
for text in ('0x1p0', '0x1', '1', 'a', 'A.8', '0X1P+3', '0x1p-3', '-0x1p3', '+0x1p3', ' 0x1p3 ', '\t0x1p3\n', '0x.8', '0x8.', '.8', '8.', '.', '0x.', '0x', '', ' ', '0xp3', 'p3', '0x1p', '0x1p+', '0x1p-', '0x1p 3', '0x1 p3', '0x 1', '- 0x1', '0x1p3.0', '0x1.g', '0xg', 'x1', '0x1_0', '0x1p1_0', 'inf', '-inf', '+INF', 'infinity', 'Infinit', 'nan', '-nan', '+NaN', 'nan0', 'in', '0x1p1023', '0x1p1024', '0x1.fffffffffffffp1023', '0x1.fffffffffffff7p1023', '0x1.fffffffffffff8p1023', '0x1.fffffffffffff7ffffp1023', '-0x1p1024', '0x1p-1074', '0x1p-1075', '0x1.0000000000001p-1075', '0x1.8p-1074', '0x0.8p-1074', '0x3p-1075', '0x1p-1076', '0x1.1p-1075', '0x1.00000000000008p0', '0x1.000000000000080000001p0', '0x1.00000000000018p0', '0x1.000000000000180000p0', '0x1.00000000000017fp0', '0x0.0000000000000000000000001p100', '0x' + 'f' * 300, '0x1' + '0' * 300 + 'p-1200', '0x0p99999999999999999999', '0x1p99999999999999999999', '0x1p-99999999999999999999', '0x0.0p-5', '-0x0p5', '0x1p0000000003', '\u0661', '0x\u0661', '0x1p\u0661', '0x1\x00', '\ud800', '0x1p3x', '1p3 1'):
    print(ascii(text[:40]), show(float.fromhex, text))
for value in (5, 1.5, None, b'0x1', [], True):
    print(value, show(float.fromhex, value))


class F(float):
    def __new__(cls, *args):
        print('new', *args, end=' ')
        return super().__new__(cls, *args)


print(type(F.fromhex('0x1p1')), F.fromhex('1'), F(2.5).hex(), show(float.fromhex), show(float.hex), show(float.hex, 5), show((1.5).hex, 1))
print(float.__getformat__('double'), float.__getformat__('float'), show(float.__getformat__, 'x'), show(float.__getformat__, 5))
total = 0
x = 1.0
for i in range(60):
    x = (x * 1103515245.123 + 12345.678) % 1e10
    y = x * 2.0 ** (i * 33 - 1000)
    assert float.fromhex(y.hex()) == y and float(repr(y)) == y, y
    total = (total * 31 + int.from_bytes(y.hex().encode())) % (2**61 - 1)
    total = (total * 31 + int.from_bytes(repr(y).encode())) % (2**61 - 1)
print(total)
