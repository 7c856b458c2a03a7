"""iter, next, enumerate, zip, map, filter, reversed: errors raised halfway, exhaustion, argument order."""
class It:
    """Counts down; goes on after StopIteration."""
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n == 0: raise StopIteration("end")
        if self.n == -3: raise ValueError("after")
        return self.n
class NoNext:
    def __iter__(self): return 5
class IterNone:
    __iter__ = None
    def __getitem__(self, i): return i
class Seq:
    def __init__(self, n=3, error=IndexError): self.n, self.error = n, error
    def __getitem__(self, i):
        if i >= self.n: raise self.error("stop")
        return i * 10
    def __len__(self): return self.n
class IterRaises:
    def __iter__(self): raise KeyError("iter")
class Rev:
    def __reversed__(self): return "reversed"
class RevNone:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return i
class OnlyLen:
    def __len__(self): return 1
class Map(dict):
    def __getitem__(self, k): return k
def say(x):
    print("say", x)
    return x
def gen(*values):
    for v in values:
        print("yield", v)
        yield v
    print("done")

space = dict(globals())


def show(source):
    """Prints the value of the expression behind the last `;;`, or that a statement ran."""
    source = source.replace("\\n", "\n")
    before, separator, last = source.rpartition(";;")
    try:
        if separator:
            exec(before, space)
        try:
            code = compile(last.strip(), "<case>", "eval")
        except SyntaxError:
            exec(last.strip(), space)
            result = "done"
        else:
            result = repr(eval(code, space))
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(source, "->", result)


CASES = r"""
iter()
iter(5)
iter(None)
iter(int)
iter(1, 2)
iter(len)
iter(len, 1, 2)
iter(NoNext())
iter(IterNone())
iter(IterRaises())
list(NoNext())
for x in NoNext(): pass
for x in 5: pass
for x in IterRaises(): pass
[*NoNext()]
a, b = NoNext()
a, b = IterNone()
a, b = 5
1 in NoNext()
1 in 5
1 in IterNone()
1 in object()
list(Seq()), list(iter(Seq(2))), 10 in Seq(), 15 in Seq()
list(Seq(2, StopIteration)), list(Seq(2, IndexError))
list(Seq(2, KeyError))
list(Seq(2, ValueError))
a, b, c = Seq();; a, b, c
a, b = Seq()
i = iter(Seq()); list(i);; next(i, 'end'), next(i, 'end')
s = Seq(1); i = iter(s); list(i); s.n = 5;; list(i)
x = [1]; i = iter(x); list(i); x.append(2);; list(i), i.__length_hint__()
x = [1, 2, 3]; i = iter(x); next(i); x.clear();; next(i, 'end'), i.__length_hint__()
x = [1, 2, 3]; i = iter(x); x.append(4);; i.__length_hint__(), list(i)
x = [1, 2, 3]; i = reversed(x); x.append(4);; list(i)
x = [1, 2, 3]; i = reversed(x); x.pop();; list(i), i.__length_hint__()
x = [1, 2, 3]; i = reversed(x); next(i); x.clear(); x.append(9);; list(i)
i = It(3);; next(i), next(i)
next(i)
next(i, 'd'), next(i, 'd')
next(i, 'd')
next(5)
next([])
next()
next(iter([]), 1, 2)
next(iter([]))
next(iter([]), None)
next(gen(), 'd')
list(iter(lambda: 1, 1)), list(iter([1, 2, 3, 4].pop, 2))
i = iter([3, 2, 1].pop, 2);; next(i), next(i, 'end'), next(i, 'end')
i = iter([].pop, 0)
next(i)
next(i)
i = iter(lambda: next(iter([])), 0);; list(i), next(i, 'end')
enumerate(5)
enumerate('a', 'b')
enumerate('a', 1.0)
enumerate('a', None)
enumerate()
enumerate('a', 1, 2)
enumerate('a', begin=1)
enumerate(start=1)
next(enumerate([]))
e = enumerate(It(3));; next(e), next(e)
next(e)
next(e), next(e, 'x')
zip(5)
zip('a', 5)
zip('a', None, 'b')
zip('a', foo=1)
list(zip('ab', 'a', strict=True))
list(zip('a', 'ab', strict=True))
list(zip('ab', 'ab', 'a', strict=True))
list(zip('a', 'a', 'ab', strict=True))
list(zip('', 'a', strict=True))
list(zip('a', '', '', strict=True))
list(zip(gen(1, 2), gen(3), gen(4)))
list(zip(gen(1), gen(2, 3), strict=True))
list(zip(It(2), It(9)))
z = zip('ab', It(2));; next(z), next(z, 'end'), next(z, 'end')
i = iter(range(6));; list(zip(i, i, i))
map(), 
map(int)
map(int, 5)
list(map(5, 'a'))
list(map(None, 'a'))
list(map(lambda a, b: a + b, 'ab', 'xyz')), list(map(say, [])), list(map(str, [1, 2])), list(map(pow, [2, 3], [3, 2], [5, 5]))
list(map(lambda a: a, 'a', 'b'))
list(map(int, ['1', 'x']))
m = map(int, ['1', 'x', '3']);; next(m)
next(m)
next(m), next(m, 'end')
map(int, '1', strict=True)
m = map(lambda x: next(iter([])), 'ab');; list(m)
filter()
filter(None)
filter(None, 5)
list(filter(5, 'a'))
list(filter(None, [0, 1, '', 'a', [], [0]])), list(filter(bool, [0, 1])), list(filter(lambda x: x > 1, [1, 2])), list(filter(str.isalpha, 'a1'))
filter(None, [], 1)
filter(function=None, iterable=[])
list(filter(lambda: 1, 'a'))
reversed()
reversed(5)
reversed({1, 2})
reversed(iter([]))
reversed(gen())
reversed(OnlyLen())
reversed(RevNone())
reversed(Rev())
reversed([], [])
reversed(sequence=[])
list(reversed(Seq())), list(reversed('ab')), list(reversed(b'ab')), list(reversed({1: 2, 3: 4})), list(reversed(bytearray(b'ab'))), list(reversed(memoryview(b'ab')))
s = Seq(3); r = reversed(s); s.n = 2;; list(r)
s = Seq(3, KeyError); r = reversed(s); s.n = 2;; list(r)
r = reversed(Seq(2));; r.__length_hint__(), next(r), r.__length_hint__(), next(r), r.__length_hint__(), next(r, 'end'), r.__length_hint__()
class SubE(enumerate): pass
class SubZ(zip):\n def __new__(cls, *a): print(a); return super().__new__(cls, *a)
list(SubZ('a', 'b'))
class SubM(map):\n def __next__(self): return 'n', super().__next__()
list(SubM(str, [1]))
class SubR(reversed): pass
list(SubR('ab')), type(SubR('ab'))
any([]), all([]), any([0, 1]), all([1, 0]), any(gen(0, 1, 2)), all(gen(1, 0, 2))
any(5)
all(None)
any([1], [2])
any(say(x) for x in [0, 2, 3])
sum([1, 2.5, True]), sum([]), sum([], 'x'), sum([[1], [2]], []), sum([(1,)], ()), sum([1], start=2**70), sum([0.1] * 10), sum([1e100, 1, -1e100]), sum([1j, 2])
sum(['a'])
sum(['a'], '')
sum([b'a'], b'')
sum([bytearray(b'a')], bytearray())
sum(5)
sum([1, 'a'])
sum([1], None)
sum()
sum([1], 2, 3)
sum(gen(1, None))
max(1, 2, 3), max([1, 3, 2]), min('b', 'a'), max([], default=None), max([1], default=5), min([3, 1], key=lambda x: -x), max('ab', 'b', key=len), max((1,), (2,)), max([[1], [2]]), max(1, 1.0, True), min(1.0, 1, True), max({1: 2})
max()
max(5)
max([])
max([], key=len)
max(1, 2, default=3)
max([1, 'a'])
max(1, 'a')
min('a', 1)
max([1], key=5)
max([1, 2], key=lambda: 0)
max(1, 2, foo=3)
max(None)
max([None, None])
max(1)
max([float('nan'), 1]), max([1, float('nan')]), min([float('nan'), 1])
max([1, 2], key=None), min([2, 1], key=None, default=3)
max(gen(1, 3, 2), key=say)
min([], default=5, key=say)
len(5)
len()
len([], [])
len(gen())
list(zip(*[[1, 2], [3, 4]])), dict(zip('ab', [1, 2])), list(zip(*zip('ab', 'cd'))), dict(enumerate('ab'))
"""

for case in CASES.strip().split("\n"):
    show(case)
