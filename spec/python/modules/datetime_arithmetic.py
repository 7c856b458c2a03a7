# Every operator between dates, times, timedeltas and numbers.
import datetime
import datetime as D
import warnings


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


d=D.date(2024,3,5); tm=D.time(14,7,9,123456); dt=D.datetime(2024,3,5,14,7,9,123456); td=D.timedelta(3,4,5)
z=D.timezone(D.timedelta(hours=5,minutes=30)); zn=D.timezone(D.timedelta(hours=-3),'ABC')
da=dt.replace(tzinfo=z); db=dt.replace(tzinfo=zn)
ta=tm.replace(tzinfo=z)
objs = [d, tm, dt, td, z, da, db, ta, 3, 2.5, None, D.timedelta(0)]

ops={'+':lambda a,b:a+b,'-':lambda a,b:a-b,'*':lambda a,b:a*b,'/':lambda a,b:a/b,'//':lambda a,b:a//b,'%':lambda a,b:a%b,'divmod':lambda a,b:divmod(a,b),'<':lambda a,b:a<b,'==':lambda a,b:a==b,'!=':lambda a,b:a!=b,'>=':lambda a,b:a>=b}
for n,f in ops.items():
    for a in objs:
        for b in objs:
            if type(a).__module__=='datetime' or type(b).__module__=='datetime':
                print(n, repr(a)[:40], repr(b)[:40], end=' : ')
                t(lambda: f(a, b))
for a in (td,D.timedelta(-3,5,7),D.timedelta(0)):
    t(lambda: (-a,+a,abs(a),bool(a),a.total_seconds(),str(a)))
for x in (0.5,1.5,0.1,1e-6,-2.5,float('nan'),float('inf'),1e300,2**70,0,3): 
    for a in (td,D.timedelta(microseconds=5),D.timedelta(microseconds=-5),D.timedelta.max):
        t(lambda: (x,a*x)); t(lambda: (x,a/x)); 
        t(lambda: (x,a//x))
for a in (1,3,-3,7):
    t(lambda: D.timedelta(microseconds=10)//a); t(lambda: D.timedelta(microseconds=10)/a); t(lambda: D.timedelta(microseconds=-15)/a); t(lambda: D.timedelta(microseconds=-10)//a)
t(lambda: D.timedelta.max+D.timedelta.resolution)
t(lambda: -D.timedelta.max)
t(lambda: -D.timedelta.min)
t(lambda: abs(D.timedelta.min))
t(lambda: D.timedelta.max*2)
t(lambda: d+D.timedelta.max)
t(lambda: d-D.timedelta.max)
t(lambda: D.date.max+D.timedelta(1))
t(lambda: D.date.min-D.timedelta(1))
t(lambda: D.datetime.max+D.timedelta.resolution)
t(lambda: D.datetime.min-D.timedelta.resolution)
t(lambda: d+D.timedelta(1,86399))
t(lambda: d-D.timedelta(0,1))
t(lambda: dt+D.timedelta.max)
