"""Slice objects: indices with odd values, comparison, hash, attributes and slices of a class of its own."""
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return f"I({self.n})"
class Bad:
    def __index__(self): raise ZeroDivisionError("index")
class Wrong:
    def __index__(self): return 1.5
class Get:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, k): return k.indices(len(self)) if isinstance(k, slice) else k
g = Get()

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
slice(1), slice(1, 2), slice(1, 2, 3), slice(None), slice('a', [], ()), slice(slice(1), ...)
slice()
slice(1, 2, 3, 4)
slice(start=1)
s = slice(1, 2, 3);; s.start, s.stop, s.step
s.start = 5
del s.step
s.other = 1
class S(slice): pass
g[:], g[1:], g[:2], g[::3], g[1:2, ::], g[1:2, 3], g[...], g[:, ...], g[()], g[(1,)], g[1,], g[*[1, 2]], g[*()]
g[a:=1]
g[1:2] = 5
g[:, 1] = 5
del g[::2]
slice(None).indices(5), slice(1, 100).indices(5), slice(-100, 100).indices(5), slice(None, None, -1).indices(5), slice(3, None, -2).indices(5), slice(10, -10, -1).indices(5), slice(0).indices(0), slice(None, None, 2).indices(0)
slice(1, 2).indices(-1)
slice(1, 2).indices('a')
slice(1, 2).indices(1.5)
slice(1, 2).indices(None)
slice(1, 2).indices()
slice(1, 2, 0).indices(5)
slice(1.5).indices(5)
slice('a').indices(5)
slice(None, None, 'a').indices(5)
slice(I(1), I(4), I(2)).indices(I(5))
slice(Bad()).indices(5)
slice(Wrong()).indices(5)
slice(0, 10**30, 10**20).indices(10**25), slice(None).indices(2**100), slice(-2**100, None).indices(2**99), slice(True, None).indices(3)
slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 2, None), slice(1, 2) != slice(1, 3), slice(1, 2) == (1, 2, None), slice(1.0) == slice(1), slice(None) == slice(None)
slice(1, 2) < slice(1, 3), slice(1, 2, 3) <= slice(1, 2, 3), slice(2) > slice(1), slice(1) >= slice(2)
slice(1) < slice(1, 2)
slice(None) < slice(1)
slice(1) < 5
slice('a') < slice(1)
s = slice(1); s == s, slice(float('nan')) == slice(float('nan'))
n = float('nan'); s = slice(n);; s == s, s == slice(n)
hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): 'x'}[slice(None, 1)], hash(slice(1.0)) == hash(slice(1))
hash(slice([]))
hash(slice(1, {}))
{slice(1), slice(1), slice(2)} == {slice(1), slice(2)}
d = {}; d[1:2] = 'x';; d, d[1:2], d[slice(1, 2)]
{}[1:[]]
slice(1, 2).__reduce__(), slice(1).__eq__(1), slice(1).__lt__(slice(2))
repr(slice('a', [1], None)), str(slice(1)), f"{slice(1)}"
x = []; s = slice(x); x.append(s);; s
bool(slice(0)), slice(0) is slice(0)
len(slice(1))
slice(1)[0]
list(slice(1))
[1, 2, 3][I(1):], [1, 2, 3][I(-1)], 'abc'[I(1)], (1, 2)[I(0):I(1)], b'abc'[I(1):]
[1, 2, 3][Bad():]
[1, 2, 3][::Bad()]
[1, 2, 3][Wrong():]
[1, 2, 3][Wrong()]
[1, 2, 3][1.0]
[1, 2, 3]['a']
[1, 2, 3][None]
[1, 2, 3][1, 2]
[1, 2, 3][[]]
[1, 2, 3]['a':]
[1, 2, 3][::0]
[1, 2, 3][1.5:2]
[1, 2, 3][2**70]
[1, 2, 3][-2**70]
[1, 2, 3][2**70:], [1, 2, 3][:2**70], [1, 2, 3][-2**70:], [1, 2, 3][::2**70], [1, 2, 3][::-2**70], [1, 2, 3][2**70::-1]
(1, 2)[1.0]
(1, 2)['a']
(1, 2)[5]
(1, 2)[::0]
(1, 2)[-3]
'ab'[1.0]
'ab'[5]
'ab'['a']
'ab'[::0]
b'ab'[1.0]
b'ab'[5]
bytearray(b'ab')['a']
bytearray(b'ab')[5]
memoryview(b'ab')[5]
memoryview(b'ab')['a']
x = [1]; x[1.0] = 1
x = [1]; x['a'] = 1
x = [1]; x[5] = 1
x = [1]; x[-2] = 1
x = [1]; x[2**70] = 1
x = [1]; del x[5]
x = [1]; del x['a']
x = [1]; del x[2**70]
x = [1]; x[::0] = []
x = [1]; del x[::0]
x = [1, 2, 3]; x[::2] = [1]
x = [1, 2, 3]; x[::2] = [1, 2, 3]
x = [1, 2, 3]; x[::2] = 5
x = [1, 2, 3]; x[1:2] = 5
x = [1, 2, 3]; x[1:2] = None
x = [1, 2, 3]; x[0:0] = x;; x
x = [1, 2, 3]; x[::-1] = x;; x
x = [1, 2, 3, 4]; x[::2] = x[1::2];; x
x = [1, 2, 3]; x[5:] = [9]; x[-99:0] = [0];; x
x = [1, 2, 3]; x[2:1] = [7];; x
x = list(range(10)); del x[::3];; x
x = list(range(10)); del x[::-3];; x
x = list(range(10)); del x[8:2:-2];; x
x = list(range(10)); del x[2:8:2**70];; x
x = list(range(10)); x[8:2:-2] = 'abc';; x
x = list(range(5)); x[::2**70] = ['z'];; x
x = list(range(5)); x[1:4] = iter('ab');; x
x = list(range(5)); x[:] = (i for i in x if i % 2);; x
x = [1, 2]; x[0:1] = {}.keys(); x[0:0] = 'hi';; x
(1, 2)[0] = 1
(1, 2)[0:1] = [1]
del (1, 2)[0]
'ab'[0] = 'c'
del 'ab'[0:1]
(5)[0]
None[0]
None[0] = 1
del None[0]
(1.5)[1:2]
len[0]
int[0]
object()[0]
print[0] = 1
Len(10)[2:], Len(10)[-3:], Len(10)[::-1], Len(10)[5], Len(10)[-1]
"""

for case in CASES.strip().split("\n"):
    show(case)
