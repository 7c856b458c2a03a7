# Trace and profile functions are not called
#
# `sys.settrace` and `sys.setprofile` keep the function, for `gettrace` and `getprofile`, but no event is
# delivered.
#
# Why: The interpreter loop has no place that is passed for every line without making all programs slower.

import sys


def double(x):
    return 2 * x


sys.settrace(lambda frame, event, arg: print(event))
double(1)
sys.settrace(None)
print("done")
