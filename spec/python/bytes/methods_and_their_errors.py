# Methods of bytes and bytearray: each with arguments of every kind, and the type of what comes back.
def show(f, *args, **kw):
    try:
        r = f(*args, **kw)
        return f'{type(r).__name__[:6]} {r!r}' if not hasattr(r, '__next__') else type(r).__name__
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class B(bytes):
    pass


class A(bytearray):
    pass


class Index:
    def __index__(self):
        return 98


NO_ARGUMENTS = 'capitalize lower upper title swapcase isalnum isalpha isascii isdigit islower isspace istitle isupper split splitlines strip lstrip rstrip expandtabs hex decode __iter__ __len__ __repr__ __str__ __bytes__ copy __getnewargs__'.split()
for data in (b'', b'aB1 c\t', b'\x00\x7f\x80\xff', b"it's", b'\'"', B(b'Sub'), bytearray(b'Ab'), A(b'xy')):
    print(data, *[show(getattr(data, name)) for name in NO_ARGUMENTS if hasattr(data, name)])
    print([show(getattr(data, name), 1, 2, 3) for name in NO_ARGUMENTS[:13]][0])
VALUES = [b'b', bytearray(b'b'), memoryview(b'b'), B(b'b'), 'b', 98, 256, -1, None, 1.5, [98], Index(), b'']
for name in ('find', 'index', 'count', 'startswith', 'endswith', 'split', 'partition', 'rpartition', 'strip', 'removeprefix', 'removesuffix', 'join', '__contains__', '__add__', '__eq__', '__lt__', 'replace', 'translate', 'center', 'zfill', 'expandtabs', 'splitlines', '__mul__', '__getitem__', 'hex', 'fromhex', 'maketrans'):
    for data in (b'abcb', bytearray(b'abcb')):
        row = [show(getattr(data, name), value) for value in VALUES]
        print(name, *[text.split(' at 0x')[0] for text in row])
for data in (b'abc', bytearray(b'abc')):
    print(show(data.replace, b'b', b'x'), show(data.replace, 'b', b'x'), show(data.replace, b'b', 'x'), show(data.replace, b'b', 5), show(data.replace, b'', b'-'), show(data.replace, b'b', b'x', 0), show(data.replace, b'b', b'x', 1.5), show(data.replace, memoryview(b'b'), bytearray(b'yy')))
    print(show(data.translate, None), show(data.translate, None, b'b'), show(data.translate, bytes(range(256)), b'a'), show(data.translate, b'short'), show(data.translate, None, delete=b'c'), show(data.translate, None, 'c'), show(data.translate, 'x' * 256), show(data.translate, bytearray(range(255, -1, -1))), show(data.translate), show(data.translate, None, None), show(data.translate, bytes(255)), show(data.translate, memoryview(bytes(256))))
    print(show(data.maketrans, b'ab', b'xy')[:40], show(data.maketrans, b'ab', b'x'), show(data.maketrans, 'ab', 'xy'), show(data.maketrans, b'a'), data.maketrans(b'a', b'z')[97], show(data.maketrans, b'aa', b'xy')[:12])
    print(show(data.hex, ':'), show(data.hex, ':', 2), show(data.hex, b'-', -2), show(data.hex, 5), show(data.hex, ''), show(data.hex, '::'), show(data.hex, '\xe9'), show(data.hex, b'\xff'), show(data.hex, ':', 0), show(data.hex, ':', 100), show(data.hex, ':', '2'), show(data.hex, sep='_', bytes_per_sep=1), show(data.hex, None), show(data.hex, ':', 2**31), show(data.hex, bytes_per_sep=2))
    print(data[0], data[-1], show(lambda: data[3]), show(lambda: data['a']), show(lambda: data[1.5]), show(lambda: data[None]), data[::2], data[::-1], data[5:], data[:10**30], show(lambda: data[::0]), show(lambda: data[10**30]), show(lambda: data[Index()]))
    print(98 in data, b'bc' in data, b'' in data, show(lambda: 'b' in data), show(lambda: 300 in data), show(lambda: -1 in data), show(lambda: 1.5 in data), show(lambda: None in data), Index() in data, memoryview(b'ab') in data)
    print(data + b'x', data + bytearray(b'x'), show(lambda: data + 'x'), show(lambda: 'x' + data), show(lambda: data + [1]), show(lambda: data + memoryview(b'q')), data * 2, 2 * data, data * 0, data * -1, show(lambda: data * 1.5), show(lambda: data * data), show(lambda: data - data), show(lambda: -data))
    print(data == b'abc', data == bytearray(b'abc'), data == 'abc', data != 'abc', data < b'abd', data >= bytearray(b'ab'), show(lambda: data < 'abd'), show(lambda: data < 5), data == memoryview(b'abc'), data == [97, 98, 99], sorted([data, b'ab', b'abd', b'']))
    print(list(data), tuple(data), max(data), sum(data), list(reversed(data)), bytes(data), bytearray(data), set(data) == {97, 98, 99}, [*data], list(enumerate(data)), dict(zip(data, data)), len(data), bool(data), bool(data[:0]))
print(b'%s' % bytearray(b'x'), bytearray(b'%d') % 5, type(bytearray(b'%d') % 5), show(lambda: b'%s' % 'x'), show(lambda: b'a' % 5), b'a' b'b', b'\x41\101\n', rb'\x41', show(lambda: hash(bytearray(b'a'))), repr(B(b'a')), repr(A(b'a')), str(b'a'), str(A(b'a')), f'{b"a"}', f'{bytearray(b"a")!r}')
