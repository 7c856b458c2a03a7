if x
  pass
#---
if x:
pass
#---
  x
#---
if x:
    y
  z
#---
if x:
	y
        z
#---
x = \ 3
#---
x = \
#---
class A
 pass
#---
for x in y
 pass
#---
def f()
 pass
#---
while 1
 pass
#---
try: pass
x=1
#---
try:
  pass
x=1
#---
	a
 b
#---
a
	b
#---
if 1:
        a
	b
#---
{1:2, 3}
#---
{**a, b}
#---
{1:}
#---
a if b
#---
match x:
 case 1
  pass
#---
match x:
 case 1:
 pass
#---
try:
  pass
except
  pass
#---
x = 1 if 2
#---
if x: y
elif z
  y
#---
if x:
  y
 else:
  z
#---
def f:
 pass
#---
if 1:
	x
        y
#---
if 1:
  x
	y
#---
  x
y
#---
x
  y
#---
if x:
  y
   z
#---
if x:
    y
  z
#---
def f():


x
#---
class A:
  # c
x
#---
for x in y:
#---
while x:
#---
if x:
  pass
else:
#---
try:
  x
finally:
y
#---
with x:
y
#---
match x:
  case 1:
  y
#---
@a
class B:
x
#---
async def f():
x
#---
if x:
  if y:
  z
#---
try
#---
try:
#---
with (a as b, c as d)
#---
def f
#---
\
#---
x \ y
