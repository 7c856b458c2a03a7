# memoryview: release, context manager, exports that keep a bytearray's size, readonly, hash, comparison, attributes.
import sys


def show(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for args in ((), (b'a', b'b'), (5,), ('a',), (None,), ([1],), (b'a', 1, 2)):
    print(args, show(memoryview, *args))
print(show(lambda: memoryview(object=b'ab').tolist()))
array = bytearray(b'hello')
view = memoryview(array)
for name, change in {'append': lambda: array.append(1), 'extend': lambda: array.extend(b'x'), 'clear': lambda: array.clear(),
                     'pop': lambda: array.pop(), 'insert': lambda: array.insert(0, 1), 'remove': lambda: array.remove(104),
                     'del': lambda: array.__delitem__(0), 'del slice': lambda: array.__delitem__(slice(0, 2)),
                     'iadd': lambda: array.__iadd__(b'x'), 'imul': lambda: array.__imul__(2), 'imul 1': lambda: array.__imul__(1) is array,
                     'grow slice': lambda: array.__setitem__(slice(0, 1), b'xyz'), 'init': lambda: array.__init__(b'zz'),
                     'extend nothing': lambda: array.extend(b''), 'iadd nothing': lambda: array.__iadd__(b'') is array,
                     'imul 0': lambda: array.__imul__(0), 'reverse': lambda: array.reverse(), 'set': lambda: array.__setitem__(0, 65),
                     'same size': lambda: array.__setitem__(slice(0, 2), b'YZ')}.items():
    print(name, show(change), array)
view.release()
array.append(33)
print(array, repr(view).split(' at ')[0])
for f in (lambda: view[0], lambda: len(view), lambda: view.tolist(), lambda: view.tobytes(), lambda: view.hex(), lambda: view.format,
          lambda: view.itemsize, lambda: view.shape, lambda: view.strides, lambda: view.suboffsets, lambda: view.ndim, lambda: view.readonly,
          lambda: view.obj, lambda: view.nbytes, lambda: view.contiguous, lambda: view.cast('B'), lambda: view.toreadonly(), lambda: hash(view),
          lambda: view == view, lambda: view == array, lambda: bytes(view), lambda: memoryview(view), lambda: list(view), lambda: view.__setitem__(0, 1),
          lambda: view.release(), lambda: view.__enter__(), lambda: view.__exit__(None, None, None), lambda: b'a' + view, lambda: 1 in view,
          lambda: bool(view), lambda: view != array, lambda: str(view).split(' at ')[0], lambda: view.c_contiguous):
    print(show(f))
with memoryview(array) as v:
    print(v.tolist(), show(array.append, 1))
print(show(lambda: v[0]), show(array.append, 1), array)
outer = memoryview(array)
inner = outer[1:3]
print(inner.obj is array, show(outer.release), show(lambda: inner[0]), show(array.append, 1))
inner.release()
array.append(5)
v = memoryview(array)
copy = memoryview(v)
print(copy == v, copy.obj is array, copy is v)
copy.release(), v.release()
fixed = memoryview(b'abc')
print(fixed.readonly, show(lambda: fixed.__setitem__(0, 1)), show(lambda: fixed.__delitem__(0)), hash(fixed) == hash(b'abc'))
w = memoryview(bytearray(b'abc'))
print(w.readonly, show(lambda: hash(w)), show(lambda: w.__delitem__(0)), w.toreadonly().readonly, show(lambda: hash(w.toreadonly()) == hash(b'abc')))
print(show(lambda: w.toreadonly().__setitem__(0, 1)), show(lambda: hash(w.toreadonly().cast('H'))), show(lambda: hash(fixed[::-1]) == hash(b'cba')))
print(show(lambda: hash(memoryview(b'abcd').cast('H'))), hash(memoryview(b'ab').cast('c')) == hash(b'ab'), hash(memoryview(b'ab').cast('b')) == hash(b'ab'))
for other in (b'abc', bytearray(b'abc'), memoryview(b'abc'), b'abd', b'ab', 'abc', 5, None, [97, 98, 99], memoryview(b'abc').cast('b'),
              memoryview(b'abc').cast('c'), memoryview(b'cba')[::-1]):
    print(fixed == other, fixed != other, other == fixed)
for op in ('__lt__', '__le__', '__gt__', '__ge__', '__eq__', '__ne__'):
    print(op, getattr(fixed, op)(b'abc'), getattr(fixed, op)('x'))
print(show(lambda: fixed < b'abd'), show(lambda: fixed + b'a'), show(lambda: fixed * 2), show(lambda: fixed % 2))
print(memoryview(b'\x01\x00\x02\x00').cast('H') == memoryview(b'\x01\x02'), memoryview(b'\xff').cast('b') == memoryview(b'\xff'))
nan = memoryview(bytearray(8)).cast('d')
nan[0] = float('nan')
print(nan == nan, nan == memoryview(bytes(nan)), memoryview(bytes(8)).cast('d') == memoryview(bytes(7) + b'\x80').cast('d'))
print(fixed[::2].tolist(), fixed[::-1].tobytes(), fixed[5:].tolist(), fixed[-2:].tobytes(), fixed[1:][0], show(lambda: fixed[3]), show(lambda: fixed[-4]))
print(show(lambda: fixed['a']), show(lambda: fixed[1.5]), show(lambda: fixed[None]), show(lambda: fixed[0, 0]), show(lambda: fixed[()]), show(lambda: fixed[...]))
for args in (('-',), ('-', 2), (b':', -2), ('',), ('ab',), (5,), ('é',)):
    print(args, show(lambda: memoryview(b'abcdef').hex(*args)))
print(show(lambda: fixed.hex(sep='-', bytes_per_sep=2)), fixed[::-2].hex(), show(lambda: fixed.tobytes('X')), show(lambda: fixed.tobytes(5)), show(lambda: fixed.tobytes(order='F')))
for name in ('obj', 'nbytes', 'readonly', 'itemsize', 'format', 'ndim', 'shape', 'strides', 'suboffsets', 'c_contiguous', 'f_contiguous', 'contiguous'):
    print(name, getattr(fixed, name), show(setattr, fixed, name, 1), show(delattr, fixed, name))
print(show(lambda: type('M', (memoryview,), {})), show(lambda: fixed.x), show(setattr, fixed, 'x', 1), sorted(n for n in dir(memoryview) if n[0] != '_'))
it = iter(memoryview(b'ab'))
print(type(it).__name__, next(it), next(it), show(next, it), show(next, it), list(reversed(fixed)))
print(memoryview[int] if hasattr(memoryview, '__class_getitem__') else 'not generic')
v = memoryview(bytearray(b'abcdef'))
v[1:3] = b'XY'
v[::2] = b'123'
v[:3] = v[3:]
v[1:] = v[:-1]
print(v.tobytes(), show(lambda: v.__setitem__(slice(0, 2), b'x')), show(lambda: v.__setitem__(slice(0, 2), 'ab')), show(lambda: v.__setitem__(slice(0, 2), [1, 2])))
print(show(lambda: v.__setitem__(slice(0, 2), memoryview(b'abcd').cast('H'))), show(lambda: v.__setitem__(0, b'a')), show(lambda: v.__setitem__(0, 300)), show(lambda: v.__setitem__(9, 1)))
