1 = x
#---
f() = 1
#---
None = 1
#---
a + b = 1
#---
(a, 1) = 2
#---
f() += 1
#---
(a,b) += 1
#---
del f()
#---
f(1=2)
#---
f(a.b=2)
#---
f(True=1)
#---
with x as 1: pass
#---
for 1 in x: pass
#---
[x for 1 in y]
#---
(x:=1) = 2
#---
[a:=1]=2
#---
x = yield = 1
#---
*a
#---
*a = 1
#---
'a' = 1
#---
def f():
  x=1
  global x
#---
a, *b, *c = d
#---
[*a, *b] = c
#---
*a = b
#---
match x:
  case [a,a]: pass
#---
match x:
  case [*a,*b]: pass
#---
__debug__ = 1
#---
def __debug__(): pass
#---
f(__debug__=1)
#---
[x:=1 for x in y]
#---
[y for x in (z:=1)]
#---
class A:
  [x:=1 for y in z]
#---
(a.b := 1)
#---
(a,b): int
#---
[a]: int
#---
f(): int
#---
1: int
#---
del *a
#---
del (a, *b)
#---
del a+b
#---
for f() in x: pass
#---
with a as f(): pass
#---
a = b = 1 = c
#---
a = f() = c
#---
a + 1 = 2 = c
#---
x = *a
#---
a = yield b = c
#---
not x = 1
#---
x and y = 1
#---
-x = 1
#---
x < y = 1
#---
x if y else z = 1
#---
lambda: 1 = 2
#---
'a' 'b' = 1
#---
{} = 1
#---
{1} = 1
#---
[x for x in y] = 1
#---
{x for x in y} = 1
#---
(x for x in y) = 1
#---
None += 1
#---
x + 1 += 1
#---
x, y += 1
#---
[x] += 1
#---
f() : int = 1
#---
... = 1
#---
f(None=1)
#---
for None in x: pass
#---
with x as None: pass
#---
lambda: x = 1
#---
x = yield = 1
#---
None = None = 1
#---
x = y = None = 1
#---
True = 1
#---
[True] = 1
#---
del True
#---
del None
#---
(yield) += 1
#---
await x = 1
#---
async def f():
 await x = 1
#---
async def f():
 await x += 1
#---
with open(x) as (a, 1): pass
#---
for x, 1 in y: pass
#---
[a for a, 1 in b]
#---
[a for f() in b]
