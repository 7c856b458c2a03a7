# isoformat, strftime, format, replace, the parts of dates and times, what a timezone answers.
import datetime
import datetime as D
import warnings


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


d=D.date(2024,3,5)
tm=D.time(14,7,9,123456)
dt=D.datetime(2024,3,5,14,7,9,123456)
td=D.timedelta(3,4,5)
z=D.timezone(D.timedelta(hours=5,minutes=30))
zn=D.timezone(D.timedelta(hours=-3),'ABC')
da=dt.replace(tzinfo=z)
for n in ('total_seconds','isoformat','timetuple','utctimetuple','toordinal','weekday','isoweekday','isocalendar','ctime','date','time','timetz','utcoffset','dst','tzname','timestamp','__str__','__getinitargs__'):
    for o in (d,tm,dt,td,z,zn,da,tm.replace(tzinfo=z)):
        if hasattr(o,n): t(lambda: (n,getattr(o,n)()))
for n in ('utcoffset','dst','tzname','fromutc'):
    for a in ((),(None,),(dt,),(dt.replace(tzinfo=z),),(d,),(3,),(None,None)):
        t(lambda: (n,getattr(z,n)(*a)))
        t(lambda: (n,getattr(D.tzinfo(),n)(*a)))
for spec in ('auto','hours','minutes','seconds','milliseconds','microseconds','x','',3,None):
    t(lambda: dt.isoformat(timespec=spec)); t(lambda: tm.isoformat(spec)); t(lambda: da.isoformat(' ',spec)); 
for sep in ('','ab','é','\ud800',3,None,' ','\U0001f600'): t(lambda: dt.isoformat(sep))
for f in ('','%Y','%f %z %Z %:z','%s'[:0],'%A %d','abc','%','%%f %%z','%Y-%m-%d %H:%M:%S.%f','%:','%::z','%5f','%j %U %W %G %V %u %w %y %C %e %D %F','é%Y\ud800','\0%Y','%E','%-d'):
    for o in (d,tm,dt,da,D.time(1,2,3,4,tzinfo=D.timezone(D.timedelta(hours=-1,minutes=-2,seconds=-3,microseconds=-4)))): t(lambda: (f,format(o,f))); t(lambda: o.strftime(f))
for f in (3,None,b'x'):
    for o in (d,tm,dt): t(lambda: o.strftime(f)); t(lambda: o.__format__(f))
for y in (1,99,999,1000): t(lambda: D.date(y,1,1).strftime('%Y %y %C %G %F %c %x')); t(lambda: D.date(y,1,1).ctime())
t(lambda: D.date(2024,1,1).strftime(format='%Y'))
t(lambda: d.strftime())
t(lambda: d.replace(year=3,month=2))
t(lambda: d.replace(2025))
t(lambda: d.replace(foo=3))
t(lambda: d.replace(day=40))
t(lambda: dt.replace(tzinfo=None,fold=1))
t(lambda: dt.replace(tzinfo=3))
t(lambda: tm.replace(hour=1,fold=1))
t(lambda: d.__replace__(year=3))
t(lambda: dt.__replace__(day=9))
t(lambda: tm.__replace__(1))
t(lambda: d.replace('a'))
t(lambda: d.replace(1,2,3,4))

