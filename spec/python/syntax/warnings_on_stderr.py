# Where SyntaxWarnings go: sys.stderr, hooks, filters; they cost nothing when the code runs.
import sys
import warnings


class Err:
    def write(self, s): sys.stdout.write("err: " + s)
    def flush(self): pass


old, sys.stderr = sys.stderr, Err()
x = 5
print(eval("x is 5"))
exec("y = x is 5\nz = '\\d'")
compile("[1]['a']", "fn", "exec")
code = compile("for i in range(3): x is 5", "<twice>", "exec")
exec(code)
exec(code, {"x": 1}, {})
exec(code, {"x": 1}, {})
try:
    compile("a = '\\d' 'b' b\n", "<e>", "exec")
except SyntaxError as e:
    print(e)
for i in range(2):
    eval("x is 5")
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", category=SyntaxWarning)
    eval("x is 5")
with warnings.catch_warnings():
    warnings.filterwarnings("error", category=SyntaxWarning)
    for src in ("x is 5", "x is 5\n", "(x is\n 5)", "1if x else 2"):
        try:
            exec(src)
        except SyntaxError as e:
            print(repr(e), e.__context__, e.__cause__)
    try:
        eval("'\\d'")
    except SyntaxError as e:
        print(e.msg, e.args[1][:3], type(e))
with warnings.catch_warnings():
    warnings.filterwarnings("error", category=DeprecationWarning)
    eval("x is 5")
with warnings.catch_warnings():
    warnings.filterwarnings("error", message=".*callable")
    eval("x is 5")
    try:
        eval("1()")
    except SyntaxError as e:
        print(e)
with warnings.catch_warnings():
    warnings.filterwarnings("error", module="<mod>")
    eval("x is 5")
    try:
        compile("x is 5", "<mod>", "eval")
    except SyntaxError as e:
        print(e)
with warnings.catch_warnings():
    warnings.showwarning = lambda *args: print("hook", args)
    eval("x is 5")
    def boom(*args): raise ZeroDivisionError("in the hook")
    warnings.showwarning = boom
    try:
        eval("x is 5")
    except ZeroDivisionError as e:
        print(e)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    eval("x is 5")
    print(len(log), log[0].message, log[0].filename, log[0].lineno, log[0].category)


class Stop(Exception): pass


class Bad:
    def write(self, s): raise Stop("no writing")
    def flush(self): pass


sys.stderr = None
eval("x is 5")
sys.stderr = Err()
warnings.simplefilter("once")
eval("x is 5")
eval("x is 5")
sys.stderr = old
