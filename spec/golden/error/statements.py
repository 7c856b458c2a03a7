x = 3 $ 4
#---
if x = 3: pass
#---
x ==
#---
a b
#---
else: pass
#---
x += = 1
#---
b'\x1'
#---
import a.b as c.d
#---
from x import
#---
def f(:
 pass
#---
a = 1 +
#---
x:=1
#---
while True print(1)
#---
async x
#---
await
#---
x!y
#---
a ? b
#---
return = 1
#---
def 1(): pass
#---
class 1: pass
#---
{1, 2:3}
#---
global 1
#---
a, = 
#---
for x y: pass
#---
import
#---
not
#---
a if b else
#---
lambda x
#---
match x:
 pass
#---
def f(a, /, b, /): pass
#---
except: pass
#---
raise x from
#---
assert
#---
del
#---
a.1
#---
a..b
#---
x = a b
#---
1.2.3
#---
from __future__ import foo
#---
x=1
from __future__ import division
#---
from __future__ import braces
#---
def f():
  from x import *
#---
try: pass
except: pass
except A: pass
#---
match x:
  case a: pass
  case b: pass
#---
match x:
  case _: pass
  case b: pass
#---
match x:
  case a|1: pass
#---
match x:
  case (1|b): pass
#---
match x:
  case {1:a,1:b}: pass
#---
match x:
  case A(x=1,x=2): pass
#---
async def f():
  yield 1
  return 2
#---
f(**)
#---
except* A: pass
#---
try:
 pass
except* A:
  break
#---
for x in y:
 try:
  pass
 except* A:
  break
#---
import a as b.c
#---
from a import b.c
#---
from a import *, b
#---
from . import *
x=
#---
[*a for a in b]
#---
def f(None): pass
#---
def f(a.b): pass
#---
class None: pass
#---
import None
#---
lambda None: 1
#---
global None
#---
a.None
#---
x.print 1
#---
while x: y else z
#---
class A(:
 pass
#---
@
def f(): pass
#---
@x
y=1
#---
a := 1
#---
f(a := 1, b=c:=2)
#---
x = (a = 1)
#---
x[a=1]
#---
if (x = 1): pass
#---
while x = 1: pass
#---
assert x = 1
#---
return x = 1
#---
x ++
#---
x--
#---
x = 5 5
#---
x = 'a' 5
#---
raise A, 'b'
#---
`x`
#---
b'\xg'
#---
xy
#---
def f(*, /): pass
#---
def f(a, *b, /): pass
#---
def f(a b): pass
#---
def f(a, b): return 1 2
#---
type X = 
#---
if x:: pass
#---
x = = 1
#---
x == = 1
#---
a..b
#---
a.
#---
a[]
#---
f(,)
#---
[,]
#---
{,}
#---
(,)
#---
(a,,b)
#---
import a,
#---
from a import ()
#---
from a import (b,,c)
#---
del a b
#---
pass 1
#---
break 1
#---
global x,
#---
nonlocal
#---
global
#---
assert
#---
return return
#---
if
#---
if :
#---
while
#---
for
#---
for x
#---
for x in
#---
for x in y z: pass
#---
with
#---
with :
#---
with x as: pass
#---
class
#---
def
#---
lambda
#---
not
#---
raise from x
#---
if (a:
 b
#---
a = 1;;b
#---
; a
#---
a b c
#---
a.b c
#---
1 a
#---
a 1
#---
'a' b
#---
class A: x = 1 2
#---
x = not
#---
x = y not z
#---
x is is y
#---
x not y
#---
in x
#---
x in
#---
x = lambda: yield
#---
async lambda: x
#---
async = 1
#---
await = 1
#---
def f(): await = 1
#---
x.True = 1
#---
import *
#---
from x import *
from . import (*)
