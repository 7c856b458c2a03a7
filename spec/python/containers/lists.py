"""List methods, operators, slices and their errors."""

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
list()
list('abc')
list(1)
list(1,2)
list(x=1)
list(iterable=[])
list(None)
[1,2,3].append()
[1].append(1,2)
[1].append(x=1)
[].pop()
[1].pop(5)
[1].pop(-2)
[1].pop('a')
[1].pop(1.5)
[1].pop(None)
[1].pop(1,2)
[1].remove(2)
[1].remove()
[1].index(2)
['a'].index('b')
[1].index()
[1,2,3].index(3,0,2)
[1,2,3].index(3,-1)
[1,2,3].index(3,'a')
[1,2,3].index(3,None)
[1,2,3].index(1,-100,100)
[1,2].insert(1)
[1,2].insert('a',1)
[1,2].insert(1.0,1)
[1,2].extend(1)
[1,2].extend()
[1,2].count()
[1,True,1.0].count(1)
[1,2].reverse(1)
[1,2].copy(1)
[1,2].clear(1)
[3,1,2].sort(1)
[3,1,2].sort(key=1)
[3,1,2].sort(cmp=1)
[3,'a'].sort()
[3,'a'].sort(reverse='x')
[3,1].sort(reverse=None)
[3,1].sort(reverse=1.5)
[3,1].sort(key=None, reverse=True)
sorted()
sorted(1)
sorted([1],[2])
sorted([3,1],key=1)
[1,2]+(1,)
[1,2]+1
1+[1]
(1,)+[1]
[1]*'a'
[1]*1.5
'a'*[1]
[1]*[1]
[1]*-1
-1*[1]
[1]*None
[1]-[1]
[1]/2
-[1]
+[1]
~[1]
[1]**2
[1]@[1]
[1]<1
[1]<(1,)
1<[1]
[1]==(1,)
[1,2]<[1,2,3]
[1,'a']<[1,2]
[1,'a']<[2,2]
[][0]
[1][1]
[1][-2]
[1]['a']
[1][1.0]
[1][None]
[1][1,2]
[1][10**30]
[1][True]
[1][:10**30]
[1][::0]
[1]['a':]
[1][1.0:]
[1,2,3][::-1]
[1,2,3][None:None:None]
x=[1]; x[3]=1
x=[1]; x[-3]=1
x=[1]; x['a']=1
x=[1]; x[1.0]=1
x=[1]; del x[3]
x=[1]; del x['a']
x=[1,2,3]; x[::2]=[1]
x=[1,2,3]; x[::2]=[1,2,3]
x=[1,2,3]; x[::2]=1
x=[1,2,3]; x[0:1]=1
x=[1,2,3]; x[:]=None
x=[1,2,3]; x[::0]=[]
x=[1,2,3]; del x[::0]
x=[1,2,3]; x[::-1]=[1]
x=[1,2,3]; x[::-1]='abc'
x
x=list(range(10)); x[2:5]=x; 
x
x=list(range(10)); x[::2]=x[1::2]
x
x=list(range(10)); del x[::3]
x
x=list(range(10)); del x[::-3]
x
x=list(range(10)); del x[8:2:-2]
x
x=list(range(10)); del x[8:2]
x
x=list(range(10)); x[8:2]=[1,2]
x
x=list(range(5)); x[8:]=[1,2]; x[-100:-50]=[7]
x
x=[1]; x+=1
x=[1]; x+=(1,2); x+='ab'; x+={3:4}
x
x=[1]; x*=3
x
x=[1]; x*='a'
x=[1]; x*=-1
x
x=[]; x.append(x); x
x=[]; x.append(x); x==x
x=[]; x.append(x); y=[]; y.append(y); x==y
x=[]; x.append((x,)); x
hash([])
{[]:1}
{[1]}
[].foo
[].append.foo
[].foo=1
del [].append
list.append
list.append(1,2)
list.append()
list.__add__([1],2)
[1].__add__(2)
[1].__mul__('a')
[1].__rmul__(2)
[1].__iadd__('ab')
[1].__imul__(2)
[1].__eq__(2)
[1].__lt__([2])
[1].__contains__(1)
[1].__getitem__(0)
[1].__setitem__(0,1)
[1].__delitem__(0)
[1].__len__()
[1].__repr__()
[1].__str__()
[1].__hash__
[1].__init__('abc')
list.__new__(int)
list.__new__()
list.__new__(1)
[].__class__
list.__name__, list.__module__, list.__qualname__
list[int]
list[int, str]
[1].__format__('')
[1].__format__('x')
format([1],'5')
1 in [1]
[] in []
float('nan') in [float('nan')]
n=float('nan'); n in [n]
[1,2,3].index(2,2)
max([])
[*1]
[*[1],*(2,)]
[1,2,3].sort(key=lambda x,y:1)
[1].sort(key=lambda x:x, reverse=False, foo=1)
list.sort()
list.sort([1],1)
list(range(10))[2:8:3]
iter([1]).__length_hint__()
i=iter([1,2]); next(i); i.__reduce__()
i=iter([1,2]); i.__setstate__(1); list(i)
i=iter([1,2]); i.__setstate__(-5); list(i)
i=iter([1,2]); i.__setstate__(50); list(i)
i=iter([1,2]); i.__setstate__('a')
reversed([1,2]).__length_hint__()
reversed([1,2]).__reduce__()
i=reversed([1,2,3]); i.__setstate__(0); list(i)
i=iter([]); list(i); i.__reduce__()
i=reversed([]); list(i); i.__reduce__()
type(iter([])).__name__
type(reversed([])).__name__
iter([]) == iter([])
len(iter([]))
iter([])[0]
next([])
type(iter([]))()
"""
for case in CASES.strip().split("\n"):
    show(case)
