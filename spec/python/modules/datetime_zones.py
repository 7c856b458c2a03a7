# Time zones written in Python: conversion, folds and gaps, equality, and what is refused.
import datetime as D


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


H = D.timedelta(hours=1)
Z = D.timedelta(0)


def first_sunday(when):
    return when + D.timedelta(days=(6 - when.weekday()) % 7)


class Eastern(D.tzinfo):
    def utcoffset(self, dt): return -5 * H + self.dst(dt)
    def tzname(self, dt): return 'EDT' if self.dst(dt) else 'EST'
    def __repr__(self): return 'Eastern()'

    def dst(self, dt):
        if dt is None or dt.tzinfo is None:
            return Z
        start = first_sunday(D.datetime(dt.year, 3, 8, 2))
        end = first_sunday(D.datetime(dt.year, 11, 1, 2))
        dt = dt.replace(tzinfo=None)
        if start + H <= dt < end - H:
            return H
        if end - H <= dt < end:
            return Z if dt.fold else H
        if start <= dt < start + H:
            return H if dt.fold else Z
        return Z

    def fromutc(self, dt):
        start = first_sunday(D.datetime(dt.year, 3, 8, 2)).replace(tzinfo=self)
        end = first_sunday(D.datetime(dt.year, 11, 1, 2)).replace(tzinfo=self)
        standard = dt - 5 * H
        daylight = standard + H
        if end <= daylight < end + H:
            return standard.replace(fold=1)
        if standard < start or daylight >= end:
            return standard
        if start <= standard < end - H:
            return daylight


E = Eastern()
for month, day, hour, minute in ((1, 1, 0, 0), (3, 10, 6, 59), (3, 10, 7, 0), (7, 4, 12, 30), (11, 3, 5, 30), (11, 3, 6, 30), (11, 3, 7, 0)):
    utc = D.datetime(2024, month, day, hour, minute, tzinfo=D.UTC)
    local = utc.astimezone(E)
    print(utc, local, local.fold, local.tzname(), local.utcoffset(), local.dst(), local.astimezone(D.UTC) == utc, local == utc, hash(local) == hash(utc), local.timestamp() == utc.timestamp(), local.timetuple()[8])
early = D.datetime(2024, 11, 3, 1, 30, tzinfo=E)
late = early.replace(fold=1)
t(lambda: (early == late, early < late, late - early, hash(early) == hash(late)))
t(lambda: (early.astimezone(D.UTC), late.astimezone(D.UTC), early == early.astimezone(D.UTC), late == late.astimezone(D.UTC)))
gap = D.datetime(2024, 3, 10, 2, 30, tzinfo=E)
t(lambda: (gap.astimezone(D.UTC), gap.replace(fold=1).astimezone(D.UTC), gap == gap.astimezone(D.UTC)))
t(lambda: (late, late.isoformat(), late.strftime('%Z %z %:z'), repr(late.time()), late.timetz(), late.utctimetuple()[:6]))
t(lambda: D.time(12, tzinfo=E).utcoffset())
t(lambda: D.time(12, tzinfo=E) < D.time(12, tzinfo=D.UTC))
t(lambda: D.time(12, tzinfo=E) == D.time(17, tzinfo=D.UTC))
t(lambda: D.time(12) < D.time(12, tzinfo=D.UTC))
t(lambda: D.time(12) == D.time(12, tzinfo=D.UTC))
t(lambda: D.datetime.now(E).tzinfo)
t(lambda: D.datetime.fromtimestamp(1720000000, E))
t(lambda: D.datetime.combine(D.date(2024, 7, 1), D.time(3), tzinfo=E))


class Odd(D.tzinfo):
    def __init__(self, **answers): self.answers = answers
    def utcoffset(self, dt): return self.answers.get('utcoffset')
    def dst(self, dt): return self.answers.get('dst')
    def tzname(self, dt): return self.answers.get('tzname')


for answers in ({}, {'utcoffset': 3}, {'utcoffset': D.timedelta(1)}, {'utcoffset': D.timedelta(-1)}, {'utcoffset': D.timedelta(0, 86399, 999999)}, {'utcoffset': H}, {'utcoffset': H, 'dst': Z}, {'utcoffset': 2 * H, 'dst': H},
                {'utcoffset': H, 'dst': 5}, {'tzname': 3}, {'tzname': 'X%Y%%'}, {'tzname': 'é'}, {'utcoffset': D.timedelta(microseconds=-1), 'dst': Z}):
    o = Odd(**answers)
    d = D.datetime(2024, 5, 5, 12, tzinfo=o)
    print(answers)
    t(lambda: d.utcoffset())
    t(lambda: d.dst())
    t(lambda: d.tzname())
    t(lambda: d.isoformat())
    t(lambda: d.strftime('%Z|%z|%Y'))
    t(lambda: d.astimezone(D.UTC).isoformat() if d.utcoffset() is not None else None)
    t(lambda: D.datetime(2024, 5, 5, 12, tzinfo=D.UTC).astimezone(o).isoformat())
    t(lambda: d == D.datetime(2024, 5, 5, 12, tzinfo=D.UTC))
    t(lambda: d < D.datetime(2024, 5, 5, 12))
    t(lambda: d - D.datetime(2024, 5, 5, 12))
    t(lambda: d.timetuple()[8])
    t(lambda: D.time(1, tzinfo=o).utcoffset())
    t(lambda: hash(d) == hash(d.replace(fold=1)))


class Broken(D.tzinfo):
    pass


b = D.datetime(2024, 1, 1, tzinfo=Broken())
for f in (b.utcoffset, b.dst, b.tzname, b.isoformat, b.timetuple, lambda: str(b), lambda: hash(b), lambda: b == b, lambda: b == b.replace(tzinfo=D.UTC), lambda: b.strftime('%Z'), lambda: b.astimezone(D.UTC)):
    t(f)
t(lambda: Odd(x=1).__reduce__()[0:2])
t(lambda: Odd(x=1).__reduce__()[2])
