# bytes() and bytearray(): every source, the order of the checks, and __bytes__.
def show(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Index:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v

    def __repr__(self):
        return f'Index({self.v!r})'


class Bytes:
    def __init__(self, v):
        self.v = v

    def __bytes__(self):
        return self.v

    def __repr__(self):
        return f'Bytes({self.v!r})'


class Both(Bytes):
    def __index__(self):
        return 2

    def __iter__(self):
        return iter([9])


class Items:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __repr__(self):
        return f'Items{self.items}'


class Fails:
    def __index__(self):
        raise TypeError('no index')

    def __iter__(self):
        return iter([1, 2])

    def __repr__(self):
        return 'Fails()'


class Worse(Fails):
    def __index__(self):
        raise KeyError('worse')


class B(bytes):
    pass


class S(str):
    def __bytes__(self):
        return b'from S'


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return self.hint

    def __repr__(self):
        return f'Hint({self.hint!r})'


sources = [(), (b'ab',), (bytearray(b'ab'),), (3,), (0,), (-1,), (True,), (2**64,), (-2**70,), ([1, 2],), ((1, 255),), ([256],), ([-1],), (['a'],), ([1.5],),
           (range(3),), ({65},), ({66: 1},), ('abc',), (1.5,), (None,), (1j,), (object,), (Index(3),), (Index(-1),), (Index('x'),), (Index(2**70),),
           (Bytes(b'x'),), (Bytes('x'),), (Bytes(None),), (Bytes(bytearray(b'q')),), (Bytes(B(b'sub')),), (Both(b'both'),), (Items(1, 2),), (Items('a'),), (Items(300),),
           (Fails(),), (Worse(),), (B(b'abc'),), (Hint(2),), (Hint(100),), (Hint('x'),), (Hint(-1),), ([Index(5)],), ([Index('q')],), ([10**30],),
           ('a', 'ascii'), ('\xe9', 'ascii'), ('\xe9', 'ascii', 'replace'), ('\xe9', 'latin-1'), ('a', 'nope'), ('a', 'ascii', 'nope'), ('\xe9', 'ascii', 'nope'),
           ('a', 5), ('a', 'ascii', 5), ('a', None), ('a', 'ascii', None), (b'a', 'ascii'), (5, 'ascii'), ([1], 'ascii'), (None, 'ascii'), (S('s'), 'ascii'), (S('s'),),
           (b'a', 'ascii', 'strict'), (range(3), '\ud800'), (range(3), 'a\0b'), ('a', '\ud800'), ('a', 'a\0b'), ('a', 'ascii', 'a\0b'), ('a', 'ascii', '\ud800'),
           (1, 2, 3, 4), (b'a', 5), (5, 5)]
for args in sources:
    print(ascii(args), ascii(show(bytes, *args)), ascii(show(bytearray, *args)))
for kw in ({'source': b'a'}, {'source': 'a', 'encoding': 'ascii'}, {'encoding': 'ascii'}, {'errors': 'strict'}, {'source': 5, 'errors': 'strict'},
           {'source': 'a', 'errors': 'strict'}, {'foo': 1}, {'source': b'a', 'foo': 1}, {'string': 'a', 'encoding': 'utf-8'}, {'encoding': 5}, {'errors': 5},
           {'encoding': 'ascii', 'errors': 'x'}):
    print(kw, show(bytes, **kw), show(bytearray, **kw))
print(show(bytes, 'a', 'ascii', source='x'), show(bytes, 'a', encoding='utf-8', errors='ignore'), show(bytearray, 'a', encoding='utf-8'))
print(type(bytes(B(b'x'))), type(B(b'x') + b''), type(B(b'x')[:]), type(B(b'x') * 1), type(bytes(Bytes(B(b'y')))), bytes(Both(b'b')), bytearray(Both(b'b')))
print(type(B(b'x').upper()), type(B(b'x').strip()), type(B(b'x').replace(b'q', b'')), type(B.fromhex('ab')), B.fromhex('ab'), type(B(b'x').ljust(0)))
for text in ('', 'ab', 'AB cd', ' a1\t\n\x0b\x0c\r b2 ', 'a', 'abc', 'zz', 'a b', '0x41', 'ab\x00', '\xa0ab', '1\u0661', 'é', 'ab cg', 'ab  c', 'a\u3000', '\ud800', 5, b'ab', None):
    print(ascii(text), show(bytes.fromhex, text), show(bytearray.fromhex, text))
print(show(bytes.fromhex), show(bytes.fromhex, 'a', 'b'))
empty = b''
print(bytes(empty) is empty, bytes(B(b'')) == empty)
x = bytearray.__new__(bytearray)
print(x, show(x.__init__, 'a'), show(x.__init__, b'new'), x, show(x.__init__, 3), x, show(x.__init__), x)
