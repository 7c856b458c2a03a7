# Simple statements in odd but valid forms: assignments, del, assert, raise, import, pass, semicolons.
import sys
x = y = z = 1; print(x, y, z);
a, b = b, a = 1, 2; print(a, b)
(a, b), [c, (d,)] = (1, 2), [3, [4]]; print(a, b, c, d)
*a, = 1, 2; print(a)
a, *b = "x"; print(a, b)
*a, b = [1]; print(a, b)
[*a] = (); print(a)
(*a, (b, *c)), d = ([1, 2, [3, 4, 5]], 6); print(a, b, c, d)
for i, *j in [(1, 2, 3), "ab"]: print(i, j)
for (i) in [1]: print(i)
for [i, j] in [(1, 2)]: print(i, j)
for x in *[1, 2], 3: print(x, end=" ")
print()
for x in 1,: print(x)
a = b = []; a.append(1); print(b, a is b)
i, lst = 0, [0, 0]
i, lst[i] = 1, 5; print(i, lst)
lst[0], lst[1] = lst[1], lst[0]; print(lst)
d = {}
d["k"], d["l"] = d["m"] = 1, 2; print(d)
() = []; [] = (); [()] = [[]]; print("empty targets")
x = 5; x += x; x -= 1; x *= 2; x //= 4; x **= 2; x %= 7; x <<= 3; x >>= 1; x |= 1; x &= 13; x ^= 2; print(x)
x = 7; x /= 2; print(x)
s = "a"; s += "b" "c"; s *= 2; s %= (); print(s)
l = m = [1]; l += [2]; l *= 2; print(m)
t = (1,); t += 2,; print(t)
x: int = 5; y: str; (z): float = 2.5; d["n"]: int = 3; print(x, z, d["n"], __annotations__)
x: tuple = 1, *[2, 3]; print(x)
def f(): return 1, *[2, 3]
def g(): yield 1, *[2]
print(f(), list(g()))
del x, (z), [a, (b)], d["n"]; print(d)
pass; pass
if True: pass; print("one line"); x = 1
while x: x -= 1; print("loop", x)
else: print("else")
try: raise ValueError
except ValueError: print("caught"); pass
finally: print("finally")
class C: a = 1; b = 2; "string"; 5; ...
print(C.a + C.b); ...; None; "nothing"; [1][0]; x
assert x == 0, 1 / 0
assert not x
try: assert x, "message"
except AssertionError as e: print(e.args)
try: assert x, ("a", "b")
except AssertionError as e: print(e.args)
try: assert x
except AssertionError as e: print(e.args, str(e) == "")
for r in ("raise", "raise ValueError", "raise ValueError()", "raise ValueError from None", "raise ValueError from KeyError", "raise ValueError from KeyError(1)", "raise 5", "raise int", "raise None", "raise ValueError from 5", "raise (ValueError)", "raise ValueError, 5", "raise [ValueError]", "raise ValueError if True else 5"):
    try:
        exec(r)
    except BaseException as e:
        print(r, "->", type(e).__name__, e.args[0] if e.args and type(e) is not SyntaxError else "", repr(e.__cause__), e.__suppress_context__)
def bare():
    try:
        raise KeyError(1)
    except KeyError:
        try: raise
        except KeyError as e: return repr(e)
print(bare())
import sys as system, math; from sys import (path as p, version_info as v,); from math import pi as π, e
print(system is sys, math.pi == π, type(p), v >= (3, 13))
if 1:
    if 2: print("nested one-liner")
    else: print("no")
elif 3: print("no")
if 0: print("no")
elif 1: print("elif")
for _ in (): print("no")
else: print("for else")
for _ in (1,):
    break
else: print("no")
while 0: pass
else: print("while else")
for i in range(3):
    if i == 1: continue
    for j in range(3):
        if j == 1: break
        print(i, j)
    else: print("no")
else: print("outer else")
with open(0) if False else memoryview(b"x") as mv, memoryview(b"y") as mw: print(bytes(mv), bytes(mw))
with (memoryview(b"a") as m1, memoryview(b"b") as m2,): print(bytes(m1 or m2))
with (memoryview(b"a")) as m3: pass
with (memoryview(b"a"), memoryview(b"b")): pass
with (memoryview(b"c") as m4): print(bytes(m4))
def h(a, b=1, /, c=2, *d, e, f=3, **g) -> int: return a, b, c, d, e, f, g
print(h(1, e=5), h(1, 2, 3, 4, e=5, z=6))
lam = lambda a, b=1, /, c=2, *d, e=4, **g: (a, b, c, d, e, g)
print(lam(0), lam(0, 1, 2, 3, e=5, q=6), (lambda: (yield))().__class__.__name__, (lambda *a, **k: (a, k))(1, b=2), (lambda *, k=1: k)())
@(lambda f: f() or f)
def decorated(): print("called by its decorator")
@[lambda c: c][0]
class D: x = 1
print(D.x); print(type(lambda: 0) is type(h)); x = 1 if 0 else 2 if 0 else 3; print(x)
if (n := 10) > 5 and (m := n * 2): print(n, m)
print([y := 1, y ** 2], (w := 1, 2), w, {(k := "key"): (v2 := 1)}, k, v2, f"{(q := 5)}", q)
x = (yield_ := 3) + 1; print(x, yield_)
print("form feed")
print(1,
      2
      ); print(\
    3)
if True:
	print("tab")
x = [  # comment
    1,

    2,  # another
]  ; print(x)
