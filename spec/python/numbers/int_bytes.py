# int.to_bytes and int.from_bytes: lengths, orders, signs, every kind of source, and the errors.
def show(f, *args, **kw):
    try:
        return repr(f(*args, **kw))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Index:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


class Bytes:
    def __init__(self, v):
        self.v = v

    def __bytes__(self):
        return self.v


class N(int):
    def __new__(cls, *args):
        print('new', *args, end=' ')
        return super().__new__(cls, *args)


for n in (0, 1, -1, 127, 128, 255, 256, -128, -129, -256, 32767, 32768, -32768, -32769, 2**31, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64 - 1, 2**64, -2**64, 2**128 - 1, -2**127, 10**30, True, False):
    for length in (0, 1, 2, 3, 8, 9, 16, 17):
        print(*[show(n.to_bytes, length, order, signed=signed) for order in ('big', 'little') for signed in (False, True)], end=' ')
    print()
for data in (b'', b'\x00', b'\x01', b'\x7f', b'\x80', b'\xff', b'\x00\xff', b'\xff\x00', b'\x80\x00', b'\xff' * 8, b'\x80' + b'\x00' * 7, b'\x7f' + b'\xff' * 7, b'\x01' + b'\x00' * 8, b'\xff' * 9, bytes(range(20))):
    print(data, *[int.from_bytes(data, order, signed=signed) for order in ('big', 'little') for signed in (False, True)], int.from_bytes(data))
print((5).to_bytes(), show((256).to_bytes), show((5).to_bytes, length=2), show((5).to_bytes, byteorder='little', length=3), show((5).to_bytes, 2, 'big', True), show((5).to_bytes, 2, 'BIG'), show((5).to_bytes, 2, ''), show((5).to_bytes, 2, None), show((5).to_bytes, 2, b'big'), show((5).to_bytes, -1), show((5).to_bytes, 1.5), show((5).to_bytes, '1'), show((5).to_bytes, Index(3)), show((5).to_bytes, 2**70), show((5).to_bytes, None), show((-5).to_bytes, 2), show((-5).to_bytes, 2, signed=1), show((-5).to_bytes, 2, signed=[]), show((5).to_bytes, foo=1), show((-1).to_bytes, 0, signed=True), show((0).to_bytes, 0))
for source in ([1, 2], (255, 0), [256], [-1], ['a'], [1.5], [Index(7)], range(3), iter(b'xy'), {1}, bytearray(b'\x01\x02'), memoryview(b'\x01\x02'), memoryview(b'\x01\x02\x03\x04')[::2], memoryview(b'\x01\x02\x03\x04').cast('H'), Bytes(b'\x05'), Bytes('x'), Bytes(5), 5, 'ab', None, 1.5, Index(3), {}, [[1]], (b for b in b'\x01')):
    print(type(source).__name__, show(int.from_bytes, source), show(int.from_bytes, source if not hasattr(source, '__next__') else b'', 'little', signed=True))
print(show(int.from_bytes), show(int.from_bytes, b'a', 'big', True), show(int.from_bytes, bytes=b'a', byteorder='little'), show(int.from_bytes, b'a', 'x'), show(int.from_bytes, b'a', 5), show(int.from_bytes, 5, 'x'), show(int.from_bytes, b'a', signed='yes'), show(int.from_bytes, b'a', foo=1))
print(type(N.from_bytes(b'\x05')), N.from_bytes(b'\xff', signed=True), type(bool.from_bytes(b'\x05')), bool.from_bytes(b'\x00'), N(300).to_bytes(2), True.to_bytes(2, 'little'))
for n in (3**100, -3**100, 2**1000, -2**1000 + 1, 7**333):
    for signed in (True, n < 0):
        size = (n.bit_length() + 8) // 8
        for order in ('big', 'little'):
            assert int.from_bytes(n.to_bytes(size, order, signed=signed), order, signed=signed) == n
print(*[(n, n.bit_length(), n.bit_count(), (-n).bit_length(), (-n).bit_count()) for n in (0, 1, 2, 3, 255, 256, 2**63 - 1, 2**63, 2**64, 10**30)], True.bit_length(), True.bit_count())
