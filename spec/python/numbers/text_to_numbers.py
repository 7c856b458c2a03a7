# int(), float() and complex() of text: white space, underscores, digits of other scripts, limits of range, messages.
def show(f, *args):
    try:
        r = f(*args)
        return repr(r) if not isinstance(r, int) or abs(r) < 10**60 else f'{r.bit_length()} bits'
    except Exception as e:
        return f'{type(e).__name__}: {ascii(str(e))}'


WHOLE = ['0', '00', '-0', '+0', '12', ' 12 ', '\t12\n', '\xa012\u2003', '\u30001', '1 2', '1_2', '1__2', '_1', '1_', '-_1', '+ 1', '- 1', '--1', '+-1', '', ' ', '+', '-', '_', '\u0661\u0662', '\uff11\uff12', '1\u0662', '\U0001d7d9', '\xb2', '\u2460', '\u4e00', '1.0', '1e5', '0x10', '0o7', '0b1', '1L', '1\x00', '\x001', '1\n2', '\ud800', '1\ud800', 'a', 'z', '\xe9', '12\x1c', '\x1f12', '1\u200b', '\ufeff1', "1'", '9' * 40, '0' * 50 + '1', '1' + '_0' * 20]
for text in WHOLE:
    print(ascii(text), show(int, text), show(float, text), show(complex, text), show(int, text.encode('utf-8', 'surrogatepass')), show(float, text.encode('utf-8', 'surrogatepass')))
for base in (0, 2, 3, 8, 10, 16, 35, 36):
    print(base, *[show(int, text, base) for text in ('0', '1', '10', 'z', 'Z', '0x1F', '0X1f', '0b101', '0B1', '0o17', '0O7', '-0x1', '+0b1', '0x', '0b', '0o', '0x_1', '0_1', '0_x1', '00', '0_0', '01', '0x1_f', '0xg', '0b2', '0o8', ' 0x1 ', '0x 1', '', '_', 'b1', 'x1', '0b_1_0', '1_000', '-', '\u0661', '0x\u0661')])
for base in (1, -1, 37, 100, 10**30, -10**30, '10', 1.5, None, True):
    print(base, show(int, '1', base), show(int, b'1', base), show(int, 5, base))
print(show(int, '1' * 300 + 'x'), show(int, 'x' * 300), show(int, b'x' * 300), show(float, 'x' * 300), show(complex, 'x' * 300), show(int, '\u20ac' * 300), show(float, '\u20ac' * 3), show(int, "it's"), show(int, 'a"b'), show(int, 'a\\b'), show(float, b'a\xff'), show(int, bytearray(b'q')), show(int, b'\xff'), show(float, bytearray(b'q')))
REAL = ['1.', '.1', '.', '1.5', '1.5e', '1e5', '1E5', '1e+5', '1e-5', '1e+', 'e5', '.e5', '1.e5', '.1e5', '1e5.5', '1_0.0_1', '1_.0', '1._0', '1e1_0', '1e_1', '1_e1', 'inf', '-inf', '+Infinity', 'INFINITY', 'infinit', 'nan', '-nan', '+NaN', 'nan(5)', 'nanx', 'in f', '1e400', '-1e400', '1e-400', '-1e-400', '1.7976931348623157e308', '1.7976931348623158e308', '1.7976931348623159e308', '2.2250738585072011e-308', '2.2250738585072014e-308', '4.9e-324', '2.4703282292062327e-324', '2.4703282292062328e-324', '1' + '0' * 400, '0.' + '0' * 400 + '1', '1' * 800, '0.1' + '0' * 800 + '1', '9007199254740993', '9007199254740992.999', '9007199254740993.0000001', '1.00000000000000011102230246251565', '1.00000000000000011102230246251566', '0x1p3', '1f', '1d', '1,5', "1'000", '\u0661.\u0665', '1\u066b5', '+.5', '-.5e-5', '+ .5', '1 .5', '1. 5', '1e 5', '0e0', '-0e5', '0e99999', '1e-99999', '1e99999', '1e9999999999999999999', '1e-9999999999999999999', '0e9999999999999999999']
for text in REAL:
    print(ascii(text[:30]), show(float, text), show(complex, text), show(complex, text + 'j'), show(complex, '1+' + text + 'j'), show(int, text))
for text in ('0.1', '1e23', '8.5e22', '5e-324', '123456789012345678', '3.14159265358979323846', '1.1', '2.2250738585072012e-308', '6.631236846766476e-316', '3.237883913302901e-319', '1e16', '9.5367431640625e-7', '179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880'):
    print(text[:30], float(text).hex(), float('-' + text).hex(), float(text) == float(repr(float(text))))
