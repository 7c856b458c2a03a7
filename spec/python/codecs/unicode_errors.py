# UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError as objects: construction, attributes, texts.
def show(f, *args):
    try:
        return ascii(f(*args))
    except Exception as e:
        return f'{type(e).__name__}: {ascii(str(e))}'


def describe(e):
    return f'{ascii(str(e))} {ascii(e.args)} {e.encoding if hasattr(e, "encoding") else "-"} {ascii(e.object)} {e.start} {e.end} {e.reason}'


for args in (('ascii', 'a\xe9b', 1, 2, 'why'), ('ascii', 'a\xe9\xea', 1, 3, 'why'), ('x', '\u20ac', 0, 1, ''), ('x', '\U0001f600', 0, 1, 'r'), ('x', '\x05', 0, 1, 'r'), ('x', 'abc', 0, 0, 'r'), ('x', 'abc', 2, 3, 'r'), ('x', 'abc', True, 2, 'r')):
    e = UnicodeEncodeError(*args)
    print(describe(e), show(repr, e))
    data = args[1].encode('utf-8', 'surrogatepass')
    e = UnicodeDecodeError(args[0], data, *args[2:])
    print(describe(e), show(repr, e))
    e = UnicodeTranslateError(*args[1:])
    print(describe(e), show(repr, e))
for args in ((), ('a',), ('a', 'b', 1, 2), ('a', 'b', 1, 2, 'c', 'd'), (1, 'b', 1, 2, 'c'), ('a', b'b', 1, 2, 'c'), ('a', 'b', 'x', 2, 'c'), ('a', 'b', 1, 1.5, 'c'), ('a', 'b', 1, 2, 5), (None, 'b', 1, 2, 'c'), ('a', 'b', 2**70, 2, 'c'), ('a', 'b', 1, 2, b'c')):
    print(args, show(UnicodeEncodeError, *args), show(UnicodeDecodeError, *args), show(UnicodeTranslateError, *args[1:]))
for value in (b'x', bytearray(b'abc'), memoryview(b'abc'), 'text', 5):
    result = show(UnicodeDecodeError, 'enc', value, 0, 1, 'r')
    print(result if '0x' not in result else 'view')
print(show(UnicodeError), show(UnicodeError, 'a', 1), issubclass(UnicodeError, ValueError), [c.__mro__[1].__name__ for c in (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)])
e = UnicodeEncodeError('ascii', 'a\xe9b', 1, 2, 'why')
e.start, e.end, e.reason, e.encoding, e.object = 0, 3, 'new', 'other', 'xyz'
print(describe(e))
for name, value in (('start', 'a'), ('end', None), ('start', 1.5)):
    print(name, value, show(setattr, e, name, value))
for name in ('start', 'end'):
    print(name, show(delattr, e, name))
try:
    'caf\xe9 \u20ac'.encode('ascii')
except UnicodeEncodeError as e:
    print(describe(e), e.object[e.start:e.end] == '\xe9')
try:
    'ab\xe9\xea\u20accd'.encode('ascii')
except UnicodeEncodeError as e:
    print(describe(e))
try:
    b'ab\xff\xfe'.decode('ascii')
except UnicodeDecodeError as e:
    print(describe(e))
try:
    b'ab\xe2\x82'.decode()
except UnicodeDecodeError as e:
    print(describe(e))


class Sub(UnicodeDecodeError):
    def __str__(self):
        return 'sub ' + super().__str__()


print(str(Sub('a', b'\xff', 0, 1, 'r')), repr(Sub('a', b'\xff', 0, 1, 'r')), show(UnicodeEncodeError.__new__(UnicodeEncodeError).__str__), show(getattr, UnicodeEncodeError.__new__(UnicodeEncodeError), 'object'))
