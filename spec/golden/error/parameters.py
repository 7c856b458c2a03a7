f(a=1, b)
#---
f(**a, *b)
#---
f(**a, b)
#---
f(a=1,a=2)
#---
def f(a,a): pass
#---
def f(a=1,b): pass
#---
def f(*): pass
#---
def f(**k, a): pass
#---
def f(a, *b, *c): pass
#---
def f(/, a): pass
#---
lambda a, a: 1
#---
def f(a, b, a): pass
#---
f(a=1, *b, c)
#---
class A(a=1, b): pass
#---
lambda x=1, y: 2
#---
def f(x=1, /, y): pass
#---
def f(a, *, ): pass
#---
def f(*, a, *b): pass
#---
def f(**a, *b): pass
#---
def f(**a, **b): pass
#---
def f(a, **b=1): pass
#---
def f(*a=1): pass
#---
def f[T](x: T = 1, y): pass
#---
def f[T, T](): pass
