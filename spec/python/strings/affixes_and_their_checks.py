# startswith, endswith, removeprefix, removesuffix of str and bytes: tuples, bounds, and which check
# comes first.


class Index:
    def __init__(self, value, log):
        self.value, self.log = value, log

    def __index__(self):
        self.log.append(self.value)
        return self.value


def show(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


for text in ('hello', b'hello', bytearray(b'hello')):
    wrap = (lambda s: s) if isinstance(text, str) else (lambda s: s.encode())
    for name in ('startswith', 'endswith'):
        f = getattr(text, name)
        for affix in ('', 'h', 'he', 'lo', 'o', 'hello', 'hellooo', 'ell'):
            row = [f(wrap(affix))]
            for bounds in ((0,), (1,), (5,), (6,), (-2,), (-100,), (1, 4), (4, 1), (5, 5), (6, 6), (None, None),
                           (None, -1), (0, 0), (10**30,), (-10**30, 10**30), (True, 3)):
                row.append(f(wrap(affix), *bounds))
            print(name, affix, ''.join('01'[r] for r in row))
        print(show(f), show(f, 1), show(f, None), show(f, [wrap('h')]), show(f, ()), show(f, (1,)))
        print(show(f, (wrap('h'), 1)), show(f, (wrap('o'), 1)), show(f, (wrap('x'), None)))
        print(show(f, wrap('h'), 'a'), show(f, wrap('h'), 0, 1.5), show(f, wrap('h'), 0, 1, 2))
        print(show(f, 1, 'a'), show(f, (1,), 'a'), show(f, (), 'a'), show(f, (), 0, 'b'))
        log = []
        print(show(f, wrap('e'), Index(1, log), Index(3, log)), log)
        print(show(f, 5, Index(1, log), Index(3, log)), log)
        print(show(f, (wrap('q'), wrap('h'), 5), Index(0, log)), log)
        other = b'h' if isinstance(text, str) else 'h'
        print(show(f, other), show(f, (other,)), show(f, (other, other)))
    for name in ('removeprefix', 'removesuffix'):
        f = getattr(text, name)
        for affix in ('', 'h', 'hello', 'lo', 'hellohello', 'x', 'ell'):
            print(name, affix, f(wrap(affix)))
        print(show(f), show(f, 1), show(f, (wrap('h'),)), show(f, wrap('h'), 1))


class S(str):
    def startswith(self, *a):
        return 'never asked'


class T(tuple):
    def __iter__(self):
        raise RuntimeError


print('abc'.startswith(S('ab')), 'abc'.startswith((S('ab'),)), 'abc'.startswith(T(('x', 'a'))))
print('\u00e9tage'.startswith('\u00e9'), '\u00e9tage'.startswith('tage', 1), '\U0001f600x'.endswith('x', 1))
print('\U0001f600x'.startswith('x', 1), '\U0001f600\U0001f601'.endswith('\U0001f601', 1, 2))
print(b'abc'.startswith(bytearray(b'ab')), b'abc'.startswith(memoryview(b'ab')))
print(b'abc'.endswith((memoryview(b'bc'),)), bytearray(b'abc').removeprefix(memoryview(b'ab')))
print(''.startswith(''), ''.endswith('', 1), b''.startswith(b'', 0), b''.endswith(b'', 1), ''.startswith(()))
