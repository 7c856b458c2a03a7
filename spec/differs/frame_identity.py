# A frame is not the same object each time
#
# `sys._getframe() is sys._getframe()` is False, and `tb_frame` and `tb_next` make a new object each time; what
# they show is the same.
#
# Why: Frames and tracebacks live in the interpreter's own stack and tables; the objects are made when a program
# looks, so that calls and exceptions cost nothing for them.

import sys

print(sys._getframe() is sys._getframe(), sys._getframe().f_code is sys._getframe().f_code)
try:
    raise ValueError
except ValueError as error:
    print(error.__traceback__ is error.__traceback__, error.__traceback__.tb_frame is error.__traceback__.tb_frame)
