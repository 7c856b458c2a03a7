# Formatting of ints: bases, signs, padding, grouping, characters, and conversion to float formats.
values = [0, 1, -1, 7, -42, 255, 1000, -1000, 1234567, -1234567, 2**31, 2**63, -2**63, 2**64, 10**20, -10**20, 3**50]
for code in ('', 'd', 'b', 'o', 'x', 'X', 'n', 'e', 'f', 'g', '%', '#b', '#o', '#x', '#X', '#d', ',', '_', ',d', '_d', '_b', '_o', '_x', '#_x', '#_b', '+', ' ', '+x', ' #x', '5', '30', '<30', '^30', '=30', '030', '+030', '#030x', '030,', '030_x', '#030_b', '*^+#30x', '0<10', '0^10', '0>10', '0=10', '010', '<010', '.2f', '.0f', '.3e', '10.3g', ',.2f', '_.1f', '.1%', '012,', '011,', '013_d', '014_d', '06_x', '07_x', '08_b', '#012_x', '-', '-5', '+5'):
    print(code, *[format(v, code) for v in values])
for v in (0, 65, 233, 0x20AC, 0x1F600, 0x10FFFF, 0xD800, -1, 0x110000, 10**30, 31, 127):
    for spec in ('c', '5c', '<5c', '^5c', '>5c', '05c', '*^5c', '=5c', '+c', '#c', ',c', '.1c', '010c'):
        try:
            print(spec, ascii(format(v, spec)), end=' ')
        except Exception as e:
            print(spec, type(e).__name__, e, end=' ')
    print()
for v in (True, False):
    print(v, format(v), format(v, ''), *[format(v, s) for s in ('d', '5', 'b', 'x', '>5', '05', '+', 'f', ',', 'c', 'n', 'e', '<3', '#x')], f'{v}', f'{v!s:>6}', f'{v:6}', '%d %s %x' % (v, v, v))
for n in (10**400, -10**400, 2**1024):
    for spec in ('f', 'e', 'g', '%', '.2f'):
        try:
            print(len(format(n, spec)))
        except OverflowError as e:
            print(spec, e)
    print(len(format(n, ',')), len(format(n, '_x')), len(format(n, '500')), len(format(n, '0600,')))
class N(int):
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    def __index__(self): return 99
print(format(N(5)), format(N(5), 'd'), f'{N(5)}', f'{N(5):3}', '%s %r %d %x' % (N(5), N(5), N(5), N(5)), format(N(5), ''), format(N(65), 'c'), hex(N(5)), bin(N(5)), oct(N(5)))
for v in (5, -5, 0, 2**64, True, -2**64, N(6)):
    print(bin(v), oct(v), hex(v), repr(v) if type(v) is not N else '', ascii(v), str(v))
for f in (bin, oct, hex, chr):
    for v in (1.5, 'a', None, 1j, b'a', []):
        try:
            print(f(v))
        except TypeError as e:
            print(f.__name__, e)
for v in (-1, 0x110000, 2**31, 2**63, -2**70, 2**70, 0xD800, 0x10FFFF, True):
    try:
        print(ascii(chr(v)))
    except (ValueError, OverflowError) as e:
        print(v, type(e).__name__, e)
for v in ('', 'ab', 'a', '\u20ac', '\U0001f600', '\ud800', b'a', b'', b'ab', bytearray(b'x'), 5, None, ['a']):
    try:
        print(ord(v))
    except TypeError as e:
        print(e)
