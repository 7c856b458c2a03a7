def f(x):
  global x
#---
def f():
  print(x)
  global x
#---
nonlocal x
#---
def f():
  nonlocal x
#---
return
#---
break
#---
continue
#---
yield
#---
await x
#---
def f():
  await x
#---
def f():
  break
#---
for x in y:
  def g():
    continue
#---
class A:
  return 1
#---
[(yield) for x in y]
#---
((yield) for x in y)
#---
async def f():
  yield from x
#---
def f():
  async for x in y: pass
#---
def f():
  async with x: pass
#---
def f():
  [x async for x in y]
#---
x: int
global x
#---
def f():
  x: int
  global x
#---
def f():
  global x
  x: int
#---
return *a
#---
def f():
  nonlocal x
  x = 1
#---
yield x
