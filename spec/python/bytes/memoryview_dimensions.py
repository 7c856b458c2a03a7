# memoryviews of several dimensions and of none: shape, strides, tolist, indexing, comparison, contiguity.
def show(f, *args):
    try:
        r = f(*args)
        return r.tolist() if isinstance(r, memoryview) else r
    except Exception as e:
        return f'{type(e).__name__}: {e}'


array = bytearray(range(24))
flat = memoryview(array)
for shape in ([24], [4, 6], [2, 3, 4], [1, 24], [24, 1], [2, 2, 2, 3], (3, 8)):
    view = flat.cast('B', shape)
    print(view.shape, view.strides, view.ndim, view.nbytes, view.suboffsets, len(view), view.c_contiguous, view.f_contiguous, view.contiguous)
    print(view.tolist())
    print(view.tobytes() == array, view.tobytes('F'), view.tobytes('A') == array, view.tobytes(None) == view.tobytes('C'))
    print(view == flat, view == flat.cast('B', shape), view.hex() == flat.hex(), bytes(view) == array)
square = flat.cast('B', [4, 6])
for key in ((0, 0), (3, 5), (-1, -1), (4, 0), (0, 6), (0, -7), (0,), (), (1, 2, 3), 0, -1, 9, slice(None), slice(0, 2), slice(None, None, -1),
            slice(1, 2), (slice(0, 1), slice(0, 1)), (0, slice(0, 1)), ('a', 0), (1.5, 0), 'a', None, ..., (True, False), 10**30, (10**30, 0)):
    print(key, show(lambda: square[key]))
for key, value in (((1, 1), 99), ((0, 6), 1), (0, 1), ((0,), 1), (slice(0, 1), b'abcdef'), (..., 1), ((1, 1), 256), ((1, 1), 'a'),
                   ((slice(0, 1), slice(0, 1)), b'a'), ((0, 0, 0), 1), ('a', 1), (slice(0, 1), square[1:2])):
    def put():
        square[key] = value
    print(key, show(put), array[7])
print(show(lambda: list(square)), show(lambda: 5 in square), show(lambda: list(reversed(square))), show(lambda: hash(square)))
print(show(lambda: square.cast('B').shape), show(lambda: square.cast('B', [2, 12])), show(lambda: square[::2].cast('B')))
half = square[::2]
print(half.shape, half.strides, half.tolist(), half.contiguous, half.tobytes(), half.hex(), half == flat.cast('B', [4, 6])[::2])
print(square[::-1].tolist(), square[::-1].strides, square[3:1].shape, square[3:1].tolist(), square[1:1].nbytes)
zero = memoryview(b'\x07\x00\x00\x00').cast('I', ())
print(zero.shape, zero.strides, zero.ndim, zero.nbytes, zero.tolist(), zero[()], show(lambda: zero[0]), show(lambda: len(zero)))
print(show(lambda: zero[...]), show(lambda: list(zero)), show(lambda: zero[0:1]), zero == memoryview(b'\x07\x00\x00\x00').cast('I', ()))
print(zero == 7, zero.tobytes(), zero.c_contiguous, show(lambda: hash(zero)), show(lambda: zero.cast('B').tolist()), show(lambda: zero[(0,)]))
cell = memoryview(bytearray(1)).cast('B', ())
cell[()] = 5
print(cell.tolist(), cell.obj)
cell[...] = 6
print(cell.tolist(), show(lambda: cell[()]))
big = memoryview(bytes(48)).cast('H', [2, 3, 4])
print(big.strides, big.tolist(), big[1, 2, 3], show(lambda: big[1, 2]), show(lambda: big[2, 0, 0]), show(lambda: big[0, 3, 0]), show(lambda: big[0, 0, 4]))
print(show(lambda: flat.cast('B', [1] * 64).ndim), show(lambda: flat[:1].cast('B', [1] * 64).ndim), show(lambda: flat[:1].cast('B', [1] * 65)))
print(show(lambda: flat.cast('H', [2, 6]).tolist()), show(lambda: flat.cast('B', [24, 0])), show(lambda: flat.cast('B', [2**32, 2**32])))
empty = memoryview(b'')
print(empty.shape, empty.strides, empty.tolist(), empty.contiguous, empty == b'', show(lambda: empty[0]), empty[:].tolist(), show(lambda: empty.cast('B', [0])))
print(show(lambda: empty.cast('B', [])), bool(empty), bool(flat), not memoryview(b''))
