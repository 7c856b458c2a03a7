# Clocks, moments in fields, and what is refused.
import time


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: time.asctime((1900,0,1,0,0,0,0,0,0)))
t(lambda: time.asctime((1900,13,1,0,0,0,0,0,0)))
t(lambda: time.asctime((1900,1,32,0,0,0,0,0,0)))
t(lambda: time.asctime((1900,1,0,0,0,0,0,0,0)))
t(lambda: time.asctime((1900,1,1,24,0,0,0,0,0)))
t(lambda: time.asctime((1900,1,1,0,60,0,0,0,0)))
t(lambda: time.asctime((1900,1,1,0,0,62,0,0,0)))
t(lambda: time.asctime((1900,1,1,0,0,61,0,0,0)))
t(lambda: time.asctime((1900,1,1,0,0,0,-2,0,0)))
t(lambda: time.asctime((1900,1,1,0,0,0,-1,0,0)))
t(lambda: time.asctime((1900,1,1,0,0,0,7,0,0)))
t(lambda: time.asctime((1900,1,1,0,0,0,1,367,0)))
t(lambda: time.asctime((1900,1,1,0,0,0,1,-1,0)))
t(lambda: time.asctime((1900,1,1,0,0,0,1,0,7)))
t(lambda: time.asctime((-1900,1,1,0,0,0,1,0,7)))
t(lambda: time.asctime((12345,1,1,0,0,0,1,0,7)))
t(lambda: time.asctime((2**40,1,1,0,0,0,1,0,7)))
t(lambda: time.asctime((1900,2**40,1,0,0,0,1,0,7)))
t(lambda: time.asctime((1900,1.5,1,0,0,0,1,0,7)))
t(lambda: time.mktime((2**40,1,1,0,0,0,1,0,7)))
for name in ('gmtime', 'localtime', 'ctime', 'sleep'):
    f = getattr(time, name)
    for arg in ('a', float('nan'), 1e20, 2 ** 80, (1, 2, 3)):
        t(lambda: (name, f(arg)))
for name in ('asctime', 'mktime', 'get_clock_info', 'strftime'):
    f = getattr(time, name)
    for arg in (1, None, (1, 2, 3), (1, 2, 3, 4, 5, 6, 7, 8, 'a')):
        t(lambda: (name, f(arg)))
t(lambda: time.sleep(-1))
t(lambda: time.sleep(None))
t(lambda: time.sleep(2 ** 62))
t(lambda: time.sleep(0))
t(lambda: time.sleep(0.001))
for moment in (0, -1, -1.5, 1e9, 1.9999999999, 253402300799, 253402300800, -62135596800, 67768036191676800, -67768040609740801):
    t(lambda: time.gmtime(moment))
now = time.time()
t(lambda: abs(time.mktime(time.localtime(now)) - now) < 1)
t(lambda: time.ctime(now) == time.asctime(time.localtime(now)))
t(lambda: [time.get_clock_info(n).monotonic for n in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time')])
t(lambda: (type(time.timezone), type(time.altzone), type(time.daylight), len(time.tzname)))
for name in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
    a, b = getattr(time, name)(), getattr(time, name + '_ns')()
    t(lambda: (name, type(a), type(b), abs(a - b / 1e9) < 1, getattr(time, name)() >= a))
start = time.monotonic()
time.sleep(0.02)
t(lambda: 0.02 <= time.monotonic() - start < 5)
