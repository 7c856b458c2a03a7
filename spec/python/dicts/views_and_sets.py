"""Dict views as sets: operators, methods, comparisons with anything, subclasses and errors."""
class Eq:
    def __eq__(self, other): return True
    def __hash__(self): return 1
class NoHash:
    __hash__ = None
    def __repr__(self): return "NoHash"
class R:
    def __rand__(self, o): return "rand"
    def __ror__(self, o): return "ror"
    def __rsub__(self, o): return "rsub"
    def __rxor__(self, o): return "rxor"
    def __and__(self, o): return "and"
    def __le__(self, o): return "le"
    def __gt__(self, o): return "gt"
d = {1: 'a', 2: 'b', 3: 'c'}
e = {2: 'b', 4: 'd'}

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
d.keys() & e.keys(), d.keys() | e.keys(), d.keys() - e.keys(), d.keys() ^ e.keys()
d.items() & e.items(), sorted(d.items() | e.items()), sorted(d.items() - e.items()), sorted(d.items() ^ e.items())
d.keys() & [2, 9], d.keys() | [9], d.keys() - [1], d.keys() ^ [1, 9]
d.keys() & iter([2, 2]), d.keys() & 'ab', d.keys() - 'ab'
d.keys() & {2: 0}, d.keys() - {2: 0}, d.keys() ^ {2: 0}
[2, 9] & d.keys()
[2, 9] | d.keys()
[1, 9] - d.keys()
[1, 9] ^ d.keys()
{1, 9} & d.keys(), {1, 9} | d.keys(), {1, 9} - d.keys(), {1, 9} ^ d.keys()
frozenset({1, 9}) - d.keys()
type(frozenset({1, 9}) & d.keys()), type(d.keys() & frozenset({1}))
d.keys() & 5
d.keys() | 5
d.keys() - 5
d.keys() ^ 5
5 & d.keys()
5 - d.keys()
d.keys() & None
d.items() & 5
d.items() & [1, (1, 'a'), [1, 2]]
d.items() | [[1]]
d.items() ^ [[1]]
d.keys() & [[1]]
d.keys() - [[1]]
d.keys() ^ [[1]]
d.keys() & R()
d.keys() | R()
d.keys() - R()
d.keys() ^ R()
R() & d.keys()
d.keys() < R()
R() <= d.keys()
d.keys() == {1, 2, 3}, d.keys() == frozenset({1, 2, 3}), {1, 2, 3} == d.keys(), d.keys() == [1, 2, 3], d.keys() == d
d.keys() < {1, 2, 3, 4}, d.keys() <= {1, 2, 3}, d.keys() > {1}, d.keys() >= {1, 2, 3}, d.keys() != {1}
d.keys() < [1]
d.keys() < 5
d.keys() < d
d.keys() < d.values()
d.keys() == d.values(), d.values() == d.values(), d.items() == d.items()
d.values() & {1}
d.values() < d.values()
d.items() <= {(1, 'a'), (2, 'b'), (3, 'c'), 9}
d.items() == {(1, 'a'), (2, 'b'), (3, 'c')}
{1: []}.items() == {1: []}.items()
{1: []}.items() < {1: [], 2: 3}.items()
{1: []}.items() & {1: []}.items()
{1: []}.items() - {1: []}.items()
{1: []}.items() ^ {1: []}.items()
{1: []}.items() | set()
set({1: []}.items())
{1: []}.items() <= {1: []}.items()
d.keys().isdisjoint([9]), d.keys().isdisjoint([1]), d.keys().isdisjoint(d), d.keys().isdisjoint(d.keys()), {}.keys().isdisjoint({})
d.keys().isdisjoint(5)
d.keys().isdisjoint([[]])
d.keys().isdisjoint()
d.items().isdisjoint([(1, 'a')]), d.items().isdisjoint([1, 2, (1,)])
d.items().isdisjoint([[]])
d.values().isdisjoint([])
1 in d.keys(), 'a' in d.values(), (1, 'a') in d.items(), [1, 'a'] in d.items(), (1,) in d.items(), 1 in d.items(), (1, 'a', 2) in d.items()
[] in d.keys()
[] in d.values()
([], 1) in d.items()
(1, []) in d.items()
len(d.keys()), len(d.values()), len(d.items()), bool({}.keys())
hash(d.keys())
hash(d.items())
repr(d.keys()), repr(d.values()), repr(d.items()), repr({}.keys())
d.keys()[0]
d.keys().mapping, d.values().mapping == d, type(d.items().mapping)
d.keys().mapping[1] = 2
d.keys().mapping = 2
d.keys().x = 1
type(d.keys())()
type(d.keys())({})
type(d.items()).__name__, type(d.values()).__mro__
class K(type(d.keys())): pass
list(reversed(d.keys())), list(reversed(d.values())), list(reversed(d.items())), list(reversed(d))
reversed(d.items()).__length_hint__()
x = {1: 1}; k = x.keys(); x[2] = 2;; k, len(k), list(k)
x = {1: 1}; k = x.keys(); x.clear();; k, len(k), 1 in k
x = {1: 1}; k = x.keys(); k &= {1};; k, type(k)
x = {1: 1}; k = x.items(); k |= {5};; type(k)
x = {1: 1}; k = x.keys(); k -= 5
x = {}; x['self'] = x.values();; x
x = {}; x['self'] = x.items();; x
x = {}; x[1] = [x.keys(), x.values()];; x
Eq() in {5: 1}.values(), Eq() in {1: 1}.keys()
NoHash() in d.keys()
NoHash() in d.values()
d.keys() | {Eq()} == 0
dict(d.items()) == d, dict.fromkeys(d.keys()), list(d.values()), sorted(d.keys(), reverse=True), max(d.items())
d.keys() + d.keys()
d.keys() * 2
-d.keys()
d.keys().add(1)
d.items().__and__(5)
d.items().__rand__([(1, 'a')]), d.keys().__rsub__([1, 9]), sorted(d.keys().__rxor__([1, 9])), d.keys().__ror__([])
d.keys().__sub__(5)
d.keys().__eq__(5), d.keys().__lt__(5), d.keys().__ne__(d.keys())
"""

for case in CASES.strip().split("\n"):
    show(case)
