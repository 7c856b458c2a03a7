# time.struct_time: its items, its fields, what it is made of.
import time


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


st=time.gmtime(0)
t(lambda: st)
t(lambda: time.struct_time(range(9)))
t(lambda: time.struct_time(range(11)))
t(lambda: time.struct_time(range(12)))
t(lambda: time.struct_time(range(8)))
t(lambda: time.struct_time(3))
t(lambda: time.struct_time(range(10)).tm_zone)
t(lambda: time.struct_time(range(9),{'tm_zone':'x'}).tm_zone)
t(lambda: time.struct_time(range(9),dict={'tm_zone':'x','foo':1}).tm_zone)
t(lambda: time.struct_time(sequence=range(9)))
t(lambda: time.struct_time.n_fields)
t(lambda: time.struct_time.n_sequence_fields)
t(lambda: time.struct_time.n_unnamed_fields)
t(lambda: time.struct_time.__match_args__)
t(lambda: st.__reduce__())
t(lambda: st.__replace__(tm_year=3))
t(lambda: st.__replace__(3))
t(lambda: st.__replace__(foo=3,bar=4))
t(lambda: len(st))
t(lambda: st[0:3])
t(lambda: st==tuple(st))
t(lambda: hash(st)==hash(tuple(st)))
t(lambda: st.tm_gmtoff)
t(lambda: time.struct_time(range(9)).tm_gmtoff)
t(lambda: setattr(st,'tm_year',3))
t(lambda: type(time.struct_time.tm_year))
t(lambda: [x for x in dir(time.struct_time) if x not in dir(tuple)])
def mk():
  class S(time.struct_time): pass
t(mk)
