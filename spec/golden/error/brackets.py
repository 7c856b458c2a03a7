(1,
2
#---
a)
#---
(]
#---
(
]
#---
print 3
#---
print x, y
#---
from x import a,
#---
x = [1, 2
#---
x = {1: 2
#---
x = (
#---
if True:
  x = (
  y=1
z
#---
f(x for x in y, 1)
#---
exec 'x'
#---
(a, b
#---
x = {
#---
try:
 a
except a, b:
 c
#---
print(*a b)
#---
f(a b)
#---
[a b]
#---
{a b}
#---
(a b)
#---
f(a for a in b, c for c in d)
#---
def f((a,b)): pass
#---
[1 2 3]
#---
{'a' 'b': 1 2}
#---
foo(a, b c, d)
#---
foo(a b, c)
#---
print 'hello'
#---
print foo.bar()
#---
exec foo
#---
a[
#---
from a import (b
#---
def f(
#---
x = [1,2
y = 3
#---
x = {1:2
y = 3
#---
x = foo(1,
def f(): pass
#---
a = )
#---
a = (]
#---
((())
#---
[(])
#---
{(}
