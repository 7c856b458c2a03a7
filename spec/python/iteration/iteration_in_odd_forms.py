# Iteration protocols in odd forms: __getitem__, __iter__, __next__, __contains__, __reversed__, __length_hint__.
def attempt(label, fn):
    try: r = fn()
    except Exception as e: print(label, '->', type(e).__name__, e)
    else: print(label, '->', r)
class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        print('getitem', i, end='; ')
        if i >= self.n: raise IndexError
        return i * 10
s = Seq(3)
for use in ('list(s)', 'tuple(s)', '[*s]', '{*s}', 'sum(s)', 'max(s)', '20 in s', '5 in s', '5 not in s', 'list(reversed(s))', 'len(s)', 'a_unpack()', 'sorted(s)', 'list(enumerate(s))', 'list(zip(s, s))', 'list(map(str, s))', '",".join(map(str, s))', 'next(iter(s))', 'iter(s).__reduce__()[1][1:]', 'iter(s).__length_hint__()', 's.index(5)', 'bool(s)', 'dict.fromkeys(s)', 'any(s)', 'all(s)', 'print(*s)', 'bytes(s)', 'set(s)', 'min(s, default=1)', 'list(filter(None, s))', 'yf()', 'type(iter(s))'):
    def a_unpack(): a, b, c = s; return a, b, c
    def yf():
        def g(): yield from s
        return list(g())
    attempt(use, lambda: eval(use))
class StopIt:
    def __getitem__(self, i):
        if i > 1: raise StopIteration
        return i
attempt('StopIteration ends', lambda: list(StopIt()))
class KeyErr:
    def __getitem__(self, i): raise KeyError(i)
attempt('KeyError', lambda: list(KeyErr())); attempt('in', lambda: 1 in KeyErr())
class Len(Seq):
    def __len__(self): return self.n
attempt('reversed', lambda: list(reversed(Len(2)))); attempt('hint', lambda: iter(Len(5)).__length_hint__()); attempt('neg', lambda: list(reversed(Len(0))))
class It:
    def __init__(self, *v): self.v = list(v)
    def __iter__(self): print('iter', end='; '); return self
    def __next__(self):
        if not self.v: raise StopIteration('val')
        return self.v.pop(0)
attempt('It', lambda: list(It(1, 2))); attempt('in', lambda: (2 in It(1, 2, 3), 9 in It(1)))
i = It(1, 2, 3); attempt('partial', lambda: (2 in i, list(i)))
for name, ns in {'iter none': {'__iter__': None}, 'iter none getitem': {'__iter__': None, '__getitem__': lambda s, i: 1 // (2 - i)}, 'iter int': {'__iter__': lambda s: 5}, 'iter self no next': {'__iter__': lambda s: s}, 'next only': {'__next__': lambda s: 1}, 'next none': {'__iter__': lambda s: s, '__next__': None}, 'iter list': {'__iter__': lambda s: [1]}, 'iter gen': {'__iter__': lambda s: (x for x in 'ab')}, 'iter raises': {'__iter__': lambda s: 1 / 0}, 'iter args': {'__iter__': lambda: 1}, 'contains none': {'__contains__': None, '__iter__': lambda s: iter('a')}, 'contains int': {'__contains__': lambda s, x: 5}, 'contains str': {'__contains__': lambda s, x: ''}, 'contains raises': {'__contains__': lambda s, x: 1 / 0}, 'contains stop': {'__contains__': lambda s, x: next(iter(()))}, 'reversed none': {'__reversed__': None, '__len__': lambda s: 1, '__getitem__': lambda s, i: [7][i]}, 'reversed list': {'__reversed__': lambda s: [1]}, 'class getitem': {'__class_getitem__': lambda c, k: k}, 'getitem class attr': {'__getitem__': 5}, 'getitem static': {'__getitem__': staticmethod(lambda i: 'ab'[i])}, 'iter property': {'__iter__': property(lambda s: lambda: iter('p'))}, 'iter static': {'__iter__': staticmethod(lambda: iter('s'))}, 'iter class': {'__iter__': classmethod(lambda c: iter(c.__name__))}, 'next returns self': {'__iter__': lambda s: s, '__next__': lambda s: (_ for _ in ()).throw(StopIteration)}, 'next raises': {'__iter__': lambda s: s, '__next__': lambda s: 1 / 0}}.items():
    X = type('X', (), ns); x = X()
    for use in ('list(x)', 'iter(x) is x', '"a" in x', 'next(x)', 'list(reversed(x))', '[q for q in x]', 'a, *b = x', 'f(*x)', 'max(x)'):
        def run():
            if '=' in use: exec(use, {'x': x}); return 'ok'
            return eval(use, {'x': x, 'f': lambda *a: a})
        attempt(f'{name} {use}', run)
x = It(1); x.__iter__ = lambda: iter('never'); x.__next__ = lambda: 'never'; attempt('instance', lambda: list(x))
attempt('sentinel', lambda: list(iter(It(1, 2, 3, 4).__next__, 3))); attempt('sentinel', lambda: iter(5, 1)); attempt('sentinel', lambda: iter([], 1)); attempt('iter()', lambda: iter()); attempt('iter 3', lambda: iter(1, 2, 3))
c = iter([1, 2, 1].pop, 2); attempt('call', lambda: (next(c), list(c), list(c)))
l = [1, 2, 3]; it = iter(l); next(it); l.clear(); attempt('cleared', lambda: list(it)); l.append(9); attempt('stays exhausted', lambda: list(it))
l = [1]; it = iter(l); attempt('growing', lambda: [l.append(x + 1) or x for x in it if len(l) < 5])
d = {1: 1}; it = iter(d); d[2] = 2; attempt('dict grown', lambda: next(it)); attempt('dict again', lambda: next(it))
d = {1: 1, 2: 2}; it = iter(d); next(it); del d[1]; d[3] = 3; attempt('dict swapped', lambda: list(it))
st = {1, 2}; it = iter(st); st.add(3); attempt('set', lambda: next(it))
attempt('next default', lambda: (next(iter([]), 'd'), next(iter([1]), 'd'))); attempt('next', lambda: next([])); attempt('next', lambda: next()); attempt('next', lambda: next(iter([]), 1, 2)); attempt('stop', lambda: next(iter([])))
class Hint:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter('abc')
    def __length_hint__(self): return self.h() if callable(self.h) else self.h
for h in (0, 3, 100, -1, 'a', None, NotImplemented, 2.0, True, lambda: 1 / 0, lambda: (_ for _ in ()).throw(TypeError('te'))): attempt('hint', lambda: (list(Hint(h)), tuple(Hint(h)), bytearray(map(ord, Hint(h)))))
