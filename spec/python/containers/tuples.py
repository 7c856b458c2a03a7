"""Tuples, unpacking and star expressions."""

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
tuple()
tuple('abc')
tuple(1)
tuple(1,2)
tuple(x=1)
tuple(None)
()
(1,)
(1,2).index(3)
(1,2).index()
(1,2).index(1,2,3,4)
(1,2,3).index(3,0,2)
(1,2,3).index(3,-1)
(1,2,3).index(3,'a')
(1,2).count(1)
(1,2).count()
(1,2).count(1,2)
(1,2)[5]
(1,2)['a']
(1,2)[1.0]
(1,2)[None]
(1,2)[10**30]
(1,2)[::0]
(1,2)['a':]
(1,2,3)[::-1]
(1,2)[0]=1
del (1,2)[0]
x=(1,2); x[0]=1
x=(1,2); del x[0]
x=(1,2); x[0:1]=1
x=(1,2); x.a=1
x=([],); x[0]+=[1]
x
(1,)+1
(1,)+[1]
(1,)*'a'
(1,)*1.5
(1,)*-1
(1,)*2
2*(1,)
(1,)<1
(1,2)<(1,3)
(1,2)<(1,'a')
(1,2)==[1,2]
hash((1,2,3))
hash(())
hash((1.5,2,True))
hash((1,(2,3)))
hash((-1,-2,10**20))
hash((1,[]))
hash((2**61-1, 2**61, -1.0))
(1,).__add__(1)
(1,).__mul__(1.5)
(1,2).__getnewargs__()
(1,).__getitem__(0)
(1,).__hash__()==hash((1,))
tuple.__new__(list)
tuple.__new__(tuple,(1,2))
tuple[int,...]
iter((1,2)).__length_hint__()
i=iter((1,2)); next(i); i.__reduce__()
i=iter((1,2)); i.__setstate__(1); list(i)
i=iter(()); list(i); i.__reduce__()
list(reversed((1,2)))
reversed((1,2)).__length_hint__()
reversed((1,2)).__reduce__()
type(reversed((1,))).__name__
(1,) is tuple((1,))
x=(1,2); tuple(x) is x
x=(1,2); x[:] is x
x=(1,2); x+() is x
x=(1,2); x*1 is x
() is ()
tuple([]) is ()
class T(tuple): pass
T((1,2))
type(T((1,2))[:])
type(T((1,2))+())
type(T((1,2))*1)
T(1)
T(1,2)
T(a=1)
class T2(tuple):\n def __new__(cls,*a,**k): return super().__new__(cls,a)
T2(1,2,a=3)
T2(1,2)==(1,2)
hash(T2(1,2))==hash((1,2))
T2(1).__class__
T2(1).a
class T3(tuple): __slots__=()
T3((1,)).x=1
x=T((1,)); x.y=5; x.y
x=T((1,)); x.__dict__
'%s' % T((1,))
'%s %s' % T((1,2))
a,b=(1,)
a,b=(1,2,3)
a,b=1
a,b='abc'
a,b=None
a,b=iter([1])
a,b=iter([1,2,3])
a,b={1:2}
a,b=range(5)
a,*b=[]
a,*b,c=[1]
a,b,*c=(1,)
*a,=1
[a,b]=1,2
(a,b),c=1,2
for a,b in [1]: pass
for a,b in [(1,2,3)]: pass
for a,b in [(1,)]: pass
a,b=dict(a=1,b=2,c=3)
a,b={1,2,3}
def f(*a): return a
f(*1)
f(*None)
f(**1)
f(**{1:2})
f(**[1])
f(*[1],*(2,),*'ab')
(*1,)
{*1}
{**1}
{**[1]}
{**[(1,2)]}
print(*1)
len(*1)
len(**1)
len(**{'a':1})
dict(**{1:2})
dict(**{'a':1},**{'a':2})
f(1,*2)
int(*None)
T(*1)
"""
for case in CASES.strip().split("\n"):
    show(case)
