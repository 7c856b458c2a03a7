# memoryview.cast to every format: what elements read and take, their limits, and the errors.
def show(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


def assign(view, key, value):
    view[key] = value
    return bytes(view.obj)


data = bytes(range(1, 9)) + b'\x00\x80\xff\x7f\xff\xff\xff\xff'
for code in 'cbB?hHiIlLqQnNfdePx':
    for name in (code, '@' + code):
        view = show(memoryview(data).cast, name)
        if isinstance(view, str):
            print(name, view)
            continue
        print(name, view.format, view.itemsize, view.nbytes, view.shape, view.strides, view.ndim, len(view))
        print(view.tolist() if code not in '?' else 'truths', view[0] if code != '?' else '', view[-1] if code != '?' else '')
for name in ('', 'z', 'BB', '<B', '>H', '=i', '!q', '@', '1B', 'B1', 's', ' B', 5, None, b'B', 'é', '@@B', 'B\x00'):
    print(ascii(name), show(lambda: memoryview(data).cast(name).tolist()))
LIMITS = {'b': (-128, 127), 'B': (0, 255), 'h': (-2**15, 2**15 - 1), 'H': (0, 2**16 - 1), 'i': (-2**31, 2**31 - 1),
          'I': (0, 2**32 - 1), 'l': (-2**63, 2**63 - 1), 'L': (0, 2**64 - 1), 'q': (-2**63, 2**63 - 1),
          'Q': (0, 2**64 - 1), 'n': (-2**63, 2**63 - 1), 'N': (0, 2**64 - 1), 'P': (0, 2**64 - 1)}
for code, (low, high) in LIMITS.items():
    array = bytearray(16)
    view = memoryview(array).cast(code)
    for value in (low, high, low - 1, high + 1, 0, 1, True, 1.5, 'a', b'a', None, 10**30):
        print(code, ascii(value), show(assign, view, 0, value), view[0])


class Index:
    def __index__(self):
        return 7


class Float:
    def __float__(self):
        return 2.5


class Bad:
    def __index__(self):
        raise KeyError('index')

    def __float__(self):
        raise KeyError('float')

    def __bool__(self):
        raise KeyError('bool')


for code in ('b', 'Q', 'f', 'd', 'e', '?', 'c'):
    view = memoryview(bytearray(16)).cast(code)
    for value in (Index(), Float(), Bad(), 1, 0, 1.5, float('inf'), 1e300, 70000.0, 'a', b'a', b'', b'ab', None, [], [1],
                  bytearray(b'x'), 10**400):
        if isinstance(value, (Index, Float, Bad)):
            name = type(value).__name__
        else:
            name = '10**400' if value == 10**400 else repr(value)
        print(code, name, show(assign, view, 1, value), view[1])
view = memoryview(b'\x00\x01\x02\x80').cast('?') if False else memoryview(b'\x00\x01').cast('?')
print(view.tolist(), view[0], view[1])
odd = memoryview(b'abcde')
for code in ('h', 'i', 'd', 'B'):
    print(code, show(lambda: odd.cast(code).tolist()))
print(show(lambda: odd[::2].cast('b')), show(lambda: odd[1:3].cast('H').tolist()), show(lambda: memoryview(b'').cast('I').tolist()))
wide = memoryview(bytes(8)).cast('I')
print(show(lambda: wide.cast('H')), wide.cast('B').tolist(), show(lambda: wide.cast('c')[0]), show(lambda: wide.cast('I')))
for args in ((), ('B', [2], 3), ('B', 2), ('B', ()), ('B', (2, 'a')), ('B', [8, 1.5]), ('B', [3, 3]), ('B', [0]), ('B', [-1]),
             ('B', [2**70]), ('B', 'ab'), ('B', {2, 4}), ('H', [2, 2]), ('H', [4, 2]), ('B', [2, 4])):
    print(args, show(lambda: memoryview(bytes(8)).cast(*args).tolist()))
print(show(lambda: memoryview(bytes(8)).cast(format='H', shape=[2, 2]).shape), show(lambda: memoryview(b'').cast(fmt='B')))
