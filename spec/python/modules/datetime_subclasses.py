# Arguments by name and position, pickled state, strptime, and classes derived from all of these.
import datetime
import datetime as D
import warnings


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: D.datetime.strptime(1,2))
t(lambda: D.datetime.strptime('1',2))
t(lambda: D.datetime.strptime('2024 +0130','%Y %z'))
t(lambda: D.datetime.strptime('2024 +0130 UTC','%Y %z %Z'))
t(lambda: D.datetime.strptime('2024 UTC','%Y %Z'))
t(lambda: D.datetime.strptime('2024 -01:30:15.25','%Y %z'))
t(lambda: D.datetime.strptime('2024 .5','%Y .%f'))
t(lambda: D.datetime.strptime('+2459','%z')); 
t(lambda: D.date(b'\x07\xe8\x03\x05'))
t(lambda: D.date('\x07\xe8\x03\x05'))
t(lambda: D.datetime(b'\x07\xe8\x03\x05\x0e\x07\t\x01\xe2@'))
t(lambda: D.datetime(b'\x07\xe8\x83\x05\x0e\x07\t\x01\xe2@',D.UTC))
t(lambda: D.datetime(b'\x07\xe8\x83\x05\x0e\x07\t\x01\xe2@',3))
t(lambda: D.time(b'\x81\x02\x00\x00\x00\x00'))
t(lambda: D.time(b'\x81\x02\x00\x00\x00\x00',D.UTC))
class S(D.date): pass
class T(D.datetime): pass
class U(D.time): pass
class V(D.timedelta): pass
t(lambda: S(2024,1,1))
t(lambda: S.today().__class__)
t(lambda: S(2024,1,1)+D.timedelta(1))
t(lambda: S(2024,1,1).replace(day=3))
t(lambda: S.fromisoformat('2024-01-01'))
t(lambda: S.fromordinal(5))
t(lambda: T(2024,1,1,fold=1))
t(lambda: T.now().__class__)
t(lambda: T(2024,1,1)+D.timedelta(1))
t(lambda: T(2024,1,1,tzinfo=D.UTC).astimezone(D.timezone(D.timedelta(hours=1))))
t(lambda: T(2024,1,1).date())
t(lambda: T.combine(S(2024,1,1),U(3)))
t(lambda: U(3).replace(hour=4))
t(lambda: V(3))
t(lambda: V(3)*2)
t(lambda: -V(3))
t(lambda: T(2024,1,1).__reduce__())
t(lambda: V(3).__reduce__())
t(lambda: T.strptime('2024','%Y'))
t(lambda: T.fromisoformat('2024-01-01'))
t(lambda: T.fromtimestamp(0,D.UTC))
t(lambda: V(1)==D.timedelta(1))
t(lambda: S(2024,1,1)==D.date(2024,1,1))
t(lambda: T(2024,1,1).timetz())
t(lambda: U.fromisoformat('12:30'))
t(lambda: T.max)
t(lambda: str(T(2024,1,1)))
t(lambda: S(2024,1,1)-S(2023,1,1))
t(lambda: T(2024,1,1)-D.timedelta(1))
