"""Builtin functions and their errors: sorted to zip, print and the site builtins."""

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
round(1.5,'a')
round(1.5,1.0)
round(15,-1), round(25,-1), round(-15,-1), round(1234,-2), round(10**30+5,-1)
round(1.5,10**30)
round(float('nan'))
round(float('inf'))
round(float('nan'),2)
round(1e300,2), round(1.5,-400), round(1.5,400), round(5e15+0.5), round(1e16)
round(number=1.5,ndigits=1)
round(1.5,ndigits=0), round(True), round(True,0), round(5,None), round(-2.5), round(0.5), round(1.5)
round(1j)
class R:\n def __round__(self,n='d'): return n
round(R()), round(R(),None), round(R(),2)
setattr(1)
sorted([3,1,2],reverse=True)
sorted('bca',key=None)
sorted([1,None])
sum()
sum(1)
sum(['a'])
sum(['a'],'')
sum([b'a'],b'')
sum([bytearray(b'a')],bytearray())
sum([[1],[2]],[])
sum([1,2],start=3)
sum([1,2],3,4)
sum([1.5,2]), sum([0.1]*10), sum([1e308,1e308]), sum([1,True,2.5,1j])
sum([1],'a')
sum([1],foo=1)
sum([],None)
sum([1e100,1.0,-1e100])
sum([10**30,1])
sum([float('inf'),float('-inf')])
sum([0.1]*3,start=0.0)
sum([1j,2]), sum([0.1j]*10)
vars(1)
vars()is globals() if 0 else 1
vars(1,2)
vars(I)['__module__']
vars(I()), vars(object())
__import__('sys').__name__
__import__('nope')
__import__()
__import__('math',globals(),locals(),['pi'],0).__name__
__build_class__()
__build_class__(1)
__build_class__(1,2)
__build_class__(lambda:None,2)
print(1,2,sep=3)
print(1,end=3)
print(1,2,sep=None,end=None)
print(1,foo=2)
print(1,2,sep='')
print('a','b',sep='\n',end='!\n')
print(1,file=3)
class W:\n def __init__(self): self.o=[]\n def write(self,s): self.o.append(s)
w=W(); print('a','b',3,sep='-',end='?',file=w);; w.o
w=W(); print('a',file=w,flush=True)
w=W(); print(file=w);; w.o
w=W(); print(1,2,file=w);; w.o
print(flush='x')
super()
super(1)
super(int).__class__
super(int,'a')
super(int,1)
super(int,int)
super(1,2)
type()
type(1,2)
type('X',(),{})
type('X',1,{})
type('X',(),1)
type(1,(),{})
type('X',(1,),{})
type('X',(bool,),{})
type('X',(int,str),{})
type('X',(),{},a=1)
type(1,2,3,4)
property(1,2,3,4,5)
property(1).fget
staticmethod()
staticmethod(1)
classmethod(1)
staticmethod(1)()
classmethod()
breakpoint
help
exit
quit
license
exit.__class__
callable(exit)
exit(3)
exit()
exit('msg')
quit(1,2)
__debug__
__name__
len.__name__, len.__qualname__, len.__module__, len.__self__
[].append.__text_signature__
len.__class__
len.__call__([1])
len.foo
len.__eq__(len)
repr(len)
print.__self__
type(str.maketrans)
type.mro
type.__call__
int.__add__
int.real
type(int.real)
int.__add__.__objclass__
int.__add__.__name__
list.append.__objclass__
(1).__add__.__self__
(1).__add__.__name__
"""
for case in CASES.strip().split("\n"):
    show(case)
