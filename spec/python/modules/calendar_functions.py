# calendar: months and years as lists and as text.
import calendar as c


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for name in 'isleap', 'weekday', 'monthrange', 'leapdays':
    f = getattr(c, name)
    for args in ((2024,), (1900,), (2000,), (2024, 2), (2024, 13), (2024, 0), (2000, 2030), (2024, 3, 5), (0, 1, 1), (10000, 12, 31), (-5, 2), (2024, 13, 1), (2023, 2, 29)):
        if len(args) == {'isleap': 1, 'weekday': 3}.get(name, 2):
            t(lambda: (name, args, f(*args)))
t(lambda: (c.JANUARY, c.Day.SUNDAY, c.Month(3), c.Day, str(c.MONDAY), c.MONDAY + 1, [*c.Month][:2]))
t(lambda: (list(c.day_name), list(c.day_abbr), list(c.month_name), list(c.month_abbr), len(c.day_name), c.day_name[1:3], c.month_abbr[-1]))
t(lambda: c.day_name[7])
t(lambda: c.setfirstweekday(7))
t(lambda: c.timegm((2024, 3, 5, 14, 7, 9)))
t(lambda: c.timegm((1969, 12, 31, 23, 59, 59, 0, 0, 0)))
t(lambda: c.timegm((1970, 1)))
t(lambda: c.timegm((1970, 13, 1, 0, 0, 0)))
e = c.IllegalMonthError(13)
t(lambda: (e, str(e), e.month, e.args, isinstance(e, IndexError), str(c.IllegalWeekdayError(9))))
for first in (0, 9):
    k = c.Calendar(first)
    t(lambda: (k.firstweekday, k.getfirstweekday(), list(k.iterweekdays())))
    for year, month in ((2024, 2), (9999, 12)):
        t(lambda: k.monthdayscalendar(year, month))
        t(lambda: list(k.itermonthdays4(year, month))[-8:])
        t(lambda: list(k.itermonthdays2(year, month))[:8])
        t(lambda: list(k.itermonthdates(year, month))[:8])
t(lambda: c.month(2024, 2))
t(lambda: c.month(2024, 2, 4, 2))
t(lambda: c.month(2024, 13))
t(lambda: c.TextCalendar(6).formatmonth(2024, 9, w=10))
for w in (2, 3, 9):
    t(lambda: c.weekheader(w))
t(lambda: c.week([(1, 2), (0, 3)], 3))
c.prmonth(2024, 2)
t(lambda: c.formatstring(['a', 'bb'], 6, 2))
c.setfirstweekday(c.SUNDAY)
t(lambda: (c.firstweekday(), c.month(2024, 2), c.monthcalendar(2024, 2)[0]))
