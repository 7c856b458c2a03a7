# bytearray: assignment and deletion of slices with every kind of value and step, and the errors.
def show(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Index:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v

    def __repr__(self):
        return f'Index({self.v})'


slices = [slice(*a) for a in ((None, None), (0, 0), (2, 4), (4, 2), (-2, None), (None, None, 2), (None, None, -1), (5, None, -2), (1, 100),
                              (100, 200), (None, None, 10), (0, 6, 3), (Index(1), Index(3)))]
values = [b'', b'x', b'xy', b'xyz', b'123456', bytearray(b'ab'), memoryview(b'ab'), memoryview(b'a-b')[::2], [1, 2], (1, 2, 3), range(6), iter([7, 8]),
          'ab', 5, 0, None, 1.5, [256], ['a'], [-1], {1, 2}, [Index(3)], Index(3)]
for s in slices:
    for value in values:
        a = bytearray(b'abcdef')
        shown = value if not hasattr(value, '__next__') and not isinstance(value, memoryview) else type(value).__name__
        print(s, shown, show(a.__setitem__, s, iter([7, 8]) if hasattr(value, '__next__') else value), a)
    a = bytearray(b'abcdef')
    print('del', s, show(a.__delitem__, s), a)
for key in (0, -1, 5, 6, -7, 'a', None, 1.5, (0, 1), Index(2), True, 10**30, slice('a'), slice(0, 1, 0)):
    a = bytearray(b'abcdef')
    print(key, show(lambda: a[key]), show(a.__setitem__, key, 65), show(a.__delitem__, key), a)
for value in (0, 255, 256, -1, 'a', b'a', None, 1.5, True, Index(65), Index(256), 10**30, []):
    a = bytearray(b'abc')
    print(value, show(a.__setitem__, 0, value), show(a.append, value), show(a.insert, 1, value), show(a.remove, value), a)
a = bytearray(b'abc')
a[1:2] = a
a[:0] = a
a[::2] = a[1::2] if len(a[::2]) == len(a[1::2]) else a[::2]
print(a)
print(show(a.__iadd__, a), show(a.__imul__, 2), show(a.__iadd__, memoryview(a)))
a.extend(a)
print(len(a), a[:6])
for value in (b'ab', bytearray(b'c'), memoryview(b'd'), [1, 2], range(3), 'abc', 5, None, [300], ['a'], (x for x in b'gen'), {1: 2}, Index(3)):
    a = bytearray(b'-')
    name = value if not hasattr(value, '__next__') and not isinstance(value, memoryview) else type(value).__name__
    print(name, show(a.extend, value), a, end=' ')
    a = bytearray(b'-')
    print(show(a.__iadd__, value), a)
for args in ((), (1,), (-1,), (5,), ('a',), (None,), (Index(0),), (10**30,), (0, 1)):
    print(args, show(bytearray(b'abc').pop, *args), show(bytearray().pop, *args))
for args in ((), (0,), (1, 65), (100, 65), (-100, 65), (-1, 65), ('a', 65), (10**30, 65), (-10**30, 65), (Index(1), Index(66)), (None, 65)):
    a = bytearray(b'abc')
    print(args, show(a.insert, *args), a)
a = bytearray(b'abcabc')
print(a.remove(98), a, show(a.remove, 120), a.reverse(), a, a.copy(), a.copy() is a, a.clear(), a, a.reverse(), a)
print(show(a.clear, 1), show(a.copy, 1), show(a.append), show(a.append, 1, 2), show(a.remove), show(a.extend))


def grows():
    a.append(1)
    yield 2
    a.append(3)
    yield 4


a.extend(grows())
print(a)
b = bytearray(b'abc')
b[1:1] = grows()
print(b, a)


class Resizes:
    def __init__(self, array):
        self.array = array

    def __index__(self):
        self.array.clear()
        return 0


b = bytearray(b'abc')
print(show(b.__setitem__, Resizes(b), 65), b)
b = bytearray(b'abc')
print(show(b.__setitem__, 0, Resizes(b)), b)
b = bytearray(b'abc')
print(show(b.__setitem__, slice(0, 3), [1, Resizes(b), 2]), b)
b = bytearray(b'abcdef')
print(show(lambda: b[Resizes(b):]), show(lambda: b.find(b'c', Resizes(b))), b)
b = bytearray(b'abcdef')
print(show(b.append, Resizes(b)), b, show(b.insert, 0, Resizes(b)), b)
