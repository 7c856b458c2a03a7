"""Slice objects, object and the singletons."""

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
slice()
slice(1)
slice(1,2)
slice(1,2,3)
slice(1,2,3,4)
slice(stop=1)
slice('a','b',[])
slice(None)
slice(1).start, slice(1).stop, slice(1).step
slice(1).start=5
slice(1).foo
slice(1,2)==slice(1,2)
slice(1,2)==slice(1,2,None)
slice(1,2)!=slice(1,3)
slice(1,2)<slice(1,3)
slice(1,2)<slice(1,2,3)
slice(1,2)<1
slice(1)<slice(2)
slice('a')<slice(1)
hash(slice(1,2))==hash(slice(1,2))
hash(slice(1,2,3))
hash(slice(None))==hash(slice(None,None))
hash(slice([]))
{slice(1):2}[slice(1)]
slice(1,2).indices(5)
slice(None).indices(5)
slice(-1,None,-1).indices(5)
slice(None,None,-2).indices(5)
slice(1,2,0).indices(5)
slice(1,2).indices(-1)
slice(1,2).indices('a')
slice(1,2).indices()
slice(1,2).indices(1.0)
slice('a').indices(5)
slice(1.0).indices(5)
slice(1,2,'a').indices(5)
slice(-100,100).indices(10**30)
slice(10**30,10**31,10**29).indices(10**32)
slice(-10**30,10**31).indices(5)
slice(1).__eq__(1)
slice(1).__lt__(1)
slice(1).__repr__()
class S(slice): pass
class C:\n def __getitem__(self,k): return k
C()[1:2]
C()[1:2,3]
C()[:]
C()[::]
C()[1:,...]
C()[*[1,2]]
C()[*[1],2:3]
C()[()]
C()[1,]
C()[None:None]
C()['a':'b']
class C:\n def __setitem__(self,k,v): print(k,v)\n def __delitem__(self,k): print(k)
C()[1:2]=3
del C()[1:2]
del C()[1,2:3]
'abc'[1:2], b'abc'[1:2], (1,2,3)[1:2]
'abc'['a':]
'abc'[::0]
b'abc'[1.0:]
object(1)
object(a=1)
object().foo
object().foo=1
object()==object()
object()<object()
object.__new__()
object.__new__(1)
object.__new__(int)
object.__init__(1,2)
object().__init__(1)
object().__eq__(1)
object().__ne__(1)
object().__lt__(1)
object().__hash__() is not None
object().__format__('x')
object().__getattribute__('x')
object().__setattr__('x',1)
object().__delattr__('x')
object().__class__
object().__init_subclass__()
object().__subclasshook__(1)
object.__init_subclass__(a=1)
class X: pass
X(a=1)
X.__init__(1)
X().__init__(1)
class X:\n def __init__(self,a): pass
X()
class X:\n def __new__(cls,a): return object.__new__(cls,a)
class X:\n def __new__(cls,a): return object.__new__(cls)
None.foo
None.foo=1
None.__bool__()
None()
None[0]
None+1
None<None
None==None
type(None)()
type(None).__name__
NotImplemented
bool(NotImplemented)
type(NotImplemented)()
type(NotImplemented)
NotImplemented.foo
...
Ellipsis
type(...)
type(...)()
....foo
bool(...)
None=1
repr(None), str(None), format(None,''), f'{None:}'
format(None,'5')
format(...,'5')
True.foo
int.__add__(1,'a')
"""
for case in CASES.strip().split("\n"):
    show(case)
