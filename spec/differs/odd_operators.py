# Odd uses of operators
#
# `x *= sequence` works as `x * sequence` does for any x that has `__index__`; in CPython not for an x whose class is
# a program's. `bytes.__rmod__` called by hand formats what it is given, and the fields of a named result of `sys`
# are not counted by `n_fields`.
#
# Why: An augmented operator falls back to the plain one in one way only.

import sys


class Index:
    def __index__(self):
        return 2


try:
    x = Index()
    x *= [1]
    print(x)
except TypeError as error:
    print(error)
try:
    print(b"".__rmod__(bytearray()))
except TypeError as error:
    print(error)
print(hasattr(sys.version_info, "n_fields"))
