"""Every method and operator of lists, with odd arguments and the messages."""
class L(list): pass
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class R:
    def __radd__(self, o): return "radd"
    def __rmul__(self, o): return "rmul"
    def __lt__(self, o): return "lt"
    def __gt__(self, o): return "gt"
class A:
    def __add__(self, o): return "add"
class Grow:
    def __init__(self, l): self.l = l
    def __iter__(self): return self
    def __next__(self):
        if len(self.l) > 5: raise StopIteration
        return len(self.l)
class Hint:
    def __init__(self, hint, n=2): self.hint, self.n = hint, n
    def __length_hint__(self):
        if isinstance(self.hint, Exception): raise self.hint
        return self.hint
    def __iter__(self): return iter(range(self.n))
class LenHint:
    def __len__(self): raise ValueError("len")
    def __iter__(self): return iter("ab")
class NegLen:
    def __len__(self): return -1
    def __iter__(self): return iter("ab")

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
[1] + [2], [] + [], [1] * 3, 3 * [1], [1] * 0, [1] * -5, [1, 2] * True, [1] * I(2), I(2) * [1]
[1] + (2,)
[1] + 'a'
[1] + None
[1] * 1.0
[1] * 'a'
[1] * None
[1] * [2]
'a' * [1]
[1] * 2**70
[1] * 2**62
[] * 2**70
[] * 2**62, [1] * -2**62
[1] * -2**70
[1] - [1]
-[1]
[1] + R(), [1] * R(), [1] < R(), [1] > R()
x = [1]; x += (2,); x += 'ab'; x += {5: 6}; x += iter([7]);; x
x = [1]; x += 5
x = [1]; x += None
x = [1]; x += A()
x = [1]; x *= 3;; x
x = [1]; x *= 0;; x
x = [1]; x *= 'a'
x = [1]; x *= 1.5
x = [1]; x *= R()
x = [1]; x *= 2**70
x = [1]; x *= I(2);; x
x = [1].__imul__('a')
[1].__mul__('a')
[1].__rmul__('a')
[1].__add__('a')
[1].__iadd__(5)
x = [1]; y = x; x += [2]; x *= 2;; y, x is y
t = ([],)\ntry: t[0] += [1]\nexcept TypeError as e: print(e, t)
x = [1, 2]; x += x; x.extend(x);; x
x = []; x.extend(Grow(x));; x
x = [1]; x.append();
x = [1]; x.append(1, 2)
x = [1]; x.extend()
x = [1]; x.extend(5)
x = [1]; x.extend(None)
x = []; x.extend(Hint(-1));; x
x = []; x.extend(Hint('a'));; x
x = []; x.extend(Hint(TypeError('t')));; x
x = []; x.extend(Hint(ValueError('v')));; x
x = []; x.extend(Hint(2**70));; x
x = []; x.extend(Hint(10, 3));; x
x = []; x.extend(Hint(1, 5));; x
x = []; x.extend(Hint(None));; x
x = []; x.extend(Hint(NotImplemented));; x
list(LenHint())
list(NegLen())
tuple(Hint('a'))
list(Hint(-1))
x = [1, 2, 3]; x.insert(1, 'a'); x.insert(-1, 'b'); x.insert(99, 'c'); x.insert(-99, 'd'); x.insert(True, 'e');; x
x = []; x.insert('a', 1)
x = []; x.insert(1.0, 1)
x = []; x.insert(2**70, 1);; x
x = []; x.insert(-2**70, 1)
x = []; x.insert(1)
x = []; x.insert(I(0), 1);; x
[].pop()
[1].pop(1)
[1].pop(-2)
[1].pop('a')
[1].pop(1.0)
[1].pop(2**70)
[1].pop(None)
[1, 2, 3].pop(I(1)), [1, 2, 3].pop(), [1, 2, 3].pop(0), [1, 2, 3].pop(-3), [1, 2].pop(True)
[1].pop(0, 1)
[1].remove(2)
[1].remove('a')
[].remove([])
x = [1, 1.0, True, 1]; x.remove(True);; x
[1].index(2)
[1].index('x' * 5)
[1, 2, 1].index(1, 1), [1, 2, 3].index(3, -1), [1, 2, 3].index(1, -99, 99), [1, 2].index(2, 0, 2**70)
[1, 2, 3].index(1, 1)
[1, 2, 3].index(3, 0, 2)
[1].index(1, 'a')
[1].index(1, None)
[1].index(1, 0, None)
[1].index(1, 1.0)
[1].index()
[1].index(1, 2, 3, 4)
[1, True, 1.0, '1'].count(1), [].count(1), [float('nan')].count(float('nan')), [[1], [1]].count([1])
n = float('nan');; [n].count(n), [n].index(n), n in [n], [n] == [n], [n] == [float('nan')]
x = [1, 2, 3]; x.reverse();; x
[].reverse(1)
x = [1, 2]; y = x.copy(); z = L(x).copy();; y, y is x, type(z)
x = [1]; x.clear();; x
list('ab'), list({1: 2}), list(range(3)), list((1,)), list(b'ab'), list([1]), list()
list(5)
list(1, 2)
list(iterable=[])
list(None)
L('ab'), type(L([1]) + [2]), type(L([1]) * 2), type(L([1])[:]), type([1] + L([2])), L([1]) == [1], [1] == L([1])
L(x=1)
class K(list):\n def __init__(self, *a, **k): super().__init__(a); self.k = k
K(1, 2, x=3), K(1, x=3).k
x = [1]; x.__init__('ab');; x
x = [1]; x.__init__();; x
x = [1]\ntry: x.__init__(5)\nexcept TypeError: print(x)
[1, 2] < [1, 3], [1] < [1, 2], [] < [1], [2] > [1, 9], [1, 2] <= [1, 2], [1] == (1,), [1] != [1.0], [[1]] == [[1]], [1, 'a'] == [1, 'a']
[1] < (1,)
[1] < ['a']
[1, 'a'] < [1, 2]
[1, 'a'] < [2, 1]
[None] < [None]
[None] <= [None]
[1] < None
[1j] < [1j]
[1j] < [2j]
hash([])
[] is []
bool([]), not [0], len([1, [2, 3]])
1 in [1.0], '' in [''], [] in [[]], None in [0]
[1](0)
[1].foo
[1].foo = 2
[1][0].bar = 1
x = [3, 1, 2];; x.sort(), x
[1].sort(1)
[1].sort(key=1)
[2, 1].sort(key=5)
[].sort(key=5)
[1].sort(reverse='a')
[1].sort(reverse=None)
[1].sort(keys=None)
[1].sort(key=None, reverse=True)
[1, 'a'].sort()
['a', 1].sort()
[1, None].sort()
[{}, {}].sort()
[1, 2j].sort()
[(1, 'a'), (1, 2)].sort()
[[1], (1,)].sort()
[1].sort(key=lambda: 0)
[1].sort(key=lambda x, y: 0)
[3, 1].sort(key=str, reverse=I(1))
[3, 1].sort(reverse=1.5)
x = [3, 1, 2]; x.sort(key=lambda v: -v);; x
x = [(1, 'b'), (0, 'z'), (1, 'a')]; x.sort(key=lambda p: p[0]);; x
x = [(1, 'b'), (0, 'z'), (1, 'a')]; x.sort(key=lambda p: p[0], reverse=True);; x
x = [True, 0.5, 0, 1.0, 1]; x.sort();; x
x = ['b', 'B', 'a', 'Ä', 'z', '']; x.sort(); y = x[:]; y.sort(key=str.lower);; x, y
x = [2.5, float('inf'), -0.0, 0.0, -float('inf')]; x.sort();; x
x = [2**70, 5, -2**70, 3.5]; x.sort();; x
x = [b'b', b'a', bytearray(b'ab')]; x.sort();; x
[b'a', 'a'].sort()
x = [3, 1, 2]\ntry: x.sort(key=lambda v: x.append(v) or v)\nexcept ValueError as e: print(e, x)
x = [3, 1, 2]\ntry: x.sort(key=lambda v: x.clear() or v)\nexcept ValueError as e: print(e, x)
x = [3, 1, 2]\ntry: x.sort(key=lambda v: print(x, len(x)) or v)\nexcept ValueError as e: print(e, x)
x = [3, 1, 2]\ntry: x.sort(key=lambda v: 1 / (v - 1))\nexcept ZeroDivisionError as e: print(e, x)
x = [3, 'a', 2, 1]\ntry: x.sort()\nexcept TypeError as e: print(e, x)
class Cmp:\n def __init__(s, n): s.n = n\n def __lt__(s, o): x.append(1); return s.n < o.n\n def __repr__(s): return str(s.n)
x = [Cmp(3), Cmp(1), Cmp(2)]\ntry: x.sort()\nexcept ValueError as e: print(e, x)
class NoLt:\n def __gt__(s, o): print('gt'); return False\n def __repr__(s): return 'n'
sorted([NoLt(), NoLt()])
class LtBad:\n def __lt__(s, o): raise KeyError('lt')
sorted([LtBad(), LtBad()])
class LtOdd:\n def __lt__(s, o): return []\n def __repr__(s): return 'o'
sorted([LtOdd(), LtOdd()])
class LtBool:\n def __lt__(s, o): return NB()
class NB:\n def __bool__(s): raise IndexError('bool')
sorted([LtBool(), LtBool()])
sorted('hello', reverse=True), sorted({3: 1, 1: 2}), sorted([3, 1], key=None), sorted((x for x in [2, 1]))
sorted(5)
sorted()
sorted([], [])
sorted([1], None)
sorted(iterable=[1])
sorted([1, 2], key=lambda x: [][0])
list.append([], 1), list.sort, list.__add__([1], [2]), list.__mul__([1], 2), list.__rmul__([1], 2)
list.append((), 1)
list.append()
list[int], list.__class_getitem__(str)
"""

for case in CASES.strip().split("\n"):
    show(case)
