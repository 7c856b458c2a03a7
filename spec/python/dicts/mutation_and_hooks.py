"""Dicts changed while walked or compared, __missing__, popitem, setdefault and odd keys."""
log = []
class Key:
    def __init__(self, n, act=None): self.n, self.act = n, act
    def __hash__(self): return 7
    def __eq__(self, other):
        if self.act: self.act()
        return isinstance(other, Key) and self.n == other.n
    def __repr__(self): return f"Key({self.n})"
class BadHash:
    def __hash__(self): raise ValueError("hash")
    def __repr__(self): return "BadHash"
class BadEq:
    def __init__(self, h=1): self.h = h
    def __hash__(self): return self.h
    def __eq__(self, other): raise ValueError("eq")
class StrHash:
    def __hash__(self): return "x"
class BigHash:
    def __hash__(self): return 2**64 + 5
class Missing(dict):
    def __missing__(self, key):
        print("missing", key)
        return "made"
class Strs(dict):
    __missing__ = None

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
d = {1: 1, 2: 2}\nfor k in d: d[k + 10] = 1
d = {1: 1, 2: 2}\nfor k in d: del d[k]
d = {1: 1, 2: 2}\nfor k in d: d.clear()
d = {1: 1, 2: 2}\nfor k in d: d[k] = 5
d
d = {1: 1, 2: 2}\nfor k in d:\n  del d[k]; d[k] = 0
d = {1: 1, 2: 2}\nfor k, v in d.items(): d.pop(1)
d = {1: 1, 2: 2}\nfor v in d.values(): d[9] = 1
d = {1: 1, 2: 2}\nfor k in reversed(d): d[9] = 1
d = {1: 1, 2: 2}\nfor k in reversed(d.items()): del d[1]
d = {1: 1}; i = iter(d); d[2] = 2;; next(i)
next(i)
d = {1: 1}; i = iter(d); d[2] = 2; del d[2];; next(i), next(i, 'end')
d = {1: 1}; i = iter(d); list(i); d[2] = 2;; next(i, 'end')
d = {1: 1}; i = iter(d); d.clear();; i.__length_hint__(), next(i, 'end')
d = {}; i = iter(d); d[1] = 1;; next(i)
d = {1: 1, 2: 2}; [d.pop(k) for k in list(d)];; d
d = {1: 1, 2: 2};; dict((d.popitem() for _ in range(1)), z=len(d))
d = {1: 1, 2: 2}; d.update((k + 2, d) for k in list(d));; sorted(d)
d = {1: 1}; d.update((k + 1, 0) for k in d)
{}.popitem()
d = {1: 1, 2: 2, 3: 3}; r = [d.popitem()]; d[0] = 0; r.append(d.popitem()); r.append(d.popitem());; r, d
{}.pop(1)
{1: 2}.pop(1), {}.pop(1, 'x'), {}.pop(1, None)
{}.pop()
{}.pop(1, 2, 3)
{}.pop([])
{}.pop([], 1)
{1: 1}.pop([], 1)
{}.setdefault([])
{}.setdefault(1), {1: 2}.setdefault(1, 3), {}.setdefault(1, [])
{}.setdefault()
{}.get([])
{}.get(1), {}.get(1, 2), {1: 3}.get(True)
{}[[]]
{}[{}]
{}[{1}]
{}[[1]:2]
{}[1:2]
{[]: 1}
{{}: 1}
{(1, []): 1}
{frozenset([1]): 1}[frozenset([1])]
del {}[1]
del {}['a']
del {}[(1, 2)]
del {}[()]
del {}[[]]
{}[()]
{}[None]
{}[1, 2]
{}[(1,)]
{'a': 1}['b']
{BadHash(): 1}
{}[BadHash()]
BadHash() in {}
{}.get(BadHash())
{1: 1, BadEq(): 2}
BadEq() in {1: 1}
{1: 1}.get(BadEq())
{1: 1}.setdefault(BadEq())
d = {1: 1}; d[BadEq()] = 1
BadEq(2) in {1: 1}
{StrHash(): 1}
hash(StrHash())
hash(BigHash())
Missing()['q']
Missing(a=1)['a'], 'q' in Missing(), Missing().get('q')
Missing().setdefault('q', 5), Missing().pop('q', 6)
Missing().__getitem__('q')
dict.__getitem__(Missing(), 'q')
Missing()[[]]
Missing() | {}
Strs()['q']
'%(zz)s' % Missing()
'{zz}'.format_map(Missing())
eval('unknown_name', {}, Missing())
class C(dict):\n def __missing__(self, k): raise IndexError(k)
C()[1]
class M2(dict): pass
m = M2(); m.__missing__ = lambda k: 'instance';; m['x']
class M3(dict):\n @staticmethod\n def __missing__(k): return ('static', k)
M3()[1]
class M4(dict):\n @property\n def __missing__(self): return lambda k: ('property', k)
M4()[1]
a, b = Key(1), Key(2); d = {a: 'a', b: 'b'};; d[Key(2)], d[Key(1)], Key(3) in d
d = {}; k = Key(1, lambda: d.clear()); d[Key(0)] = 0; d[k] = 1;; len(d)
d = {}; d[Key(0)] = 0; k = Key(0, lambda: d.clear());; d[k]
d = {}; d[Key(0)] = 0; k = Key(0, lambda: d.update({i: i for i in range(50)}));; d[k]
d = {Key(i): i for i in range(3)}; k = Key(2, lambda: d.pop(Key(0), None));; d.get(k)
d = {Key(0): 0}; k = Key(0, lambda: d.popitem() if d else None);; d.pop(k, 'gone')
d = {Key(0): 0}; k = Key(0, lambda: d.clear());; d.setdefault(k, 'new'), len(d)
d = {1: Key(1)}; e = {1: Key(1, lambda: d.clear())};; e == d
d
{1: BadEq()} == {1: BadEq()}
x = BadEq();; {1: x} == {1: x}
x = float('nan');; {1: x} == {1: x}, {1: x} == {1: float('nan')}, x in {x: 1}, float('nan') in {x: 1}
{1: 2} == {1: 2.0}, {1: 2} == {True: 2}, {1: 2} != {1: 2}, {} == [], {1: 2, 3: 4} == {3: 4, 1: 2}
{} < {}
{} >= {1: 2}
{} + {}
{} * 2
-{}
hash({})
bool({}), len({1: 2, True: 3}), not {}
{1: 'a', 1.0: 'b', True: 'c'}
{0: 'a', False: 'b', 0.0: 'c', -0.0: 'd', 0j: 'e'}
d = {}; d[d.__len__()] = d.__len__();; d
d = {1: 2}; c = d.copy(); c[3] = 4;; d, c
class Sub(dict): pass
type(Sub(a=1).copy()), type(Missing().copy())
d = {}; d['d'] = d;; d, repr(d), str(d), d == d
d = {}; e = {}; d['x'] = e; e['x'] = d;; d == e
d = {}; d[1] = [d, (d,)];; d
d = dict.fromkeys(range(1000));; len(d), [d.popitem()[0] for _ in range(3)], list(d)[:3]
d = {i: i for i in range(10)}\nfor i in range(0, 10, 2): del d[i]
d[0] = 'again';; list(d)
list(d.items())[-1], list(reversed(d))[:2]
d.get(key=1)
{}.get()
{}.get(1, 2, 3)
{}.keys(1)
{}.clear(1)
{}.copy(1)
dict.get({}, 1), dict.keys({1: 2}), dict.items
dict.get([], 1)
dict.__class_getitem__(int), dict[str, int]
"""

for case in CASES.strip().split("\n"):
    show(case)
