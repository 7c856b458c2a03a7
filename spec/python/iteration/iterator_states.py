"""`__reduce__` and `__setstate__` of the builtin iterators."""
def show(mk):
    i = mk(); r = []
    r.append(i.__reduce__())
    try: next(i)
    except StopIteration: pass
    r.append(i.__reduce__())
    for _ in i: pass
    r.append(i.__reduce__())
    for x in r:
        print([getattr(x[0], '__name__', x[0])] + [y if not isinstance(y, tuple) else tuple(z if type(z).__name__[-8:] != 'iterator' else type(z).__name__ for z in y) for y in x[1:]])
class S:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
    def __len__(self): return 3
    def __repr__(self): return 'S'
for mk in [lambda: iter([1,2,3]), lambda: reversed([1,2,3]), lambda: iter((1,2)), lambda: iter(range(4)), lambda: iter(range(10**20, 10**20+3)), lambda: iter('abc'), lambda: iter('äö'),
    lambda: iter(b'ab'), lambda: iter(bytearray(b'ab')), lambda: iter({1:2,3:4}), lambda: iter({1:2,3:4}.values()), lambda: iter({1:2,3:4}.items()), lambda: reversed({1:2,3:4}), lambda: iter({1}), lambda: iter(S()), lambda: reversed(S()), lambda: reversed('abc'), lambda: reversed(range(3)),
    lambda: enumerate('ab'), lambda: zip('ab', [1,2]), lambda: zip('a', strict=True), lambda: map(int, '12'), lambda: filter(None, [1,2])]:
    show(mk)
def st(mk, n):
    i = mk()
    try:
        i.__setstate__(n)
        print(list(i))
    except Exception as e: print(type(e).__name__, e)
for n in (-5, -1, 0, 1, 2, 3, 99):
    for mk in [lambda: iter([1,2,3]), lambda: reversed([1,2,3]), lambda: iter((1,2)), lambda: iter(range(4)), lambda: iter('abc'), lambda: iter('äöü'), lambda: iter(b'ab'), lambda: iter(S()), lambda: reversed(S()), lambda: zip('ab', 'a'), lambda: iter(range(10**20, 10**20+3)),lambda: reversed(range(3))]:
        st(mk, n)
