# What statements and operators raise: class, message, cause and context.
import sys
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("ok", repr(r))
        return r
    except BaseException as e:
        print(type(e).__name__, "|", e, "|", repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def r1(): raise ValueError
def r2(): raise ValueError("a") from KeyError
def r3(): raise ValueError("a") from KeyError("x")
def r4(): raise ValueError("a") from None
def r5(): raise ValueError from 5
def r6(): raise 5
def r7(): raise int
def r8(): raise "abc"
def r9(): raise
def r10(): raise None
def r11():
    try: 1/0
    except: raise ValueError from None
def r12():
    try: 1/0
    except ZeroDivisionError as e: raise ValueError("x") from e
def r13():
    try: 1/0
    finally: raise KeyError(1)
def r14():
    try: 1/0
    except 5: pass
def r15():
    try: 1/0
    except (ValueError, "x"): pass
def r16():
    try: 1/0
    except (ValueError, (KeyError, (ZeroDivisionError,))): return "nested"
def r17():
    try: 1/0
    except (): return 1
def r18():
    try: 1/0
    except int: return 1
class M(type(Exception)):
    def __call__(cls, *a): return 5
class MC(Exception, metaclass=M): pass
def r19(): raise MC
class Bad(Exception):
    def __init__(self): raise KeyError("in init")
def r20(): raise Bad
class BadN(Exception):
    def __new__(cls): return 5
def r21(): raise BadN
def r22(): raise ValueError from Bad
def r23(): raise ValueError from BadN
def r24():
    try: raise ValueError(1)
    except ValueError as e:
        e2 = e
        try: raise TypeError(2)
        except TypeError as f:
            raise e2
def r25():
    try: raise ValueError(1)
    except ValueError as e: raise e
def r26():
    try: raise ValueError(1)
    except ValueError as e: raise e from e
def r27():
    return undefined_name
def r28():
    x = y; y = 1
def r29():
    del zz
def r30():
    z = 1; del z; del z
def r31():
    z = 1; del z; print(z)
def r32():
    def g(): return q
    g(); q = 1
def r33():
    global gg
    del gg
def r34(): return (1).foo
def r35(): (1).foo = 1
def r36(): del (1).foo
def r37(): int.foo
def r38(): int.foo = 1
def r39(): del int.foo
def r40(): None.x
def r41(): object().x = 1
def r42(): print.x = 1
def r43(): (lambda: 1).x
def r44(): sys.nothing
def r45(): sys.nothing()
def r46(): assert 0
def r47(): assert 0, "msg"
def r48(): assert [], (1, 2)
def r49(): assert 0, ValueError("x")
def r50(): a, b = 1
def r51(): a, b = 1, 2, 3
def r52(): a, b = 1,
def r53(): a, *b, c = 1,
def r54(): a, b = iter([1,2,3])
def r55(): (a, b), c = (1, 2, 3), 4
def r56(): [a] = 5
def r57(): for_ = [x for x in 5]
def r58():
    for a, b in [1]: pass
def r59(): return 5()
def r60(): return "a" + 1
def r61(): return 1 + "a"
def r62(): return [] + ()
def r63(): return -"a"
def r64(): return ~1.5
def r65(): return not_a
def r66(): return 1 < "a"
def r67(): return [] < 1
def r68(): return 1 in 5
def r69(): return 5[0]
def r70(): 5[0] = 1
def r71(): del 5[0]
def r72(): return {}[1]
def r73(): return {}[[]]
def r74(): return [][0]
def r75(): return [1]["a"]
def r76(): return "abc"[1.0]
def r77(): return (1,)[5]
def r78(): return [1,2][::0]
def r79(): return {[]: 1}
def r80(): return {[]}
def r81(): return f(**{1: 2})
def f(): pass
def r82(): return f(**5)
def r83(): return f(*5)
def r84(): return f(a=1, **{"a": 2})
def r85(): return print(*[1], *5)
def r86(): return {**5}
def r87(): return [*5]
def r88(): return (*5, 1)
def r89(): return {*5}
def r90(): return dict(**{"a":1}, a=2)
def r91(): return max()
def r92(): 
    with 5: pass
def r93():
    with 5 as x, 6 as y: pass
class Ent:
    def __enter__(self): pass
def r94():
    with Ent(): pass
class Ext:
    def __exit__(self): pass
def r95():
    with Ext(): pass
def r96(): pass
def r97():
    class C(int, str): pass
def r98():
    class C(bool): pass
def r99():
    class C(object, int): pass
def r100(): return "%d" % "a"
def r101(): yield_ = next(iter([]))
def r102(): return int("x")
def r103(): return 1 << -1
def r104(): return 1 % 0
def r105(): return 2 ** "a"
def r106(): return 1.0 // 0
def r107(): return divmod(1, 0)
def r108(): return "a" * 1.5
def r109(): return "a".join([1])
def r110(): x = 1; x += "a"
def r111(): x = []; x @= 1
def r112(): return 1 @ 2
def r113(): return "a" % 5
def r114(): return print < 5
def r115(): import nonexistent_mod
def r116(): from sys import nonexistent_name
def r117(): pass
def r118(): from . import x
def r119(): from .a import x
def r120(): from nonexistent_mod.sub import x
def r121(): import nonexistent_mod.sub as q
def r122(): __import__("")
def r123(): __import__(5)
def r124(): __import__("a", level=-1)
def r125(): __import__("a", level=1)
def r126(): exec("from math import *; print(pi)")
def r127(): exec("x = = 1")
def r128(): eval("1 +")
def r129(): eval("x = 1")
def r130(): exec(5)
def r131(): eval("a b")
def r132(): compile("a", "f", "bad")
def r133(): raise KeyError("a") from ValueError("b")
def r134(): raise ExceptionGroup("x", [1])
def r135(): raise StopIteration
def r136(): return super()
def r137(): return (yield_for for yield_for in 5)
def r138(): return [1,2,3].index(9)
def r139(): return int.__new__(str)
def r140(): return object(1)
def r141(): return object.__new__(int)
def r142(): return f.__code__.co_nope
def r143(): return [].nope
def r144(): return "abc".nope()
def r145(): return type.nope
def r146(): return sys.modules["nope"]
def r147(): raise Exception("a", 1)
def r148(): raise Exception(())
def r149(): raise SystemExit(3)
for i in range(1, 150):
    print(i, end=" "); t(globals()[f"r{i}"])
