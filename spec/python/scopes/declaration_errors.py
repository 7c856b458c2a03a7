# global, nonlocal and the other errors of scopes, with their places.
SOURCES = r"""
def f(x): global x
def f(x): nonlocal x
def f(): nonlocal x
nonlocal x
def f(): global x; nonlocal x
def f():|  x = 1|  global x
def f():|  print(x)|  global x
def f():|  x: int|  global x
def f():|  global x|  x: int = 1
def f():|  nonlocal x|  x = 1
def f():|  x = 1|  def g():|    print(x)|    nonlocal x
def f():|  x = 1|  def g():|    x = 2|    nonlocal x
def f():|  x = 1|  def g():|    nonlocal x|    x: int = 1
def f():|  for x in y: pass|  global x
def f():|  import x|  global x
def f():|  def x(): pass|  global x
def f():|  class x: pass|  global x
def f():|  with a as x: pass|  global x
def f():|  try: pass|  except E as x: pass|  global x
def f():|  (x := 1)|  global x
def f():|  [x for x in y]|  global x
def f():|  del x|  global x
def f():|  x += 1|  global x
def f():|  match y:|    case x: pass|  global x
def f():|  type x = int|  global x
x = 1|global x
print(x)|global x
x: int|global x
class C:|  x = 1|  global x
class C:|  nonlocal x
class C:|  x: int|  global x
def f():|  class C:|    nonlocal y
def f():|  global x, x
def f():|  global x|  global x
def f(x):|  def g():|    global x|    def h():|      nonlocal x
def f(): nonlocal __class__
class C:|  def f(self):|    nonlocal __class__|    __class__ = 1
def f(a, a): pass
def f(a, *a): pass
def f(a, **a): pass
def f(*, a, a): pass
def f(a, /, a): pass
lambda a, a: 1
def f(*a, **a): pass
class C:|  def f(__a, _C__a): pass
def f(__debug__): pass
def __debug__(): pass
class __debug__: pass
import __debug__
import a as __debug__
import a.__debug__
from a import __debug__
from __debug__ import a
from a import b as __debug__
__debug__ = 1
__debug__ += 1
__debug__: int
__debug__: int = 1
del __debug__
for __debug__ in x: pass
with a as __debug__: pass
[1 for __debug__ in x]
(__debug__ := 1)
x.__debug__ = 1
x.__debug__
del x.__debug__
f(__debug__=1)
lambda __debug__: 1
global __debug__
def f(): nonlocal __debug__
try: pass|except E as __debug__: pass
x = __debug__
return
return 1
class C: return
yield
yield 1
class C: yield
x = yield from y
await x
async with a: pass
async for a in b: pass
[x async for x in y]
def f(): await x
def f(): async with a: pass
def f(): async for a in b: pass
def f(): [x async for x in y]
def f(): (x async for x in y)
def f(): [await x for x in y]
def f(): (await x for x in y)
async def f(): (await x for x in y)
async def f(): [x async for x in y]
async def f(): yield from x
async def f():|  yield 1|  return 1
async def f():|  yield 1|  return
async def f(): lambda: await x
async def f():|  def g(): await x
[(yield) for x in y]
def f(): [(yield) for x in y]
def f(): {(yield): 1 for x in y}
def f(): {(yield) for x in y}
def f(): ((yield) for x in y)
def f(): [x for x in (yield)]
def f(): [x for y in z for x in (yield)]
def f(): [x for x in y if (yield)]
def f(x=(yield)): pass
def f(): lambda: (yield)
class C: x = (yield)
lambda: (yield)
break
continue
if 1: break
def f(): break
class C: continue
while 1:|  def f(): break
for x in y:|  class C: break
while 1: pass|else: break
for x in y:|  try: pass|  finally: continue
while 1:|  lambda: 1|  break
try: pass|except* E: break
while 1:|  try: pass|  except* E: continue
def f():|  try: pass|  except* E: return
while 1:|  try: pass|  except* E:|    for a in b: break
def f():|  try: pass|  except* E:|    def g(): return
try: pass|except: pass|except E: pass
[x := 1 for x in y]
[x for x in (x := y)]
[x for x in y if (x := 1)]
[[x := 1 for z in y] for x in y]
[(z := x) for x in y for z in y]
{x: (y := 1) for x in z for y in w}
class C: [x := 1 for y in z]
class C: [[x := 1 for y in z] for w in v]
class C:|  def f(): [x := 1 for y in z]
[x for x in [y := 1]]
[x for x in lambda: (y := 1)]
[x for x in (lambda: (y := 1))()]
def f():|  global x|  [x := 1 for y in z]
def f(x): [x := 1 for y in z]
(x for x in (y := 1))
from a import *
def f(): from a import *
class C: from a import *
def f():|  from a import *|  def g(): x
from __future__ import nope
from __future__ import braces
from __future__ import annotations, nope
x = 1|from __future__ import annotations
"doc"|from __future__ import annotations
"doc"|"more"|from __future__ import annotations
from __future__ import *
from __future__ import (annotations)
def f(): from __future__ import annotations
import a; from __future__ import annotations
""".strip("\n").split("\n")
for source in SOURCES:
    source = source.replace("|", "\n")
    try:
        compile(source, "<s>", "exec")
        print("ok", repr(source))
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
