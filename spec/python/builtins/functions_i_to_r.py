"""Builtin functions and their errors: issubclass to round."""

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
issubclass(int,(int,1))
issubclass(int,(str,1))
issubclass(int)
issubclass(bool,int), issubclass(bool,int|str), issubclass(int,())
issubclass(list[int],list)
issubclass(list,list[int])
issubclass('a',int)
issubclass(int,None)
iter()
iter(1)
iter(None)
iter(1,2)
list(iter([3,2,1,0].pop,1))
iter([],1,2)
iter(object())
class N:\n __iter__=None
iter(N())
1 in N()
class N2:\n def __iter__(self): return 1
iter(N2())
for x in N2(): pass
list(N2())
class N3:\n def __next__(self): return 1
next(N3())
iter(N3())
for x in N3(): pass
class N4:\n def __iter__(self): return self
iter(N4())
next(N4())
class GI:\n def __getitem__(self,i):\n  if i>2: raise IndexError\n  return i
list(GI())
1 in GI()
9 in GI()
reversed(GI())
iter(GI()).__length_hint__()
iter(int,1).__reduce__()
len()
len(1)
len(None)
len([],[])
class L:\n def __len__(self): return -1
len(L())
class L:\n def __len__(self): return 'a'
len(L())
class L:\n def __len__(self): return 10**30
len(L())
class L:\n def __len__(self): return 1.5
len(L())
bool(L())
class L:\n def __len__(self): return True
len(L())
max()
max(1)
max([])
max([],default=1)
max(1,2,default=3)
max([1],foo=1)
max(1,'a')
max([1,'a'])
max(1,2,key=1)
max('a','bb',key=len)
max([1,2],key=None)
max([],key=len)
max(default=1)
min()
min([])
min(1)
min(1,2,default=1)
min(3,1,2,key=lambda x:-x)
min({3:1,2:5})
max('abc')
max(1,1.0), max(1.0,1), min(True,1)
max(*[])
max(None)
next()
next(1)
next([])
next(iter([]))
next(iter([]),5)
next(iter([]),5,6)
next(iter([1]),default=3)
pow()
pow(1)
pow(2,3)
pow(2,3,5)
pow(2,-1,5)
pow(2,-1,4)
pow(2,3,0)
pow(2,3,'a')
pow(2.0,3,5)
pow('a',2)
pow(2,'a',3)
pow(base=2,exp=3)
pow(base=2,exp=3,mod=5)
pow(2,3,mod=5)
pow(2,3,None)
pow(0,-1)
pow(0.0,-1)
pow(2,-1)
pow(-8,1/3)
pow(2,3,-5)
pow(2,-3,7)
pow(0,0,1)
range
repr()
repr(1,2)
class BR:\n def __repr__(self): return 1\n def __str__(self): return 2
repr(BR())
str(BR())
format(BR())
ascii(BR())
f'{BR()}'
print(BR())
class BF:\n def __format__(self,s): return 1
format(BF())
f'{BF()}'
class BB:\n def __bool__(self): return 1
bool(BB())
not BB()
class BH:\n def __hash__(self): return 'a'
hash(BH())
class BI:\n def __index__(self): return 'a'
[1][BI()]
bin(BI())
class BD:\n def __dir__(self): return 1
class BD:\n def __dir__(self): return ['z','a',1]
class BD:\n def __dir__(self): return ('z','a')
reversed()
reversed(1)
reversed({1})
reversed(None)
reversed(iter([]))
list(reversed('abc'))
reversed('abc').__length_hint__()
class RV:\n def __reversed__(self): return 5
class RV:\n __reversed__=None
class RV:\n def __len__(self): return 2\n def __getitem__(self,i): return i
list(reversed(RV()))
reversed([],[])
reversed(sequence=[])
round()
round(1.5), round(2.5), round(-0.5), round(1.25,1), round(2.675,2)
round(1,2,3)
round('a')
round(1.5,None)
"""
for case in CASES.strip().split("\n"):
    show(case)
