# The format mini-language: every message about a specification that a type does not take.
def show(value, spec):
    try:
        return repr(format(value, spec))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Plain:
    pass


class N(int):
    pass


class F(float):
    pass


class S(str):
    pass


values = [5, -5, True, 2.5, float('inf'), float('nan'), 'text', 1 + 2j, N(7), F(1.5), S('s')]
specs = ['s', 'd', 'c', 'b', 'o', 'x', 'X', 'n', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'r', 'a', 'q', 'N', '?', 'i', 'u', '\xe9', '\u20ac', '\x07', '\U0001f600', '\ud800', '{', '}',
         ',', '_', ',d', '_d', ',s', '_s', ',x', '_x', ',b', '_b', ',c', '_c', ',n', '_n', ',f', '_f', ',%', '_e', ',_', '_,', ',,', '__', ',_d', '_,f', ',,d', '__x', ',q', '_q',
         '.', '.d', '.2d', '.2', '.2s', '.2c', '.2x', '.2n', '.2%', '.f', '.-1f', '.2.3f', '.99999999999999999999f', '99999999999999999999', '.2147483648f',
         '#', '#s', '#d', '#c', '#x', '#f', '#.0f', '#g', '#n', '#b', '#,x', '#_x', '0', '05', '05s', '<05', '^05', '=5', '=5s', '=5c', '=5d', '=5f', 'z', 'zd', 'zs', 'zf', 'z.0f', 'zx', 'z.1', 'zn', 'zc',
         '+', '+s', '+c', '+d', '-', '-s', ' ', ' s', ' c', '+-d', '++d', 'd+', 'dd', 'd5', '5d5', ' 5', '5 ', '\t5', '5\n', 'x<', '<', '>', '^', '=', '<<', '<>', '=^5', '\x00<5', 'ab', 'abc', 'f.', '0>0', '00', '000005', '0005d', '+05', '-+5', '+#05x', '#+x', 'z#x', '0,', '0_d', '010,', '*^+#010,', '1$', '\u0665d', '5.\u0662f', '+\u0665', '10.3', '10.3s', '-10', '<-5', '.s', '.0s', '.0']
for spec in specs:
    print(ascii(spec), *[ascii(show(value, spec)) for value in values])
for value in (None, [], (), {}, Plain, b'a', range(3), ..., slice(1), NotImplemented, object, len, set(), bytearray(b'a')):
    print(type(value).__name__, *[show(value, spec) for spec in ('s', '5', '>', 'd', '!') ], show(value, '') if value is None or value == [] else '')
p = Plain()
print(show(p, '5'), show(p, 's'), format(p) == str(p), format(p, '') == str(p))
for value in (5, 2.5, 'a', 1j, True, None, p):
    for spec in (5, None, b'', [], S('')):
        try:
            print(repr(format(value, spec)) if value is not p else format(value, spec) == str(p))
        except TypeError as e:
            print(e)
        try:
            print(repr(type(value).__format__(value, spec)) if value is not p else '')
        except TypeError as e:
            print(e)
for call in (lambda: format(), lambda: format(1, '', 2), lambda: format(value=1), lambda: (5).__format__(), lambda: (5).__format__('', ''), lambda: object.__format__(5, 'x'), lambda: object().__format__(5), lambda: str.__format__(5, ''), lambda: int.__format__('5', ''), lambda: int.__format__(True, ''), lambda: float.__format__(5, '')):
    try:
        print(repr(call()))
    except TypeError as e:
        print(e)

# CPython's own sign for "no type given" is a type that floats and complex numbers take.
for value in 1, 1.5, 1j, "a":
    for spec in "\0", "5\0", ".2\0", ",\0", "#\0", "\0\0":
        try:
            print(ascii(value), ascii(spec), repr(format(value, spec)))
        except ValueError as error:
            print(ascii(value), ascii(spec), error)
