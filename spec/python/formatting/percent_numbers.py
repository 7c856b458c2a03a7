# %-formatting of numbers: every flag with every conversion, and what is no number.
values = [0, -42, 255, 10**20, True, -0.0, 1.5, 1e-10, 123456789.0]
for flags in ('', '-', '+', ' ', '#0', '-#'):
    for size in ('', '.0', '8.3'):
        for code in 'dioxXu':
            template = f'%{flags}{size}{code}|'
            print(template, *[template % v for v in values if isinstance(v, int) or code in 'diu'], end=' ')
        print()
        for code in 'eEfFgG':
            template = f'%{flags}{size}{code}|'
            print(template, *[template % v for v in values], template % float('inf'), template % float('-inf'), template % float('nan'), end=' ')
        print()


def show(template, args):
    try:
        return template % args
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for code in 'dioxXueEfFgGc':
    print(code, *[show('%' + code, v) for v in ('a', 'ab', '', None, [], 1j, b'a', 2.5, 1e300, float('inf'), float('nan'), -1, 256, 0x110000, 2**70)])
    print(code, *[show(b'%' + code.encode(), v) for v in ('a', b'ab', b'', None, [], 1j, b'a', bytearray(b'b'), 2.5, float('inf'), float('nan'), -1, 256, 255, 2**70)])
for template, args in (('%*d', (5, 42)), ('%*d', (-5, 42)), ('%-*d', (5, 42)), ('%*d', ('a', 42)), ('%*d', (5.0, 42)), ('%*d', (2**31, 42) if 0 else (True, 42)), ('%*d', (2**70, 42)), ('%*d', (-2**63 - 1, 42)), ('%.*f', (2, 1.2345)),
                       ('%.*f', (-2, 1.2345)), ('%.*f', (2**31, 1.0)), ('%.*f', (2**63, 1.0)), ('%.*f', ('a', 1.0)), ('%*.*f', (10, 2, 3.14159)), ('%*.*f', (10, 2)), ('%*.*f', (10,)), ('%*s', (5, 'ab')), ('%.*s', (1, 'ab')), ('%.*s', (-1, 'ab')),
                       ('%.2147483648f', 1.0), ('%.2147483647d', 1) if 0 else ('%.0f', 0.5), ('%99999999999999999999d', 1), ('%.99999999999999999999d', 1), ('%9223372036854775808d', 1), ('%5c', 'a'), ('%-5c|', 'a'), ('%05c', 65), ('%.0c', 'a'), ('%+c', 65),
                       ('%5s|%-5s|', ('ab', 'cd')), ('%05s', 'ab'), ('%.2s', 'abc'), ('%5.1s|', 'abc'), ('%r', 'a\'b'), ('%.3r', 'abc'), ('%a', '\xe9'), ('%8a', '\xe9'), ('%s', '\U0001f600'), ('%3s', '\U0001f600'), ('%.1s', '\U0001f600\U0001f601'),
                       ('%#x', 255), ('%#X', 255), ('%#o', 8), ('%#o', 0), ('%#x', 0), ('%#d', 5), ('%#.3x', 10), ('%08x', -255), ('%#08x', -255), ('%+x', 255), ('% x', 255), ('%.5x', -255), ('%#10.5x', 255), ('%-#10x|', 255), ('%010.5d', 42), ('%-010d|', 42),
                       ('%#g', 1.0), ('%#.0f', 1.0), ('%#.0e', 1.0), ('%g', 1e5), ('%g', 1e6), ('%.0g', 1.5), ('%G', 1e-10), ('%.50f', 0.1), ('%.100e', 0.1), ('%.300f', 1e-300), ('%f', 1e300), ('%e', 10**30), ('%f', 10**30), ('%d', 10**30 + 0.0), ('%f', 10**400), ('%d', 1e22)):
    print(template, ascii(args) if '10**400' not in template else '', ascii(show(template, args))[:340])
    if isinstance(args, tuple) and all(not isinstance(a, str) for a in args):
        print(show(template.encode(), args))
print(len('%5000d' % 1), len('%.5000d' % 1), len('%-5000s' % 'a'), len('%.5000f' % 1.5), len('%05000.1f' % -1.5), len(b'%5000s' % b'a'), len('%.5000x' % -1))
