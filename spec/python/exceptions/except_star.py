# except*: what is caught, raised again, raised anew, and how it is put together.
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("ok", repr(r))
        return r
    except BaseException as e:
        print(type(e).__name__, "|", e)
eg = ExceptionGroup("one", [ValueError(1), TypeError(2), ExceptionGroup("two", [ValueError(3), OSError(4), ExceptionGroup("three", [TypeError(5)])])])
# except*
def run(e, *kinds):
    try:
        try:
            raise e
        except* ValueError as v:
            print("V", repr(v), repr(v.__context__))
        except* TypeError as v:
            print("T", repr(v))
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as x:
        print("out", repr(x), repr(x.__context__), repr(x.__cause__))
    print()
run(ValueError(1)); run(KeyError(1)); run(eg); run(ExceptionGroup("a", [KeyError(1)])); run(ExceptionGroup("a", [ValueError(1), KeyboardInterrupt()] ) if 0 else BaseExceptionGroup("b", [ValueError(1), KeyboardInterrupt()]))
def f2():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e:
        raise KeyError("new")
    except* TypeError as e:
        raise
    except* OSError:
        raise IndexError("i") from None
try: f2()
except BaseException as e:
    print(repr(e), e.exceptions, [repr(x.__context__) for x in e.exceptions], [repr(x.__cause__) for x in e.exceptions])
def f3():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        raise e
t(f3)
def f4():
    try:
        raise ExceptionGroup("g", [ValueError(1), ValueError(2)])
    except* ValueError as e:
        raise e.exceptions[0]
t(f4)
def f5():
    try: raise ValueError(1)
    except* ExceptionGroup: pass
t(f5)
def f6():
    try: raise ValueError(1)
    except* 5: pass
t(f6)
def f7():
    try: raise ValueError(1)
    except* (TypeError, int): pass
t(f7)
def f8():
    try: raise ValueError(1)
    except* (TypeError, (KeyError, ValueError)): print("nested tuple")
t(f8)
def f9():
    try: pass
    except* 5: pass
    else: print("else9")
t(f9)
def f10():
    try: raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError: print("V")
    except* Exception as e: print("E", e, e.exceptions)
t(f10)
def f11():
    try: raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError as e: e = 5
    except* KeyError: 
        try: print(e)
        except NameError as n: print(type(n), n)
t(f11)
def f12():
    for i in range(3):
        try:
            raise ExceptionGroup("g", [ValueError(1)])
        except* ValueError:
            for j in range(2):
                if j: continue
                break
    print("end")
t(f12)
def f13():
    try:
        try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
        except* (ValueError, TypeError) as e:
            raise ExceptionGroup("n", [OSError(1)])
    except ExceptionGroup as x:
        print(repr(x), repr(x.exceptions[0].__context__))
t(f13)
def f14():
    try:
        try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* ValueError: raise
    except ExceptionGroup as x: print(repr(x), repr(x.__context__))
t(f14)
def f15():
    try:
        try: raise ValueError("naked")
        except* ValueError: raise
    except BaseException as x: print(repr(x), repr(x.__context__))
t(f15)
def f16():
    try:
        try: raise ValueError("naked")
        except* TypeError: raise
    except BaseException as x: print(repr(x), repr(x.__context__))
t(f16)
import sys
def f17():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        print(sys.exception() is e, repr(sys.exception()))
    print(sys.exception())
    try: raise KeyError
    except* TypeError: pass
try: f17()
except ExceptionGroup as e: print(repr(e))
