# find, rfind, index, rindex, count, replace with the empty text and with every kind of range.


def show(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


bounds = [(), (0,), (1,), (3,), (4,), (-1,), (-10,), (1, 2), (2, 1), (3, 3), (4, 4), (None, 2), (None, None),
          (-2, -1), (0, 100), (10**40,), (-10**40,), (0, -10**40), (1, 10**40)]
for text in ('', 'a', 'aaa', 'aba', '\xe9a\xe9', '\U0001f600\U0001f600\U0001f600', '\u20aca\u20ac'):
    for needle in ('', 'a', 'aa', 'ab', '\xe9', '\U0001f600', '\u20ac', 'aaaa'):
        for name in ('find', 'rfind', 'count'):
            f = getattr(text, name)
            print(ascii(text), name, ascii(needle), *[f(needle, *b) for b in bounds])
        for name in ('index', 'rindex'):
            print(name, show(getattr(text, name), needle), show(getattr(text, name), needle, 1, 2))
for text in (b'', b'a', b'aaa', b'aba', b'\xff\x00\xff'):
    for needle in (b'', b'a', b'aa', b'\xff', b'\x00', 0, 97, 255):
        for name in ('find', 'rfind', 'count'):
            f = getattr(text, name)
            print(text, name, needle, *[f(needle, *b) for b in bounds])
            assert getattr(bytearray(text), name)(needle) == f(needle)
        for name in ('index', 'rindex'):
            print(name, show(getattr(text, name), needle), show(getattr(text, name), needle, 1, 2))
for text in ('', 'a', 'aaa', 'abab', '\xe9a\xe9'):
    for old in ('', 'a', 'ab', 'b', '\xe9'):
        for new in ('', 'x', 'aa', '\u20ac'):
            row = [text.replace(old, new)] + [text.replace(old, new, n) for n in (-1, 0, 1, 2, 100, -5)]
            print(ascii(text), ascii(old), ascii(new), *map(ascii, row), text.replace(old, new, count=1) == row[3])
for text in (b'', b'a', b'abab'):
    for old in (b'', b'a', b'ab'):
        for new in (b'', b'xy'):
            row = [text.replace(old, new)] + [text.replace(old, new, n) for n in (-1, 0, 1, 2, 100, -5)]
            print(text, old, new, *row, bytearray(text).replace(old, new) == row[0])
for f in ('find', 'index', 'count', 'rfind', 'rindex'):
    for text in ('abc', b'abc', bytearray(b'abc')):
        m = getattr(text, f)
        print(f, show(m), show(m, 1.5), show(m, None), show(m, [1]), show(m, text[:1], 'x'), show(m, text[:1], 1, 2, 3))
        print(f, show(m, 256), show(m, -1), show(m, 10**30), show(m, 256, 'x'), show(m, 1.5, 'x'), show(m, True))
for args in (('a',), (), ('a', 'b', 'c'), ('a', 1), (1, 'a'), ('a', 'b', 1.5), ('a', 'b', None), ('a', 'b', 10**30),
             ('a', 'b', 1, 2)):
    print(args, show('abc'.replace, *args))
    print(args, show(b'abc'.replace, *[a.encode() if isinstance(a, str) else a for a in args]))
print(show(lambda: 'a'.replace('a', 'b', count='x')), show(lambda: 'a'.replace('a', 'b', 1, count=2)))
print(show(lambda: b'a'.replace(b'a', b'b', count=1)), show(lambda: 'a'.replace(old='a', new='b')))
