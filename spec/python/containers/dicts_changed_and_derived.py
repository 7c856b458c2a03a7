"""Dicts that change while they are walked, dict subclasses, keys that misbehave."""

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
{1:2}.values() == {1:2}.values()
{1:2}.values() & [1]
{1:2}.keys()[0]
len({1:2}.keys())
hash({}.keys())
hash({}.items())
hash({}.values()) is not None
{1:2}.keys().mapping
{1:2}.keys().mapping['x']=1
{1:2}.items().mapping == {1:2}
type({}.keys())
type({}.keys())()
type({}.keys()).__name__
d={1:2};; d[3]=4
for k in d: d[k*10]=1
d={1:2,3:4}
for k in d: del d[k]
d={1:2,3:4}
for k in d: d.pop(k); d[k+100]=1
d={1:2,3:4}
for k,v in d.items(): d[k+100]=1
for k in d.values(): d.clear()
d={1:2,3:4}
for k in reversed(d): d[k+100]=1
d={1:2,3:4}
for k in d: d.clear()
d={1:2,3:4}
i=iter(d); d[5]=6;; next(i)
next(i)
i=iter(d); list(i); d[7]=8;; next(i,'done')
d={1:2}; d['self']=d;; d
d={}; d[1]=d.values();; d
d={}; d[1]=d.items();; d
d={}; d[1]=d;; d==d
d={}; d[1]=d; e={}; e[1]=e;; d==e
d={}; d['a']=1;; d.__getitem__('b')
d.__setitem__('c',2);; d
d.__delitem__('zz')
d.__contains__('a')
d.__eq__(1)
d.__or__(1)
d.__ior__([(1,2)])
d.__ror__({})
d.__lt__({})
d.__len__()
d.__repr__()
d.__hash__
del d['nope']
del {}[[]]
class D(dict):\n def __missing__(self,k): return k*2
D()['ab']
D().get('ab')
D(a=1)
D(a=1)|{'b':2}
type(D()|{})
type(D().copy())
D.fromkeys('ab')
type(D.fromkeys('ab'))
x=D(); x.z=1;; x.__dict__
x|={'q':1};; type(x),x
x=={'q':1}
repr(x)
{**x}
dict(x)
class D2(dict):\n def __getitem__(self,k): return 'over'\n def keys(self): return ['k']
dict(D2(a=1))
{**D2(a=1)}
def f(**k): return k
f(**D2(a=1))
dict(a=1).update(D2(b=2))
class D3(dict):\n def __init__(self,*a): pass
D3(1,2,3)
class D4(dict):\n def __setitem__(self,k,v): super().__setitem__(k,v+1)
x=D4(a=1); x['b']=1; x.update(c=1); x.setdefault('d',1);; x
f(**{'a':1},**{'a':2})
f(a=1,**{'a':2})
f(**{1:2})
f(**None)
dict(**{'a':1},**{'a':2})
dict(a=1,**{'a':2})
dict[str,int]
dict.__class_getitem__(int)
{}.__class_getitem__(int)
{'a':1, **{'b':2}, 'c':3}
{**{'a':1}, **{'a':2}}
max({1:2,3:1})
max({1:2,3:1}, key={1:2,3:1}.get)
sorted({3:1,1:2})
list({1:2}.items())
any({}), all({})
'a' in {'a':1}
[] in {}
{1:2}.has_key(1)
{}.iteritems()
class H:\n def __hash__(self): raise KeyError('hh')
{H():1}
{}[H()]
H() in {}
class E:\n def __hash__(self): return 1\n def __eq__(self,o): raise KeyError('ee')
d={E():1};; d[E()]
d.get(E())
E() in d
d={1:2};; d[E()]
class BadHash:\n def __hash__(self): return 'a'
{BadHash():1}
class BigHash:\n def __hash__(self): return 2**100
hash(BigHash())
{BigHash():1} is None
{}.__init__(a=1)
d={}; d.__init__(a=1); d.__init__([('b',2)]);; d
dict.__new__()
dict.__new__(list)
dict.update()
dict.update({},{1:2})
dict.get({})
dict.keys(1)
dict.fromkeys()
dict.fromkeys(1,2,3)
{}.get(default=1)
{}.pop(key=1)
{}.setdefault(key=1)
d={'a':1,'b':2,'c':3}; d.pop('b'); d['b']=4;; d
d['a']=9;; d
list(zip(d,d.values()))
d.move_to_end
"""
for case in CASES.strip().split("\n"):
    show(case)
