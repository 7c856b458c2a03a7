# float(…), repr, hex, ratios, arithmetic with its signs and infinities.
import warnings; warnings.simplefilter('ignore')
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
class Int:
    def __init__(self, value): self.value = value
    def __int__(self): return self.value
class Float:
    def __init__(self, value): self.value = value
    def __float__(self): return self.value
class Real(float): pass
class FloatAndIndex:
    def __init__(self, f, i): self.f = f; self.i = i
    def __float__(self): return self.f
    def __index__(self): return self.i
class NoFloat:
    __float__ = None


def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
float()
float(1), float(True), float('1.5'), float(' 1.5 '), float('1_000.5'), float('1e5'), float('1E+5'), float('.5'), float('5.')
float('inf'), float('-inf'), float('Infinity'), float('+INFINITY'), float('nan'), float('-nan'), float('NaN')
float('1_000'), float('1_0e1_0'), float('0_1')
float('_1')
float('1_')
float('1__0')
float('1_.5')
float('1._5')
float('1_e5')
float('1e_5')
float('in_f')
float('')
float(' ')
float('.')
float('e5')
float('1e')
float('0x1p3')
float('1.5.5')
float('1 5')
float('infi')
float('nan(1)')
float('١٢٣.٥')
float('１.５')
float('\u20031.5\u2003')
float('1\x00')
float('\ud800')
float('é')
float('1.5\n')
float('+-1')
float('- 1')
float('1e400'), float('-1e400'), float('1e-400'), float('-1e-400')
float('2.2250738585072011e-308')
float('1.7976931348623159e308')
float('4.9e-324'), float('2.4e-324'), float('2.5e-324')
float('0.' + '0'*400 + '1e401')
float('9'*400)
float('1' + '0'*1000 + 'e-1000')
float(b'1.5')
float(b'abc')
float(bytearray(b'1.5'))
float(bytearray(b'x'))
float(memoryview(b'1.5'))
float(b'\xff')
float(None)
float([])
float(1j)
float(10**400)
float(Float(1.5))
float(Float(1))
float(Float('a'))
float(Float(Real(1.5)))
type(float(Float(Real(1.5))))
float(Index(5))
float(Index(10**400))
float(Index('a'))
float(Int(5))
float(FloatAndIndex(1.5, 2))
float(NoFloat())
float(1, 2)
float(x=1)
float('a'*300)
Real(1.5), type(Real(1.5)), Real('2')
1.0, 1.5, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.0001234, 1e100, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308
0.1+0.2, 1/3, 2/3, 1e22, 1e23, 9007199254740993.0, -0.0, 100.0, 1e5
str(1e16), repr(1e-7), str(1.0), 1e21, 12345678901234567.0
(1.5).hex(), (0.1).hex(), (0.0).hex(), (-0.0).hex(), float('inf').hex(), float('nan').hex(), (5e-324).hex(), (1e308).hex(), (-1.0).hex()
float.fromhex('0x1.8p0'), float.fromhex('1.8'), float.fromhex('0x1p-1074'), float.fromhex(' inf '), float.fromhex('-nan'), float.fromhex('0xa')
float.fromhex('0x1p1024')
float.fromhex('0x')
float.fromhex('')
float.fromhex('1p')
float.fromhex('0x1.p')
float.fromhex('xyz')
float.fromhex('0x1.fffffffffffff8p0')
float.fromhex('0x1.fffffffffffff7p1023')
float.fromhex('0x1.fffffffffffff8p1023')
float.fromhex('0x1p-1075'), float.fromhex('0x1.8p-1075'), float.fromhex('0x.8'), float.fromhex('0X1P+3'), float.fromhex('-0x0p0')
float.fromhex(1)
float.fromhex()
float.fromhex('é')
float.fromhex('0x1p99999999999999999999')
float.fromhex('0x0p99999999999999999999')
float.fromhex('0x1p-99999999999999999999')
float.fromhex('infinity'), float.fromhex('+Inf')
float.fromhex('1 ')
float.fromhex('1 x')
FSub.fromhex('1'), type(FSub.fromhex('1'))
(1.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-0.0).as_integer_ratio(), (1e22).as_integer_ratio(), (5e-324).as_integer_ratio()[0]
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
(1.5).is_integer(), (1.0).is_integer(), float('inf').is_integer(), float('nan').is_integer(), (-0.0).is_integer()
(1.5).conjugate(), (1.5).real, (1.5).imag
float.__getformat__('double')
float.__getformat__('float')
float.__getformat__('x')
float.__getformat__(1)
float.__getformat__()
float.__setformat__
float.from_number
(1.5).__trunc__(), (-1.5).__floor__(), (1.5).__ceil__(), (-1.5).__trunc__()
float('inf').__trunc__()
float('nan').__floor__()
float('inf').__ceil__()
(1.5).__round__(), (1.55).__round__(1), (1.5).__round__(None)
(1.5).__int__(), (1.5).__float__(), (1.5).__bool__(), (1.5).__hash__(), (1.5).__abs__(), (1.5).__neg__()
(1.5).__divmod__(0.5), (1.5).__rdivmod__(2), (1.5).__mod__(1), (1.5).__floordiv__(1), (1.5).__pow__(2), (1.5).__rpow__(2)
(1.5).__pow__(2, 3)
(1.5).__add__('a'), (1.5).__eq__('a'), (1.5).__lt__(1j), (1.5).__eq__(1)
(1.5).__index__
5.5 // 2, -5.5 // 2, 5.5 // -2, 5.5 % 2, -5.5 % 2, 5.5 % -2
divmod(5.5, 2), divmod(-5.5, 2), divmod(5.5, -2), divmod(-5.5, -2)
divmod(float('inf'), 2), divmod(2, float('inf')), divmod(-2, float('inf')), divmod(2, float('-inf')), divmod(0.0, 5), divmod(-0.0, 5), divmod(0.0, -5)
float('inf') // 2, 2 // float('inf'), -2 // float('inf'), float('inf') % 2, 2 % float('inf'), -2 % float('inf'), 2 % float('-inf')
float('nan') // 1, float('nan') % 1, 1 // float('nan')
-0.0 // 1, 0.0 // -1, -0.0 % 1, 0.0 % -1, 1e-320 // 1, -1e-320 // 1, -1e-320 % 1
1e300 // 1e-300, 1e300 % 1e-300, 0.1 // 0.01, 1 // 0.1, 0.3 % 0.1
1.0 / 0
1 // 0.0
1 % 0.0
0.0 / 0.0
divmod(1, 0.0)
1.5 ** 2, 2 ** 0.5, (-2.0) ** 2, (-2.0) ** 3, (-2.0) ** -3
(-2.0) ** 0.5, (-2) ** 0.5, (-2.0) ** 1.5
0.0 ** 0, 0.0 ** 1, (-0.0) ** 3, (-0.0) ** 2, 1.0 ** float('nan'), float('nan') ** 0, float('inf') ** -1, float('-inf') ** 3, float('-inf') ** 2, float('-inf') ** -3, float('-inf') ** 0.5
(-0.0) ** -1
0.0 ** -0.5
(-1.0) ** float('inf'), 0.5 ** float('inf'), 2 ** float('-inf'), (-2.0) ** float('inf'), (-0.5) ** float('-inf')
10.0 ** 309
10.0 ** -400
1e200 ** 2
1e308 + 1e308, 1e308 * 10, -1e308 * 10, 1e-320 / 10, 5e-324 / 2
1.5 & 1
1.5 << 1
~1.5
1.5 + 'a'
1.5 + None
'a' * 1.5
[1] * 1.5
1.5 < 'a'
1.5 == 'a'
1.5[0]
len(1.5)
iter(1.5)
1.5()
1.5 in 1.5
abs(-1.5), abs(float('-inf')), abs(-0.0), -0.0, -(0.0), +(-0.0)
1.0 == True, 1.5 > True, 2**1000 > 1e300, 2**1000 == 2.0**1000, 2**1000+1 == 2.0**1000, -2**1000-1 < -2.0**1000
sorted([3, 1.5, True, -2.0, 10**30, 1e20])
max(float('nan'), 1), max(1, float('nan')), min(float('nan'), 1)
''')
