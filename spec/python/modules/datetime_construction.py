# Constructors: what they take, what they refuse, how it is shown and taken apart.
import datetime
import datetime as D
import warnings


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for c,args in [(D.date,[(),(1,),(1,2),(1,2,3,4),('a',1,1),(1.5,1,1),(0,1,1),(10000,1,1),(2024,0,1),(2024,13,1),(2024,2,30),(2023,2,29),(2**40,1,1),(2**70,1,1),(-2**40,1,1),(None,1,1),(True,1,1)]),
 (D.time,[(),(24,),(-1,),(0,60),(0,0,60),(0,0,0,1000000),(0,0,0,0,3),(0,0,0,0,None,1),('a',),(1.5,),(2**40,),(1,2,3,4,D.UTC)]),
 (D.datetime,[(),(1,),(1,2),(1,2,3),(2024,2,30),(2024,1,1,24),(2024,1,1,0,60),(2024,1,1,0,0,60),(2024,1,1,0,0,0,10**6),(2024,1,1,0,0,0,0,3),(2024,1,1,0,0,0,0,None,1),('a',1,1),(1.5,1,1)]),
 (D.timedelta,[(),(1,2,3,4,5,6,7),(1,2,3,4,5,6,7,8),(1.5,),('a',),(None,),(float('nan'),),(float('inf'),),(10**9,),(-10**9,),(10**30,),(999999999,86399,999999),(999999999,86400),(0,0,0.5),(0,0,1.5),(0,0,2.5),(0,0,-0.5),(0.1,),(1e-7,),(0,1e-6),(0,0.0000005),(0,0.0000015),(0.5,0.3,0.7),(1j,),(-999999999,),(-999999999,0,-1),(True,)]),
 (D.timezone,[(),(1,),(D.timedelta(0),),(D.timedelta(hours=24),),(D.timedelta(hours=-24),),(D.timedelta(hours=23,minutes=59,seconds=59,microseconds=999999),),(D.timedelta(hours=1),'x'),(D.timedelta(hours=1),3),(D.timedelta(0),''),(D.timedelta(0),'UTC'),(D.timedelta(hours=1),None),(D.timedelta(seconds=1),),(D.timedelta(microseconds=1),),(D.timedelta(hours=-1,seconds=-5),)])]:
    for a in args: t(lambda: c(*a))
t(lambda: D.date(year=1,month=2,day=3))
t(lambda: D.date(1,2,day=3))
t(lambda: D.date(1,2,3,day=3))
t(lambda: D.date(1,2,foo=3))
t(lambda: D.datetime(2024,1,1,fold=1))
t(lambda: D.datetime(2024,1,1,fold=2))
t(lambda: D.time(fold=3))
t(lambda: D.time(1,2,fold=1))
t(lambda: D.timedelta(weeks=1.5,hours=-3))
t(lambda: D.timedelta(foo=1))
t(lambda: D.timezone(offset=D.timedelta(0),name='x'))
t(lambda: D.datetime(2024,1,1,tzinfo=D.UTC,hour=5))
for e in ('D.date.min','D.date.max','D.date.resolution','D.time.min','D.time.max','D.time.resolution','D.datetime.min','D.datetime.max','D.datetime.resolution','D.timedelta.min','D.timedelta.max','D.timedelta.resolution','D.timezone.utc','D.timezone.min','D.timezone.max','D.UTC','D.MINYEAR','D.MAXYEAR','D.UTC is D.timezone.utc','D.timezone(D.timedelta(0)) is D.UTC','D.timezone(D.timedelta(0),"UTC") is D.UTC'): t(lambda: eval(e))
d=D.date(2024,3,5); tm=D.time(14,7,9,123456); dt=D.datetime(2024,3,5,14,7,9,123456); td=D.timedelta(3,4,5); z=D.timezone(D.timedelta(hours=5,minutes=30)); zn=D.timezone(D.timedelta(hours=-3),'ABC'); da=dt.replace(tzinfo=z)
for o in (d,tm,dt,td,z,zn,da,D.UTC,d.isocalendar(),D.time(1,2),D.time(1),D.time(1,2,3),D.time(1,2,fold=1),D.datetime(1,1,1),D.datetime(1,1,1,0,0,5),D.datetime(1,1,1,0,0,0,5),D.datetime(1,1,1,fold=1,tzinfo=z),D.timedelta(),D.timedelta(-1),D.timedelta(-1,1,1),D.timedelta(0,1),D.timedelta(0,0,1),D.timedelta(1,0,1),D.timedelta(100),D.timedelta(-100,5)):
    t(lambda: (repr(o), str(o)))
    t(lambda: bool(o))
    t(lambda: hash(o) == hash(eval(repr(o))) if 'Iso' not in repr(o) else 0)
    t(lambda: o.__reduce__())
    t(lambda: o.__reduce_ex__(4))
    t(lambda: o.__reduce_ex__(2))
    for n in ('year','days','hour','fold','tzinfo','x'):
        t(lambda: setattr(o,n,1))