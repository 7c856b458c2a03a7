# Traceback objects: their levels, with_traceback, assigning tb_next.
def t(f):
    try: print("ok", f())
    except BaseException as e:
        tb = e.__traceback__; n = []
        while tb: n.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
        print(type(e).__name__, e, n)
def g(): yield 1
def f2(): x = g(); next(x); x.throw(ValueError("v"))
def f3(): x = g(); x.close(); x.throw(ValueError("v"))
t(f2); t(f3)
tb = None
try: 1/0
except ZeroDivisionError as e: tb = e.__traceback__
try: raise ValueError("x").with_traceback(tb)
except ValueError as e:
    n = []; q = e.__traceback__
    while q: n.append(q.tb_lineno); q = q.tb_next
    print(n)
try:
    tb.tb_next = tb
except Exception as e: print(type(e).__name__, e)
try: tb.tb_next = 5
except Exception as e: print(type(e).__name__, e)
tb.tb_next = None; print(tb.tb_next)
try: del tb.tb_next
except Exception as e: print(type(e).__name__, e)
try: tb.tb_lineno = 4
except Exception as e: print(type(e).__name__, e)
