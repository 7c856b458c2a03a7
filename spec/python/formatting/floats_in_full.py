# Formatting of floats: every presentation type with precisions from none to extreme, widths, signs, grouping, z.
values = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, 0.1, 1 / 3, 1e-5, 1e-4, 0.00012345, 123456.0, 1234567.0, 1e15, 1e16, 123456789012345678.0, 1e22, 1e23, 1e100, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308, 9.995, 99.95, 0.9999999, 999999.5, 9999995.0, -123.456, float('inf'), -float('inf'), float('nan')]
for code in ('', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n'):
    for precision in ('', '.0', '.1', '.2', '.3', '.6', '.10', '.17', '.25'):
        spec = precision + code
        print(spec, *[format(v, spec) if len(format(v, spec)) < 60 else hash(float(len(format(v, spec)))) for v in values])
for spec in ('10', '<10', '^10', '=10', '010', '+', ' ', '-', '+010.2f', ' 010.2f', '*^+12.3e', ',', '_', ',.2f', '_.2f', '015,.2f', '020,', '020_.1f', ',e', ',g', '_%', '#', '#.0f', '#.0e', '#g', '#.3g', '#.0', 'z', 'z.0f', 'z.1f', 'z+.0f', '+z.0f', 'z,.0f', 'zg', 'ze', 'z%', '0=10', 'x=+10', '*<+10.1f', '\xe9^10', '\U0001f600>12.1f', '0<10', '<010', '^010', '>010', '00010'):
    try:
        print(spec, *[format(v, spec) if len(format(v, spec)) < 60 else len(format(v, spec)) for v in values])
    except ValueError as e:
        print(spec, e)
for v in (-0.4, -0.5, -0.04, -0.0, 0.0, -1e-10, 0.4, -0.6, -1.5):
    print(v, *[format(v, s) for s in ('z.0f', '.0f', 'z.1f', 'z.0e', 'z.1g', 'z', 'z.0%', '+z.0f', ' z5.0f', 'z05.0f', 'z,.0f')])
pi = 3.141592653589793
for n in (30, 50, 60, 100, 300):
    print(format(pi, f'.{n}f'), format(0.1, f'.{n}g'), format(1e-20, f'.{n}e'))
print(format(1e300, '.3f')[-20:], len(format(1e300, '.1000f')), format(5e-324, '.1100f')[-400:], format(5e-324, '.800e')[:100], len(format(5e-324, '.800g')))
print(format(0.1, '.5000f').rstrip('0'), len(format(-0.1, '.5000f')), format(2.0**-1074, '.1074f')[-30:], '%.1074f' % 5e-324 == format(5e-324, '.1074f'), '%.5000e' % 1.5 == '1.5' + '0' * 4999 + 'e+00')
for v in (1e5, 1e6, 1e-4, 1e-5, 123456.7, 1234567.8, 0.00001234, 100000.0, 1e16, 1e17, 12345678901234567.0):
    print(v, *[format(v, s) for s in ('g', '.3g', '.8g', '.20g', 'G', '#g', '.0g', '.1', '.5', '.16', '.17', '.18', 'r' * 0, ',', ',g')], '%g %.3g %#g %G' % (v, v, v, v))
for v in (1234.5, 1234567.891, -1234567.891, 0.0, 999.999, 1e20, float('inf'), float('nan')):
    print(v, *[format(v, s) for s in (',', '_', ',.0f', ',.1f', '_.3f', '020,.2f', '<20,.2f', '021_.2f', '012,', '011,', '010,', '09,', '+015,.1f', ',.3e', ',%', '0,', '05,', '06,.0f', '07,.0f', '08,.0f')])
class F(float):
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
print(format(F(1.5)), format(F(1.5), '.2f'), f'{F(1.5)}', '%s %r %f' % (F(1.5), F(1.5), F(1.5)), str(F(1.5)), format(F(2), ''))
print(repr(1e16), repr(1e15), repr(123456789012345680.0), repr(1e-4), repr(1e-5), repr(1e22), repr(9007199254740993.0), repr(5e-324), repr(1.7976931348623157e308), repr(0.1 + 0.2), repr(100.0), repr(-1e-7), repr(2.0**53), repr(2.0**54), repr(1e21), repr(4.35), repr(2.675))
