"""Set methods and operators, with sets and with iterables."""

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
set()
set('a')
set(1)
set(1,2)
set(a=1)
set(None)
set([[]])
{[]}
frozenset()
frozenset('a')
frozenset(1)
frozenset(1,2)
frozenset(a=1)
{1}
frozenset({1})
set([1,1.0,True])
{1,2}|{3}
{1}|[1]
{1}|1
1|{1}
{1}&[1]
{1}-[1]
{1}^[1]
{1}|frozenset({2})
frozenset({1})|{2}
frozenset({1})&{1}
frozenset({1})-{1}
frozenset({1})^{1}
type(frozenset({1})|{2}), type({1}|frozenset({2}))
{1}|{2:3}
{1}|{2:3}.keys()
{2:3}.keys()|{1}
{1}-{1:2}.keys()
{1}+{2}
{1}*2
-{1}
{1}<{1,2}
{1}<=[1]
{1}<1
{1}=={1.0}
{1}==frozenset({1})
{1}==[1]
{1}!=1
s={1};; s|=[2]
s={1};; s|={2}
s&=[1]
s-=1
s^='a'
s={1}; s|={2};; s
s&={2};; s
s-={2};; s
s^={5};; s
s={1,2}; s-=s;; s
s={1,2}; s^=s;; s
s={1,2}; s&=s;; s
s=frozenset({1}); s|={2};; s
s={1}
s.add()
s.add([])
s.add(1,2)
s.add({1})
s.remove(5)
s.remove([])
s.remove({5})
s.remove()
s.discard(5)
s.discard([])
s.discard({5})
s.pop(1)
set().pop()
s.pop()
s={1,2}
s.union()
s.union([3],(4,),{5:6},'a')-{'a'}
s.union(1)
s.union([[]])
s.intersection()
s.intersection([1],[1,2])
s.intersection(1)
s.intersection([[]])
s.difference()
s.difference([1],[2])
s.difference(1)
s.difference([[]])
s.difference({1:2})
s.symmetric_difference()
s.symmetric_difference([1,3])
s.symmetric_difference([1,3],[1])
s.symmetric_difference(1)
s.update([3],[4]);; s
s.update();; s
s.update(1)
s.update([[]])
s.intersection_update([3,4,5]);; s
s.intersection_update(1)
s.difference_update([3]);; s
s.difference_update(1)
s.symmetric_difference_update([4,5]);; s
s.symmetric_difference_update(1)
s.symmetric_difference_update({5:6});; s
s.symmetric_difference_update([9,9]);; s
s.issubset([1])
s.issubset(1)
s.issubset()
s.issuperset([])
s.issuperset(1)
s.issuperset([[]])
s.isdisjoint([1])
s.isdisjoint(1)
s.isdisjoint([[]])
s.copy() is s
frozenset([1]).copy()
x=frozenset([1]);; x.copy() is x
frozenset(x) is x
frozenset() is frozenset()
s.clear(1)
s.clear();; s
[] in {1}
{1} in {1}
{1} in {frozenset({1})}
set() in {frozenset()}
{1:2} in {1}
hash(set())
hash(frozenset())
hash(frozenset([1,2,3]))
hash(frozenset([1.5,-1,10**20]))
hash(frozenset([frozenset([1]),(1,2)]))
len({1,2})
{1}[0]
{1}.foo
{1}.foo=1
frozenset().add(1)
frozenset().update
{1,2}.__sub__(1)
{1}.__or__([1])
{1}.__rsub__({2,1})
{1}.__ror__({2})
{1}.__and__({1})
{1}.__iand__({1})
{1}.__xor__(1)
"""
for case in CASES.strip().split("\n"):
    show(case)
