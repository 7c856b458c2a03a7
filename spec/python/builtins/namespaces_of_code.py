"""locals, globals, vars and dir; what exec and eval see."""

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
def h():\n x=1\n return eval('x')
h()
def h():\n x=1\n l=locals(); l['x']=2; l['y']=3\n return x, sorted(locals()), sorted(l), locals() is l
h()
def h():\n x=1\n exec('y=x+1')\n return 'y' in locals()
h()
def h():\n x=1\n d={}\n exec('y=x+1',globals(),d)\n return d
h()
def h(a,b=2,*c,d=4,**e):\n return sorted(locals().items())
h(1)
h(1,2,3,z=5)
def h():\n def g(): return y\n y=3\n return locals()['y']
h()
def h():\n y=3\n def g():\n  y\n  return locals()\n return g()
h()
def h():\n q=1\n return dir(), vars()
h()
class K:\n a=1\n b=sorted(k for k in locals() if k[0]!='_')\n c=sorted(k for k in vars() if k[0]!='_')\n d=[k for k in dir() if k[0]!='_']
K.b,K.c,K.d
class K2:\n locals()['dyn']=5
K2.dyn
globals() is G if 'G' in globals() else 0
def h():\n exec('import sys; zz=1')\n try: return zz\n except NameError as e: return str(e)
h()
def h():\n return eval('[x for x in range(3)]'), eval('lambda: 5')()
h()
def h():\n z=5\n return eval('[z for _ in range(2)]')
h()
def h():\n z=5\n return eval('(lambda: z)()')
h()
globals(1)
locals(1)
class V:\n __slots__=('a',)
vars(V())
vars(5)
vars(len)
type(vars(V))
x={};; exec('def f():\n "doc"\n return __name__',x)
x['f'].__module__
x['f']()
x={'__name__':'nm'};; exec('def f(): pass\nclass C: pass',x)
x['f'].__module__,x['C'].__module__
exec('x: int = 5\nprint(__annotations__)',{})
exec('raise ValueError(1)')
exec('def f(): raise KeyError(3)\nf()')
exec('print(__name__)')
exec('print(__name__)',{})
exec('print(__name__)',{'__builtins__':{}})
exec('class A: pass',{'__builtins__':{}})
exec('try:\n 1/0\nexcept ZeroDivisionError as e: print(e)',{})
exec(b'# -*- coding: utf-8 -*-\nprint("\xc3\xa9")')
exec('print("é")')
exec('x=1',{},globals=1)
exec('\n'*3+'x11=1');; x11
eval('(\n1\n)')
eval('1 # c')
eval('x:=1')
eval('(x12:=1)');; x12
eval('yield')
eval('await 1')
eval('1,2')
eval('f(')
eval('"abc')
eval('a b')
eval("f'{'")
eval('1 if 2')
eval('def f(): pass')
eval('import x')
exec('x = ')
exec('if 1')
exec('if 1:')
exec('  x=1')
exec('x=1\n  y=2')
exec('(')
exec(')')
exec('\\')
exec('""')
exec('1 = x')
exec('f() = 1')
exec('x++')
exec('print 1')
exec('é$')
breakpoint.__name__
"""
for case in CASES.strip().split("\n"):
    show(case)
