"""Sets that change while they are walked, set subclasses, odd operands."""

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
{1}.__contains__(1)
{1}.__eq__(1)
{1}.__le__({1})
{1}.__len__()
{1}.__hash__
{1}.__repr__()
iter({1}).__length_hint__()
iter({1}).__reduce__()
s={1,2,3}
for x in s: s.add(x+100)
s={1,2,3}
for x in s: s.discard(x)
s={1,2,3}
for x in s: s.clear()
s={1}; i=iter(s); s.add(2);; next(i)
next(i)
class S(set): pass
S([1])
S([1])|{2}
type(S([1])|{2})
type({2}|S([1]))
type(S([1]).copy())
type(S([1]).union([2]))
type(S([1])&{1}), type(S([1])-{1}), type(S([1])^{1})
S()
S([1])==({1})
x=S([1]); x.a=5;; x.__dict__
x|={3};; x
class F(frozenset): pass
F([1])
type(F([1])|{2})
type(F([1]).copy())
F([1]).copy()
frozenset(F([1]))
hash(F([1]))==hash(frozenset([1]))
F()
S(a=1)
class S2(set):\n def __init__(self,*a,**k): super().__init__([1])
S2(5,6,k=1)
class F2(frozenset):\n def __new__(cls,*a): return super().__new__(cls,a)
F2(5)
set[int]
frozenset[int]
set.union({1},[2])
set.union([1],[2])
set.add(1,2)
set.union()
frozenset.union(frozenset([1]),{2})
set.__new__(list)
s=set(); s.__init__([1]); s.__init__([2]);; s
s.__init__(1)
x={frozenset()}; x
{frozenset({1}),1}=={1,frozenset({1})}
max({1,2}), min({1,2}), sum({1,2}), sorted({2,1})
{*{1},*[2]}
{*[]}
{x for x in 'aab'}=={'a','b'}
class R:\n def __repr__(self): return repr(s)
s=set(); r=R(); s.add(r);; s
class R2(set):\n def __hash__(self): return 1
s=R2(); s.add(s);; s
s=frozenset([R2()]);; s
class It:\n def __iter__(self): return iter([1,2])
{1}.union(It())
{1}|It()
{1}.issubset(It())
class RO:\n def __ror__(self,o): return 'ror'\n def __rsub__(self,o): return 'rsub'
{1}|RO()
{1}-RO()
s={1};; s
s|=RO();; s
set().difference({1:2}.items())
{1,2,3}.intersection({2:1})
{(1,2)}.intersection({1:2}.items())
{1}.isdisjoint({1:2})
frozenset([1])<=frozenset([1,2])
{1}<{1},{1}<={1},{1}>set(),{1}>={1}
{1,2}>{1,'a'}
bool(set()),bool({0})
not {1}
{1}.__class__,{1}.__init__.__name__
{n} if (n:=float('nan')) else 0
n in {n}
float('nan') in {float('nan')}
"""
for case in CASES.strip().split("\n"):
    show(case)
