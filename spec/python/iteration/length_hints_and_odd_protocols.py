"""What is asked for lengths, hints, truth and indices, and what wrong answers cause."""
log = []
class Len:
    def __init__(self, n): self.n = n
    def __len__(self):
        if isinstance(self.n, Exception): raise self.n
        return self.n
class Int(int): pass
class Idx:
    def __init__(self, n): self.n = n
    def __index__(self):
        if isinstance(self.n, Exception): raise self.n
        return self.n
class Bool:
    def __init__(self, b): self.b = b
    def __bool__(self):
        if isinstance(self.b, Exception): raise self.b
        return self.b
class Both:
    def __bool__(self): return False
    def __len__(self): return 5
class Contains:
    def __init__(self, r): self.r = r
    def __contains__(self, x):
        if isinstance(self.r, Exception): raise self.r
        return self.r
class ContNone:
    __contains__ = None
    def __iter__(self): return iter([1])
class Hashes:
    def __init__(self, h): self.h = h
    def __hash__(self):
        if isinstance(self.h, Exception): raise self.h
        return self.h
class Repr:
    def __init__(self, r): self.r = r
    def __repr__(self):
        if isinstance(self.r, Exception): raise self.r
        return self.r
class Str:
    def __str__(self): return 5
class Fmt:
    def __format__(self, s): return 5
class Eq:
    def __init__(self, r): self.r = r
    def __eq__(self, o):
        if isinstance(self.r, Exception): raise self.r
        return self.r
    __hash__ = object.__hash__
class LenNone: __len__ = None
class BoolNone: __bool__ = None
class IterBoth:
    def __iter__(self): log.append("iter"); return iter("ab")
    def __len__(self): log.append("len"); return 2
    def __length_hint__(self): log.append("hint"); return 2
    def __contains__(self, x): log.append("contains"); return True
    def __getitem__(self, i): log.append("item"); raise IndexError
    def __bool__(self): log.append("bool"); return True
    def __reversed__(self): log.append("reversed"); return iter("ba")
    def __index__(self): log.append("index"); return 2
    def __str__(self): log.append("str"); return "s"
    def __repr__(self): log.append("repr"); return "r"
    def __hash__(self): log.append("hash"); return 1
    def __eq__(self, o): log.append("eq"); return True
    def keys(self): log.append("keys"); return []
b = IterBoth()
def clear():
    result = " ".join(log)
    log.clear()
    return result

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
len(Len(5)), len(Len(True)), len(Len(Int(3))), len(Len(Idx(4)))
len(Len(-1))
len(Len(2**63 - 1))
len(Len(2**63))
len(Len(-2**70))
len(Len(1.0))
len(Len('a'))
len(Len(None))
len(Len(KeyError('k')))
len(Len(Idx(-1)))
len(LenNone())
bool(Len(0)), bool(Len(1)), bool(Len(True)), bool(Both())
bool(Len(-1))
bool(Len(1.5))
bool(Len(2**70))
bool(LenNone())
bool(BoolNone())
not Len(-1)
if Len('a'): pass
while Bool(ValueError('b')): pass
bool(Bool(1))
bool(Bool(None))
bool(Bool('a'))
Bool(1) and 2
not Bool([])
1 if Bool(5) else 2
assert Bool(KeyError('a'))
any([Bool(2)])
filter(None, [Bool(2)]).__next__()
[x for x in [1] if Bool(2)]
5 in Contains(1), 5 in Contains(''), 5 in Contains('x'), 5 not in Contains(None)
5 in Contains(KeyError('c'))
5 in Contains(Bool(3))
5 in ContNone()
[1, 2][Idx(1)], 'ab'[Idx(0)], [1] * Idx(2), 'ab' * Idx(2)
[1][Idx('a')]
[1][Idx(1.5)]
[1][Idx(KeyError('k'))]
[1][Idx(None)]
[1] * Idx('a')
'a' * Idx(KeyError('k'))
range(Idx('a'))
chr(Idx('a'))
bin(Idx(None))
int(Idx('a'))
hash(Hashes(5)), hash(Hashes(True)), hash(Hashes(2**61 - 1)), hash(Hashes(2**64)), hash(Hashes(-1)), hash(Hashes(-2**70)), hash(Hashes(Int(7))), type(hash(Hashes(Int(7))))
hash(Hashes('a'))
hash(Hashes(1.0))
hash(Hashes(None))
hash(Hashes(Idx(1)))
{Hashes('a')}
{Hashes(KeyError('h')): 1}
hash((1, Hashes('a')))
repr(Repr(5))
repr(Repr(None))
[Repr(5)].__repr__()
str(Repr(b'a'))
str(Repr(KeyError('r')))
f'{Repr(5)}'
f'{Repr(5)!r}'
'%r' % Repr(5)
'%s' % Str()
str(Str())
print(Str())
f'{Str()}'
format(Fmt())
f'{Fmt()}'
'{}'.format(Fmt())
ascii(Repr(5))
repr([Repr(ValueError('inner'))])
repr({1: Repr(ValueError('inner'))})
repr({Repr(ValueError('inner'))})
repr((1, Repr('ok'), Repr('')))
[Eq(True)] == [1], [Eq(0)] == [1], [Eq('')] != [1], Eq([]) in [1], Eq(1) in (5,), [5].count(Eq(1)), [5, 6].index(Eq(1)), [Eq(5)] == [5]
[Eq(ValueError('e'))] == [1]
Eq(ValueError('e')) in [1]
[1].count(Eq(ValueError('e')))
[1].index(Eq(ValueError('e')))
[1].remove(Eq(ValueError('e')))
[Eq(Bool(5))] == [1]
Eq(Bool(5)) in (1,)
[Eq(Bool(5))] < [1]
{1: 2} == {1: Eq(ValueError('e'))}
(1, Eq(ValueError('e'))) == (1, 2)
(1, Eq(ValueError('e'))) < (1, 2)
list(b), clear()
tuple(b), clear()
set(b) == {'a', 'b'}, clear()
[*b], clear()
(*b,), clear()
sorted(b), clear()
list(enumerate(b)), clear()
list(zip(b)), clear()
list(map(str, b)), clear()
max(b), clear()
sum(b, start='') if 0 else 0, clear()
any(b), clear()
' '.join(b), clear()
x = []; x.extend(b);; x, clear()
x = []; x += b;; x, clear()
x = [1]; x[:] = b;; x, clear()
x, y = b;; x, y, clear()
x, *y = b;; x, y, clear()
1 in b, clear()
list(reversed(b)), clear()
dict(b), clear()
dict.fromkeys(b), clear()
bytes(b), clear()
bytearray(b), clear()
[1, 2, 3][b], clear()
[1] * b, clear()
range(b), clear()
'%s %r' % (b, b), clear()
f'{b}{b!r}', clear()
str(b), repr(b), clear()
{b: 1}[b], clear()
b in [1], [1].count(b), clear()
not b, clear()
b == 1, b != 1, clear()
print(b), clear()
isinstance(b, (int, IterBoth)), clear()
b'ab'.join([b'x']), clear()
int(b), clear()
memoryview(b)
frozenset(b) == frozenset('ab'), clear()
{*b} == {'a', 'b'}, clear()
print(*b), clear()
(lambda *a: a)(*b), clear()
(lambda **k: k)(**b), clear()
{**b}, clear()
{} | b
slice(b).indices(5), clear()
"""

for case in CASES.strip().split("\n"):
    show(case)
