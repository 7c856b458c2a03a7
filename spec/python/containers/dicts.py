"""Dict methods, operators and views."""

space = {}


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
dict()
dict(1)
dict([1])
dict([(1,)])
dict([(1,2,3)])
dict(['ab'])
dict(['abc'])
dict([(1,2)],a=3)
dict({'a':1},a=2)
dict(1,2)
dict(None)
dict([None])
dict([[1,2],None])
dict([([],1)])
{}['a']
{}[1]
{}[[]]
{[]:1}
{{}:1}
{}[(1,[])]
d={};; d.pop('a')
{}.pop()
{}.pop('a',1)
{}.pop(1,2,3)
{}.popitem()
{}.popitem(1)
d={1:2,3:4};; d.popitem()
d
{}.get()
{}.get(1)
{}.get(1,2)
{}.get(1,2,3)
{}.get([])
{}.setdefault()
{}.setdefault(1)
{}.setdefault(1,2,3)
{}.setdefault([])
{}.update(1)
{}.update([1])
{}.update([(1,)])
{}.update(1,2)
{}.update(None)
d={};; d.update(a=1,b=2)
d.update([('c',3)],d=4);; d
class K:\n def keys(self): return ['x','y']\n def __getitem__(self,k): return k*2
dict(K())
d.update(K());; d
{**K()}
class K2:\n def keys(self): return 1
dict(K2())
{**K2()}
class K3:\n def keys(self): return [1]
dict(K3())
{}.fromkeys()
dict.fromkeys([1,2])
dict.fromkeys([1,2],3)
dict.fromkeys(1)
dict.fromkeys('abc',[])
dict.fromkeys([[]])
dict.fromkeys({1:2})
dict.fromkeys({1,2},0)
dict.fromkeys(range(3),'x')
{}.fromkeys('a')
{1:2}.copy()
{}.copy(1)
{}.clear(1)
{}.keys(1)
{1:2}.keys()
{1:2}.values()
{1:2}.items()
{1:2}|{3:4}
{1:2}|[(3,4)]
{1:2}|1
1|{1:2}
[(1,2)]|{1:2}
d={1:2};; d
d|=[(3,4)];; d
d|=1
d|={5:6};; d
d|='ab'
d|=['ab'];; d
{1:2}=={1:2.0}
{1:2}!={1:3}
{1:2}<{1:3}
{1:2}<=1
{}+{}
{}-{}
{}&{}
-{}
{}*2
hash({})
{1:2,1.0:3,True:4}
{True:1,1:2}
len({})
{}.foo
{}.foo=1
dict.foo=1
{'a':1}.a
list(reversed({1:2,3:4}))
list(reversed({1:2,3:4}.items()))
list(reversed({1:2,3:4}.values()))
iter({1:2,3:4}).__length_hint__()
reversed({1:2,3:4}).__length_hint__()
iter({1:2,3:4}).__reduce__()
iter({1:2,3:4}.items()).__reduce__()
reversed({1:2,3:4}).__reduce__()
{1:2}.keys() == {1}
{1:2}.keys() == [1]
{1:2}.keys() & [1,3]
{1:2}.keys() & 1
{1:2}.keys() | [1,3]
{1:2}.keys() | 1
{1:2}.keys() - [1,3]
{1:2}.keys() - 1
{1:2}.keys() ^ [1,3]
{1:2}.keys() ^ 1
[1,3] & {1:2}.keys()
[1,3] - {1:2}.keys()
[1,3] | {1:2}.keys()
1 - {1:2}.keys()
{1:2}.items() & [(1,2)]
{1:2}.items() | [(3,4)]
{1:2}.items() - [(1,2)]
{1:2}.items() ^ [(1,2)]
{1:[]}.items() & [(1,2)]
{1:[]}.items() | [(1,2)]
{1:[]}.items() == {1:[]}.items()
(1,[]) in {1:[]}.items()
(1,) in {1:[]}.items()
1 in {1:[]}.items()
[1,2] in {1:2}.items()
[] in {1:2}.keys()
{1:2}.keys() < {1,2}
{1:2}.keys() <= {1}
{1:2}.keys() > set()
{1:2}.keys() >= {1:3}.keys()
{1:2}.keys() < 1
{1:2}.keys() < [1,2]
{1:2}.keys().isdisjoint([2])
{1:2}.keys().isdisjoint([1])
{1:2}.keys().isdisjoint(1)
{1:2}.keys().isdisjoint({1:2})
{1:2}.items().isdisjoint([(1,2)])
"""
for case in CASES.strip().split("\n"):
    show(case)
