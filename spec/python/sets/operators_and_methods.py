"""Set operators take sets only, methods any iterable; results of subclasses; in-place forms."""
class S(set):
    def __repr__(self): return f"S({sorted(self)})"
class F(frozenset): pass
class R:
    def __rand__(self, o): return "rand"
    def __ror__(self, o): return "ror"
    def __rsub__(self, o): return "rsub"
    def __rxor__(self, o): return "rxor"
    def __gt__(self, o): return "gt"
    def __ge__(self, o): return "ge"
    def __eq__(self, o): return "eq"
class RS(set):
    def __ror__(self, o): return "RS.ror"
    def __or__(self, o): return "RS.or"
    def __eq__(self, o): return "RS.eq"
    __hash__ = None
class Tracks(set):
    def add(self, x): print("add", x); super().add(x)
    def __contains__(self, x): print("contains", x); return super().__contains__(x)
    def __iter__(self): print("iter"); return super().__iter__()
    def __len__(self): print("len"); return super().__len__()
    def update(self, *a): print("update"); super().update(*a)
    def union(self, *a): print("union"); return super().union(*a)

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
{1} | [2]
{1} & [2]
{1} - (2,)
{1} ^ 'ab'
{1} | {2: 3}
{1} | {2: 3}.keys()
{1} | range(2)
frozenset() | []
[1] | {2}
5 - {1}
{1} | None
s = {1}; s |= [2]
s = {1}; s &= [2]
s = {1}; s -= [2]
s = {1}; s ^= [2]
s = {1}; s |= {2: 3}.keys();; s
s = frozenset({1}); t = s; s |= {2};; s, t, s is t
s = frozenset({1}); s |= [1]
s = {1, 2}; t = s; s |= {3}; s &= {2, 3}; s -= {3}; s ^= {4};; s, s is t
s = {1, 2}; s ^= s;; s
s = {1, 2}; s -= s;; s
s = {1, 2}; s &= s; s |= s;; s
s = {1, 2}; s.update(s); s.difference_update(s);; s
s = {1, 2}; s.symmetric_difference_update(s);; s
s = {1, 2}; s.intersection_update(s, s);; s
{1}.union([2], (3,), {4: 5}, 'a') == {1, 2, 3, 4, 'a'}
{1}.union(), {1}.intersection(), {1}.difference(), {1}.update()
{1}.symmetric_difference()
{1}.symmetric_difference([1], [2])
{1, 2, 3}.intersection([1, 2], (2, 3)), {1, 2, 3}.difference([1], [2])
{1}.union(5)
{1}.union([[]])
{1}.intersection([[]])
{1}.intersection(5)
{1}.difference([[]])
{1}.difference(5)
{1}.difference([2], 5)
{1}.issubset(5)
{1}.issuperset(5)
{1}.isdisjoint(5)
{1}.issubset([[]])
{1}.issuperset([[]])
{1}.isdisjoint([[]])
{1}.issubset([1, 2]), {1}.issubset('a'), {1, 2}.issuperset([1]), {1}.isdisjoint('ab'), {1}.issubset({1: 2}), {1}.issuperset({1: 2})
{1}.issubset()
{1}.issubset([], [])
{1}.update([2], 5)
s = {1}\ntry: s.update([2, 3], 5)\nexcept TypeError: pass
s
{1}.intersection_update()
{1}.difference_update(1)
S({1}) | {2}
{1} | S({2})
type(S({1}) | {2}), type({1} | S({2})), type(S({1}).union([2])), type(S({1}).copy()), type(S({1}) - {1}), type(S({1}) ^ {3})
type(frozenset({1}) | {2}), type({2} | frozenset({1})), type(F({1}) | {2}), type(F({1}).union()), type(F({1}).copy()), type(frozenset({1}) & S({1}))
s = S({1}); s |= {2};; type(s), s
f = frozenset({1});; f.copy() is f, frozenset(f) is f, f.union() is f, (f | f) is f, frozenset(F({1})) == f, type(frozenset(F({1})))
F({1}).copy() is F({1})
frozenset() is frozenset([]), frozenset({1}).difference() is f
{1} | R(), {1} & R(), {1} - R(), {1} ^ R(), {1} < R(), {1} <= R(), {1} == R(), {1} != R()
s = {1}; s |= R();; s
{1} | RS({2}), RS({2}) | {1}, {1} == RS({1})
t = Tracks([1, 2])
t | {3}
t.union([3])
2 in t
set(t)
frozenset(t)
len(t), bool(t)
t == {1, 2}
{1, 2, 3} - t
{1, 2, 3}.difference(t)
t |= {9};; type(t)
{1, 2, 3}.issuperset(t)
t <= {1, 2, 9}
list(t), sorted(t)
t.copy()
{1} == {1.0}, {1} == {True}, {1} == frozenset({1}), {1} == [1], {1} != (1,), set() == frozenset()
{1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {1, 2} < {1, 2}, {1, 2} > {1}, {1} >= {1}, {1} < {2}, {1} > {2}
{1} < [1]
{1} <= 5
{1} > None
{1} >= {1: 1}
{1} < {1: 1}.keys(), {1} <= {1: 1}.keys()
sorted([{1, 2}, {1}, set()], key=len)
hash(frozenset()) == hash(frozenset([])), hash(frozenset({1, 2})) == hash(frozenset({2, 1})), hash(frozenset({1})) == hash(F({1}))
hash(set())
hash(frozenset()), hash(frozenset({0})), hash(frozenset({1, 2, 3})), hash(frozenset(range(100)))
{set()}
{frozenset(): 1}
{1, 2} in [{2, 1}], {1} in {frozenset({1})}, set() in {frozenset()}
{[]} 
[] in {1}
{1} in {1}
{1}.remove({1})
{frozenset({1})}.remove({1})
{frozenset({1})}.discard({1})
s = {frozenset({1}), 2}; s.remove({1});; s
{1}.discard([])
{1}.remove([])
{1}.remove(2)
{1}.remove('a')
{1}.remove((1, 2))
{1}.remove(frozenset())
{1}.discard(2)
set().pop()
{1}.pop(0)
{1}.add()
{1}.add([])
{1}.add(1, 2)
{1}.clear(1)
set(5)
set([[]])
set(1, 2)
set(iterable=[])
frozenset(1, 2)
frozenset(iterable=[])
set([1, 1.0, True]), {True, 1, 1.0}, {0, False, -0.0}, frozenset([2, 2.0])
S(iterable=1)
class N(set):\n def __init__(self, *a, **k): print(a, k); super().__init__(a)
N(1, 2, x=3)
class FN(frozenset):\n def __new__(cls, *a, **k): return super().__new__(cls, a)
FN(1, 2), FN(1, 2, k=3)
s = {1}; s.__init__([2, 3]);; s
f = frozenset([1]); f.__init__([2]);; f
s = set(); s.__init__(5)
set.__or__({1}, {2}), set.__or__({1}, [2]), set.__ror__({1}, {2}), set.__sub__({1}, 1), set.__rsub__({1}, {1, 2}), set.__ixor__({1}, {2}), set.__ior__({1}, 1)
set.__or__([], {1})
set.union([], [])
set.union({1}, [2]), frozenset.union(frozenset(), [1])
set.union(frozenset(), [1])
{1} + {2}
{1} * 2
-{1}
~{1}
len({1, 2, 2}), bool(set()), 1 in {1}, 2 not in {1}
repr(set()), repr(frozenset()), repr(S()), repr(F()), repr(F([1])), str({1}), f"{ {1} }", repr(type('T', (set,), {})([1]))
set.__class_getitem__(int), set[int], frozenset[int]
{*()}, {*[1], *{2: 3}}
{*5}
{*[[]]}
set.__contains__({1}, 1), frozenset.__contains__(frozenset({1}), 1)
{1}.__and__({1, 2}), {1}.__lt__([]), {1}.__eq__([]), {1}.__ne__({1}), {1}.__len__()
{1}.__reduce__(), frozenset({1}).__reduce__(), S({1}).__reduce__()
s = S({1}); s.x = 5;; s.__reduce__()
"""

for case in CASES.strip().split("\n"):
    show(case)
