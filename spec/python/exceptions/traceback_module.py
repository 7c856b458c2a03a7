# The traceback module.
import traceback, sys, builtins
class Out:
    def write(self, text): builtins.print(text.replace(__file__, "FILE"), end="")
    def flush(self): pass
out = Out()
def print(*args): builtins.print(*[str(a).replace(__file__, "FILE") for a in args])
def f(x):
    return 1 / x
def g():
    try: f(0)
    except ZeroDivisionError as e: raise ValueError("bad",
        "two") from e
try: g()
except ValueError as e:
    print(traceback.format_exc())
    traceback.print_exc(file=out)
    print(traceback.format_exception(e))
    print(traceback.format_exception(type(e), e, e.__traceback__))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print(traceback.format_tb(e.__traceback__))
    traceback.print_tb(e.__traceback__, file=out)
    for fs in traceback.extract_tb(e.__traceback__): print(fs, fs.lineno, fs.name, fs.line, fs.colno, fs.end_colno, fs.end_lineno, tuple(fs)[1:])
    te = traceback.TracebackException.from_exception(e); print("".join(te.format())); print(list(te.format_exception_only()), te.exc_type, str(te))
    print(te.stack[0].name, te.__cause__.stack[-1].line)
    traceback.print_exception(e, file=out, chain=False)
    traceback.print_exception(e, limit=1, file=out)
    traceback.print_exception(e, limit=-1, file=out)
    print(traceback.format_list(traceback.extract_tb(e.__traceback__)))
    print(traceback.format_list([("f.py", 3, "fn", "x = 1"), ("f.py", 4, "fn2", None)]))
    tb = e.__traceback__
    while tb: print(tb.tb_lineno, tb.tb_frame.f_code.co_name); tb = tb.tb_next
    print([ (fr.f_code.co_name, l) for fr, l in traceback.walk_tb(e.__traceback__)])
print(traceback.format_exc(), repr(traceback.format_exception(None)), traceback.format_exception_only(None) if 0 else "")
def st(): 
    traceback.print_stack(file=out)
    return traceback.format_stack(), traceback.extract_stack()
print(st())
try: traceback.format_exception(5)
except TypeError as e: print(e)
try: exec("x = = 1")
except SyntaxError as e: print(traceback.format_exception_only(e)); traceback.print_exc(file=out)
try: raise ExceptionGroup("g", [ValueError(1), TypeError("x\ny")])
except ExceptionGroup as e: e.add_note("note\ntwo"); print(traceback.format_exc()); print(traceback.format_exception_only(e), traceback.format_exception_only(e, show_group=True))
class B(Exception):
    def __str__(self): 1/0
try: raise B
except B: print(traceback.format_exc())
class N(Exception): __notes__ = 5
try: raise N("n")
except N: print(traceback.format_exc())
class N2(Exception):
    @property
    def __notes__(self): 1/0
try: raise N2("n")
except N2: print(traceback.format_exc())
e = Exception("q"); e.__notes__ = [1, "b", B()]
print(traceback.format_exception(e))
e.__notes__ = "str"; print(traceback.format_exception(e)); e.__notes__ = (1,); print(traceback.format_exception(e))
def r(n): 
    if n == 0: raise KeyError("deep")
    r(n - 1)
try: r(10)
except KeyError: print(traceback.format_exc())
fs = traceback.FrameSummary("a", 1, "b"); print(fs == ("a", 1, "b", ""), list(fs), len(fs), fs[0])
print(traceback.StackSummary.from_list([("a", 1, "b", "c")]).format())
try:
    try: 1/0
    except ZeroDivisionError: {}["k"]
except KeyError as e:
    print(traceback.format_exc())
    e.__suppress_context__ = True
    print(traceback.format_exc(chain=True)); print(traceback.format_exc(limit=0))
