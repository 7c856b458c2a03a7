"""compile, eval and exec with all their arguments."""

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
eval()
eval(1)
eval('1+1')
eval('1+')
eval('x=1')
eval(' 1')
eval('\t1\n')
eval('1;2')
eval(b'1+1')
eval(bytearray(b'2'))
eval('a',{'a':5})
eval('a',{'a':5},{'a':6})
eval('a',1)
eval('a',{},1)
eval('a',None,{'a':7})
eval('a',globals={'a':8})
eval('a',globals={},locals={'a':9})
eval(source='1')
eval('a',{})
eval('[a for _ in (1,)]',{},{'a':3})
eval('(lambda: a)()',{},{'a':3})
eval('__builtins__' ,{}) is not None
'__builtins__' in (lambda g: (eval('1',g),g)[1])({})
eval('len',{'__builtins__':{}})
eval('len([1])',{'__builtins__':{'len':lambda x:'mine'}})
eval('x','{}')
class M(dict):\n def __missing__(self,k): return 'miss'+k
eval('foo',{},M())
exec('q=5',{},M())
class Mp:\n def __getitem__(self,k):\n  if k=='zz': return 42\n  raise KeyError(k)\n def __setitem__(self,k,v): print('set',k,v)\n def __delitem__(self,k): print('del',k)
eval('zz',{},Mp())
eval('yy',{},Mp())
exec('zz\nww=1\ndel ww\ndef f(): pass\nclass X: pass\nimport sys\nfor i in range(2): pass',{},Mp())
exec()
exec(1)
exec('1+')
exec('x=1',1)
exec('x=1',{},1)
exec('y=1',{},{})
d={};; exec('y=1',d)
d.keys()
d={};; exec('global z\nz=1\ny=2',d,d)
sorted(d)
g={};l={};; exec('global z\nz=1\ny=2',g,l)
sorted(g),sorted(l)
exec('class A:\n x=1\n y=[x for _ in "a"]',{})
exec('a=1\ndef f(): return a\nprint(f())',{},{})
exec('a=1\ndef f(): return a\nprint(f())',{})
exec('print(sorted(locals()), sorted(k for k in globals() if k[0]!="_"))',{'a':1},{'b':2})
exec('del nope',{})
exec('return 1')
exec('yield 1')
exec('break')
exec('await x')
exec('nonlocal x')
exec(compile('1+1','f','eval'))
exec(compile('x9=1','f','exec'));; x9
eval(compile('x10=1','f','exec'));; x10
eval(compile('1+1','f','eval'))
eval(compile('1+1','f','single'))
exec(compile('1+1','f','single'))
exec(compile('None','f','single'))
exec(compile('1;2;"a"','f','single'))
exec(compile('def f():\n 1\nf()','f','single'))
exec(compile('x=1;x','f','single'));; _
compile('1\n2','f','single')
compile('1','f','bad')
compile('1','f',1)
compile('1','f')
compile()
compile(1,'f','exec')
compile('1',1,'exec')
compile('1','f','exec',99999999)
compile('1','f','exec',0,0,9)
compile('1','f','exec').co_filename
compile('x','f','eval').co_names
compile('a=1\nb=2','f','exec').co_consts
compile('1','f','exec').co_name
compile('1','f','exec').co_flags
compile('1','f','eval').co_firstlineno
compile(source='1',filename='f',mode='exec').co_name
compile('assert False,"x"','f','exec',optimize=1) and 1
exec(compile('assert False,"x"\nprint(__debug__)','f','exec',optimize=1))
compile('  1','f','exec')
compile('if 1:\nx','f','exec')
def f(): return 1
exec(f.__code__)
def f(): print('closure', cell)
exec(f.__code__)
def mk():\n c=1\n def g():\n  print('cl',c)\n return g
exec(mk().__code__)
exec(mk().__code__,closure=mk().__closure__)
exec(mk().__code__,closure=())
exec(mk().__code__,closure=1)
exec('1',closure=())
exec(f.__code__,closure=mk().__closure__)
eval(mk().__code__)
def f(a): pass
exec(f.__code__)
type(f.__code__)
def h():\n x=1\n exec('x=2')\n return x
h()
"""
for case in CASES.strip().split("\n"):
    show(case)
