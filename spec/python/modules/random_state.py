# The state of a generator: taken, given back, refused.
import random


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


R = random.Random

r = R(42)
s=r.getstate()
t(lambda: (s[0],len(s[1]),s[1][:3],s[1][-1],s[2]))
a=r.random()
r.setstate(s)
t(lambda: r.random()==a)
r2=R()
r2.__setstate__(r.__getstate__())
t(lambda: r2.random()==r.random())
t(lambda: r.__reduce__()[0:2])
for bad in ((4,(),None),(1,2,3),(2,(1,)*625,None),(2,(-1,)*624+(5,),None),(2,'ab',None),(3,[1]*625,None),(3,(1,),None),(3,(1,)*624+(625,),None),(3,(-1,)*625,None),(3,('a',)*625,None),(3,(2**70,)*625,None),(3,(1.5,)*625,None),(),5):
    t(lambda: r.setstate(bad))
r.setstate((2,(-1,)*624+(5,),None))
t(lambda: r.random())
