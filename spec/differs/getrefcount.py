# `sys.getrefcount` returns 2
#
# `sys.getrefcount` returns 2 for everything.
#
# Why: Nothing counts references.

import sys

one = object()
two = [one, one]
print(sys.getrefcount(one))
