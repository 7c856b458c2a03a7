# `f_locals` of a frame is a snapshot
#
# Writing to `frame.f_locals` of a function does not change the variables. Frames seen through a traceback
# know no locals, and a frame object that outlives its frame shows the locals it had when it was last
# looked at.
#
# Why: A frame's registers are gone when it ends; nothing is kept for the rare program that looks.

import sys


def f():
    value = 1
    sys._getframe().f_locals["value"] = 2
    return value


def fail():
    local = 1
    raise ValueError


print(f())
try:
    fail()
except ValueError as error:
    print(error.__traceback__.tb_next.tb_frame.f_locals)
