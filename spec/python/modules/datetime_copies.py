# Copies of dates, times, zones and instances of their subclasses.
import copy
import datetime as D


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


d = D.datetime(2024, 1, 2, 3, 4, 5, 6, tzinfo=D.timezone(D.timedelta(hours=2)), fold=1)
for x in (d, d.date(), d.timetz(), d - d, d.tzinfo, d.isocalendar(), d.timetuple()):
    t(lambda: (x, copy.copy(x) == x, type(copy.deepcopy(x)) is type(x)))
t(lambda: copy.copy(d).fold)
t(lambda: copy.replace(d, year=2025))
t(lambda: copy.deepcopy(D.UTC) is D.UTC)


class Named(D.date):
    pass


class Zone(D.tzinfo):
    def __init__(self, a=0):
        self.a = a


n = Named(2024, 1, 1)
n.x = [1]
t(lambda: (copy.copy(n), copy.copy(n).x is n.x, copy.deepcopy(n).x, type(copy.deepcopy(n))))
t(lambda: copy.deepcopy(Zone(5)).a)
