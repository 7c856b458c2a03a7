# int(), float(), complex(), bool() and index(): which special method is asked, what it may return, and the
# DeprecationWarnings about subclasses.
import math
import warnings


def show(f, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            result = f(*args)
            result = f'{type(result).__name__} {result!r}'
        except Exception as e:
            result = f'{type(e).__name__}: {e}'
    for w in caught:
        result += f' [{w.category.__name__}: {w.message}]'
    return result


class N(int):
    pass


class F(float):
    pass


class C(complex):
    pass


def has(**methods):
    return type('X', (), {f'__{name}__': (lambda v: lambda self: v)(value) for name, value in methods.items()})()


VALUES = [5, True, N(5), 2.5, F(2.5), 1 + 2j, C(1 + 2j), 'a', None, b'1', 10**400, -1]
for method in ('int', 'index', 'trunc', 'float', 'complex', 'bool'):
    for value in VALUES:
        x = has(**{method: value})
        shown = '10**400' if value == 10**400 else repr(value)
        if value == 10**400:
            print(method, shown, *[show(lambda: bool(f(x))) for f in (int, complex, bool)], show(float, x))
        else:
            print(method, shown, *[show(f, x) for f in (int, float, complex, bool)])
        if method == 'index' and value != 10**400:
            print('    ', show(hex, x), show(math.sqrt, x), show(range, x), show([1, 2, 3].__getitem__, x), show(chr, x), show(round, 1.234, x))
        if method == 'float' and value != 10**400:
            print('    ', show(math.sqrt, x), show(math.fsum, [x]), show('{:.1f}'.format, 1), show(lambda: '%f' % x), show(lambda: '%d' % x))
both = has(int=1, index=2, trunc=3, float=4.5, complex=5j)
print(show(int, both), show(float, both), show(complex, both), show(complex, has(float=1.5, index=2)), show(complex, has(index=2)))
print(show(float, has(index=2)), show(int, has(index=2, trunc=3)), show(float, has(int=3)), show(int, has(float=3.5)), show(complex, has(int=3)))


class IntLike(int):
    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __index__(self):
        return 43

    def __trunc__(self):
        return 44

    def __bool__(self):
        return False

    def __repr__(self):
        return 'IntLike!'


x = IntLike(7)
print(show(int, x), show(float, x), show(complex, x), show(bool, x), show(hex, x), show([0] * 10 .__index__() and [5].__getitem__, IntLike(0)))
print(show(math.sqrt, x), show(math.floor, x), show(round, x), show(lambda: x + 0), show(lambda: -x), show(abs, x), show(lambda: ~x), show(lambda: '%d' % x), show(format, x), show(str, x), show(format, x, 'd'))
print(show(lambda: 'a' * x), show(range, x), show(divmod, x, 2), show(pow, x, 2), show(lambda: x ** 0.5), show(int.__index__, x), show(math.gcd, x, 14))


class FloatLike(float):
    def __float__(self):
        return 9.75

    def __int__(self):
        return 8

    def __trunc__(self):
        return 7

    def __repr__(self):
        return 'FloatLike!'


y = FloatLike(2.5)
print(show(float, y), show(int, y), show(complex, y), show(math.sqrt, y), show(math.trunc, y), show(lambda: y + 0), show(lambda: '%f %d' % (y, y)))
print(show(format, y), show(str, y), show(format, y, '.1f'), show(round, y), show(lambda: f'{y!s} {y!r}'), show(float.__float__, y), show(float.__int__, y))


class FloatSub(float):
    def __float__(self):
        return F(1.25)


class ComplexLike(complex):
    def __complex__(self):
        return C(3 + 3j)


print(show(float, FloatSub(1)), show(complex, ComplexLike(1)), show(complex, has(complex=C(1j))), show(complex, ComplexLike(1), 1))
yes, no = True, False
print(show(lambda: ~yes), show(lambda: ~no), show(lambda: ~N(1)), show(lambda: -True), show(lambda: +True), show(lambda: True.__invert__()))
for text in ('5', ' 5 ', b'5', bytearray(b'5'), memoryview(b'5'), '5.0', '', ' ', 'x', b'x', bytearray(b'\xff'), '5\x00', '\u0665', b'\xd9\xa5'):
    print(ascii(text) if not isinstance(text, memoryview) else 'view', show(int, text), show(float, text), show(complex, text))
for args in ((), ('5', 10, 1), (5, 10), ('5', None), ('5', '10'), ('zz', 36), ('z', 35), (None,), ([],), (None, 10), ('5', 2.0), (b'11', 2), (bytearray(b'11'), 2), (memoryview(b'11'), 2), (N(5), 10)):
    print(args if not any(isinstance(a, memoryview) for a in args) else 'view', show(int, *args))
for args in ((), (1, 2), ('1', '2'), (None,), ([],), (1j,), ('1j',), (1, 2j)):
    print(args, show(float, *args), show(complex, *args))
print(show(lambda: int(x='5')), show(lambda: int('5', base=7)), show(lambda: int(base=7)), show(lambda: float(x=1)), show(lambda: complex(real=1, imag=2)), show(lambda: complex(imag=2)), show(lambda: complex(real='1', imag=2)), show(lambda: complex(1, '2')), show(lambda: complex('1', 2)), show(lambda: bool(x=1)))
print(show(N, '12'), show(N, 3.9), show(F, '1e3'), show(C, '1j'), show(N, has(int=N(3))), show(N.from_bytes, b'\x01'), show(F.fromhex, '0x1p1'), show(N), show(F), show(C), show(N, 'zz', 36))
for op in ('__add__', '__neg__', '__pos__', '__abs__', '__invert__', '__round__', '__floor__', '__trunc__', '__int__', '__index__', 'conjugate', '__float__'):
    print(op, *[show(getattr(v, op), *([1] if op == '__add__' else [])) for v in (N(3), True, F(2.5), C(1j)) if hasattr(v, op)])
print(type(N(3).real), type(N(3).imag), type(N(3).numerator), type(True.real), type(F(1).real), type(C(1).real), (5).denominator, True.denominator)
