"""The forms of update, dict() and the operator |, and what each says of a wrong argument."""
class Keys:
    def __init__(self, keys, item=None):
        self.given, self.item = keys, item
    def keys(self):
        print("keys")
        return self.given
    def __getitem__(self, key):
        print("item", key)
        if self.item: raise self.item
        return key * 2
class Own(dict):
    def keys(self):
        print("own keys")
        return ["z"]
    def __getitem__(self, key):
        print("own item")
        return 26
class OwnIter(dict):
    def __iter__(self):
        print("own iter")
        return iter(["y"])
    def __getitem__(self, key):
        print("own item", key)
        return 25
class Sub(dict): pass
class Ror:
    def __ror__(self, other): return "ror"
    def __or__(self, other): return "or"
class OnlyIor(dict):
    def __ior__(self, other): return "ior"
def broken():
    yield 1, 2
    yield 3

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
dict([1])
dict([[1]])
dict([(1, 2, 3)])
dict([()])
dict(['ab', 'cd'])
dict(['abc'])
dict([b'ab'])
dict([{1, 2}])
dict([{1: 1, 2: 2}])
dict([(1, 2), 5])
dict([(1, 2), None])
dict([([], 1)])
dict(1)
dict(None)
dict('ab')
dict('')
dict(['a', 'b'])
dict(x=1, **{'y': 2})
dict({'x': 0, 'a': 1}, x=1)
dict([('x', 0)], x=1)
dict({}, {})
dict(broken())
d = {};; d.update(broken())
d
dict(Keys(['a', 'b']))
dict(Keys('ab', KeyError('no')))
dict(Keys(5))
dict(Keys(None))
dict(Keys([[]]))
d = {};; d.update(Keys([1], ValueError('v')), x=1)
d
dict(Own(a=1))
dict(OwnIter(a=1))
{**Own(a=1)}
{**OwnIter(a=1)}
{} | Own(a=1)
{} | OwnIter(a=1)
d = {}; d.update(Own(a=1));; d
d = {}; d.update(OwnIter(a=1));; d
d = {}; d |= Own(a=1);; d
{}.update(1)
{}.update([1])
{}.update([(1,)])
{}.update(None)
{}.update()
{}.update(1, 2)
{}.update({}, {}, a=1)
{}.update([], a=1)
d = {}; d.update(self=1, other=2);; d
dict(self=1, iterable=2)
{} | []
{} | [(1, 2)]
[] | {}
{} | None
None | {}
d = {}; d |= [(1, 2)];; d
d = {}; d |= 'ab'
d = {}; d |= ['ab', 'cd'];; d
d = {}; d |= 5
d = {}; d |= None
d = {}; d |= Keys(['q']);; d
{} | Keys(['q'])
Sub(a=1) | {'b': 2}
type(Sub(a=1) | {'b': 2})
type({'b': 2} | Sub(a=1))
type(Sub() | Sub())
s = Sub(a=1); t = s; s |= {'b': 2};; s is t, type(s), s
{} | Ror()
Ror() | {}
d = {}; d |= Ror();; d
d = OnlyIor(); d |= {};; d
{}.__or__(1)
{}.__ror__({1: 2})
{1: 2}.__ror__({1: 3, 4: 5})
{}.__ior__(1)
{}.__ior__([(1, 2)])
{1: 'a', 2: 'b'} | {2: 'c', 3: 'd'}
{1: 'a', 2: 'b'} | {1.0: 'c', True: 'd'}
{1: 'a'} | {True: 'b'}
{**{1: 'a'}, True: 'b', 1.0: 'c'}
{**[]}
{**5}
{**None}
{**'ab'}
{**Keys([1, 2])}
{**Keys(5)}
{**Keys([1], KeyError('k'))}
dict(**{1: 2})
dict(**Keys(['a']))
dict(a=1, **Keys(['a']))
dict(**[])
dict(*[1])
dict.fromkeys('aab')
dict.fromkeys('ab', [])
dict.fromkeys(5)
dict.fromkeys([[]])
dict.fromkeys()
dict.fromkeys({1: 2, 3: 4}, 0)
dict.fromkeys({3, 1}, 0)
dict.fromkeys(range(3))
Sub.fromkeys('ab', 1)
type(Sub.fromkeys('ab', 1))
class Pick(dict):\n def __new__(cls): print('new'); return dict.__new__(cls)\n def __init__(self): print('init')\n def __setitem__(self, k, v): print('set', k, v); super().__setitem__(k, v)
Pick.fromkeys('ab', 1)
class Other(dict):\n def __new__(cls): return {'old': 1}
Other.fromkeys('ab', 1)
class Odd(dict):\n def __new__(cls): return []
Odd.fromkeys([0], 1)
Odd.fromkeys('a', 1)
class NoItem(dict):\n def __new__(cls): return 5
NoItem.fromkeys('a', 1)
class Needs(dict):\n def __init__(self, x): pass
Needs.fromkeys('a')
dict().fromkeys('a')
{1: 2}.fromkeys('a')
class D(dict): pass
dict.__init__({}, 5)
d = {1: 2}; d.__init__({3: 4});; d
d = {1: 2}; d.__init__([(5, 6)], z=1);; d
d = D(); d.a = 1; d.update(d.__dict__);; d
"""

for case in CASES.strip().split("\n"):
    show(case)
