# Every special method with results of the wrong type.
import math
import warnings; warnings.simplefilter('ignore')
def show(label, fn):
    try: r = fn()
    except Exception as e: print(label, type(e).__name__, e)
    else: print(label, 'gave', type(r).__name__, r)
WRONG = [None, 'text', 1, 1.5, b'b', True, [], ()]
class S(str): pass
class I(int): pass
class F(float): pass
class Cx(complex): pass
class By(bytes): pass
WRONG += [S('s'), I(3), F(2.5), Cx(1), By(b'y')]
def made(name, value, bases=()):
    return type('X', bases, {name: lambda self, *a: value})()
USES = {
    '__repr__': [repr, ascii, str, lambda x: f'{x!r}', lambda x: '%r' % (x,), lambda x: f'{x!a}'],
    '__str__': [str, lambda x: '' + f'{x}', lambda x: '' + '%s' % x, lambda x: '' + '{!s}'.format(x)],
    '__format__': [format, lambda x: '' + f'{x:abc}', lambda x: '' + '{:>5}'.format(x)],
    '__bytes__': [lambda x: b'' + bytes(x), lambda x: b'%s' % x, lambda x: b'%b' % x],
    '__bool__': [bool, lambda x: not x, lambda x: type(x or 1), lambda x: 5 if x else 6, lambda x: [1 for _ in 'a' if x]],
    '__len__': [len, bool],
    '__hash__': [lambda x: type(hash(x)), lambda x: type({x: 1}), lambda x: x in {1, 2}],
    '__index__': [lambda x: [1, 2, 3, 4][x], hex, lambda x: 'ab' * x, lambda x: range(x), int, float, complex, lambda x: math.factorial(x), lambda x: [1, 2, 3, 4][x:]],
    '__int__': [int, lambda x: '%d' % x, lambda x: '%x' % x],
    '__float__': [float, lambda x: '%.1f' % x, math.sqrt, complex],
    '__complex__': [complex],
    '__trunc__': [math.trunc, int],
    '__ceil__': [math.ceil],
    '__floor__': [math.floor],
    '__round__': [round, lambda x: round(x, 1)],
    '__iter__': [lambda x: type(iter(x)), list],
    '__reversed__': [reversed],
    '__length_hint__': [],
    '__contains__': [lambda x: 1 in x, lambda x: 1 not in x],
    '__instancecheck__': [lambda x: isinstance(1, x)],
    '__subclasscheck__': [lambda x: issubclass(int, x)],
    '__abs__': [abs], '__neg__': [lambda x: -x], '__invert__': [lambda x: ~x],
    '__divmod__': [lambda x: divmod(x, 1)],
    '__dir__': [dir],
    '__eq__': [lambda x: x == 1, lambda x: x != 1, lambda x: [x] == [1], lambda x: 1 in [x]],
    '__lt__': [lambda x: x < 1, lambda x: type(sorted([x, x])), lambda x: type(min(x, x))],
}
for name, uses in USES.items():
    for value in WRONG:
        for i, use in enumerate(uses):
            show(f'{name}[{i}] {value!r}', lambda: use(made(name, value)))
for value in WRONG + [-1, NotImplemented]:
    class L:
        def __iter__(self): return iter('ab')
        def __length_hint__(self): return value
    show(f'__length_hint__ {value!r}', lambda: list(L()))
for value in WRONG:
    class N:
        def __new__(cls): return value
        def __init__(self): print('init')
    show(f'__new__ {value!r}', N)
    class N:
        def __init__(self): return value
    show(f'__init__ {value!r}', lambda: type(N()))
    class N:
        def __call__(self): return value
    show(f'__call__ {value!r}', N())
for big in (10**30, -10**30, 2**63):
    show('len', lambda: len(made('__len__', big)))
    show('bool', lambda: bool(made('__len__', big)))
    show('hash', lambda: hash(made('__hash__', big)) == hash(big))
    show('index', lambda: [1][made('__index__', big)])
    show('slice', lambda: [1][made('__index__', big):])
    show('mul', lambda: [1] * made('__index__', big) if abs(big) > 2**63 or big < 0 else None)
    show('hint', lambda: list(type('X', (), {'__iter__': lambda s: iter('a'), '__length_hint__': lambda s: big})()))
