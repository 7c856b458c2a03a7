"""Ranges: huge values, equality, hash, search, slices, odd arguments, read-only attributes."""
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return f"I({self.n})"
class Int(int): pass
class Same:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print("eq", o); return self.n == o
class Bad:
    def __index__(self): raise ZeroDivisionError("index")
class Wrong:
    def __index__(self): return "x"
big = 10**30

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
range(0), range(1, 5), range(5, 1), range(0, 10, -1), range(0, 10, 3), range(True), range(False, True)
range(I(3)), range(I(1), I(5), I(2)), range(Int(2)), type(range(Int(2)).stop), type(range(True).stop), type(range(I(3)).stop)
range(1.0)
range('1')
range(None)
range(1, None)
range(1, 2, 0)
range(1, 2, I(0))
range()
range(1, 2, 3, 4)
range(stop=1)
range(Bad())
range(Wrong())
range(big), len(range(5, 8)), range(big)[5], range(big)[-1], range(-big, big, big)[1]
len(range(big))
len(range(-2**63, 2**63))
len(range(2**63 - 1)), len(range(0, 2**63, 2))
len(range(2**63))
range(2**63).__len__()
bool(range(big)), bool(range(0)), bool(range(big, big)), not range(5)
range(5).__bool__(), range(0).__bool__()
range(big)[big]
range(big)[-big - 1]
range(5)[5]
range(5)[-6]
range(5)['a']
range(5)[1.0]
range(5)[None]
range(5)[I(2)], range(5)[True], range(5)[Int(1)]
range(5)[Bad()]
range(5)[1, 2]
range(10)[2:8], range(10)[2:8:2], range(10)[::-1], range(10)[::-3], range(10)[5:2], range(10)[-3:], range(10)[:-3], range(10)[20:30], range(10)[-30:30]
range(1, 20, 4)[1:3], range(1, 20, 4)[::-1], range(20, 1, -4)[1:], range(20, 1, -4)[::-2], range(0)[1:2], range(3)[0:0]
range(big)[big - 5:], range(big)[::big], range(big)[::-1][0], range(big)[:5:-1] == range(big - 1, 5, -1)
range(10)[I(1):I(5):I(2)], range(10)[None:None:None]
range(10)['a':]
range(10)[::0]
range(10)[1.0:]
range(10)[:Bad()]
range(0) == range(2, 2), range(0) == range(5, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == range(0, 3, 1), range(1) == range(0, 1, 50), range(3) == [0, 1, 2], range(3) != (0, 1, 2)
hash(range(0)) == hash(range(5, 1, 2)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), hash(range(1)) == hash(range(0, 1, 7)), hash(range(3)) == hash((3, 0, 1)), hash(range(0)) == hash((0, None, None)), hash(range(7, 8)) == hash((1, 7, None))
range(3) < range(4)
range(3) + range(4)
range(3) * 2
-range(3)
range(big) == range(big), range(big) == range(big + 1), range(0, big, 7) == range(0, big - 1, 7)
{range(3): 'a'}[range(0, 3)]
1 in range(3), 3 in range(3), -1 in range(3), 1.0 in range(3), 1.5 in range(3), True in range(3), 'a' in range(3), None in range(3), 2 in range(0, 10, 3), 3 in range(0, 10, 3), 9 in range(9, 0, -3), 0 in range(9, 0, -3)
big in range(big + 1), big * 2 in range(big), big in range(0, big * 2, 2), big + 1 in range(0, big * 2, 2), Int(1) in range(3), float('nan') in range(3)
Same(2) in range(4)
Same(9) in range(2)
I(1) in range(3)
range(5).index(3), range(0, 10, 3).index(9), range(9, 0, -3).index(3), range(big).index(big - 1), range(5).index(True), range(5).index(2.0), range(5).index(Same(1))
range(5).index(5)
range(0, 10, 3).index(2)
range(5).index('a')
range(5).index(1.5)
range(5).index(2, 1)
range(5).index()
range(0).index(None)
range(5).count(3), range(5).count(9), range(5).count(2.0), range(5).count('a'), range(5).count(Same(1)), range(0, 10, 3).count(4), range(3).count(True)
range(5).count()
r = range(1, 9, 3);; r.start, r.stop, r.step
r.start = 2
r.step = 3
del r.stop
r.foo = 1
r.foo
r[0] = 1
del r[0]
class R(range): pass
list(range(big, big + 3)), list(range(big, big - 3, -1)), list(iter(range(-big, -big + 10**29 * 3, 10**29)))
iter(range(5)).__length_hint__(), iter(range(big, big + 5)).__length_hint__(), iter(range(0)).__length_hint__()
i = iter(range(3)); next(i); next(i); next(i);; next(i, 'end'), next(i, 'end'), i.__length_hint__()
i = iter(range(big, big + 1)); next(i);; next(i, 'end'), next(i, 'end'), i.__length_hint__()
max(range(5)), min(range(5)), sum(range(big, big + 3)), sorted(range(3, 0, -1)), list(enumerate(range(2))), tuple(range(3)), set(range(3)), [*range(3)]
max(range(0))
a, b, c = range(3);; a, b, c
a, b = range(3)
a, b, c, d = range(3)
repr(range(1)), repr(range(0, 1, 1)), repr(range(0, 5, 2)), repr(range(-big, big)), str(range(3)), f"{range(3)}", f"{range(3)!r:>15}"
format(range(3), '10')
range(2**63 - 2, 2**63 + 1)[2], list(range(2**63 - 1, 2**63 + 1)), list(range(-2**63, -2**63 + 2)), list(range(2**63 - 1, 2**63 - 3, -1)), list(range(-2**63 + 1, -2**63 - 2, -1))
[x for x in range(2**63 - 2, 2**63)], list(range(0, 2**63 - 1, 2**62)), list(range(-2**63, 2**63 - 1, 2**62)), list(range(2**63 - 1, -2**63, -2**62))
len(range(-2**63, 2**63 - 1))
len(range(-2**63, 2**63 - 1, 2)), len(range(2**63 - 1, -2**63, -3))
range(2**100, 2**101, 2**99)[1:4], list(range(2**100, 2**100 + 10, 3)), range(2**100, 0, -2**99)[-1]
range(5).__reduce__(), range(5).__getitem__(1), range(5).__contains__(3), range(5).__eq__(3), range(5).__lt__(range(3)), range(5).__hash__() == hash(range(5))
iter(range(1, 9, 2)).__reduce__(), iter(range(big, big + 9, 2)).__reduce__(), reversed(range(3)).__reduce__()
i = iter(range(5)); i.__setstate__(3);; list(i)
i = iter(range(5)); i.__setstate__(30);; list(i)
i = iter(range(5)); i.__setstate__(-3);; list(i)
i = iter(range(5)); i.__setstate__('a')
i = iter(range(5)); i.__setstate__(2**70)
i = iter(range(big, big + 5)); i.__setstate__(3);; list(i)
i = iter(range(big, big + 5)); i.__setstate__(-3);; list(i)
i = iter(range(big, big + 5)); i.__setstate__('a')
match range(3):\n  case [0, 1, x]: print('matched', x)
"""

for case in CASES.strip().split("\n"):
    show(case)
