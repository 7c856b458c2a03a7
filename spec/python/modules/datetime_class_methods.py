# Dates from ordinals, timestamps, weeks and texts.
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
db=dt.replace(tzinfo=zn)
ta = tm.replace(tzinfo=z)
for c in (D.date,D.datetime):
    for f in ('fromordinal','fromtimestamp','fromisocalendar','today','utcfromtimestamp','utcnow','now','combine','strptime'):
        if not hasattr(c,f): continue
        for a in ((),(0,),(1,),(3652059,),(3652060,),(-1,),(1.5,),('a',),(None,),(1e20,),(float('nan'),),(2**70,),(2024,1,1),(2024,53,1),(2020,53,7),(2024,0,1),(2024,1,8),(2024,1,0),(0,1,1),(10000,1,1),(9999,52,7),(9999,53,7),(1,1,1),(2024,1),(1e12,),(-62135596800,),(-62135596801,),(253402300799,),(253402300800,),(0,D.UTC),(0,3),(d,tm),(d,),(d,tm,D.UTC),(dt,ta),(tm,d),(d,ta,None),(d,tm,3),('2024','%Y'),('2024-05','%Y-%m'),('x','%Y'),(3,'x'),('2024',3)):
            if f in ('now', 'utcnow', 'today'):
                continue
            if len(a) != {'fromisocalendar': 3, 'combine': 2, 'strptime': 2, 'fromtimestamp': 1}.get(f, 1):
                continue
            with warnings.catch_warnings():
                warnings.simplefilter('ignore')
                print(c.__name__, f, repr(a)[:60], end=' : ')
                t(lambda: getattr(c,f)(*a))
for f in (0.1,0.5,1.5,-0.5,-1e-7,1e-7,0.0000005,0.0000015,1.9999999,-1.9999999,1700000000.123456,1e9+0.9999995,True): t(lambda: D.datetime.fromtimestamp(f,D.UTC)); t(lambda: D.datetime.fromtimestamp(f)); t(lambda: D.date.fromtimestamp(f))
t(lambda: D.datetime.fromtimestamp(timestamp=0,tz=z))
t(lambda: D.datetime.fromtimestamp(0,tz=None))
t(lambda: D.datetime.now(tz=D.UTC).tzinfo)
t(lambda: D.datetime.now(3))
t(lambda: D.date.fromtimestamp(timestamp=0))
t(lambda: D.date.fromisocalendar(year=2024,week=5,day=3))
t(lambda: D.datetime.combine(date=d,time=tm,tzinfo=z))
t(lambda: D.datetime.combine(date=d,time=ta))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); t(lambda: D.datetime.utcfromtimestamp(5)); D.datetime.utcnow(); print([(x.category.__name__,str(x.message)) for x in w])
