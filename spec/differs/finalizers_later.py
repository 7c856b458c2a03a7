# A class given `__del__` later finalizes new objects only
#
# An object made before its class, or a base of it, was given a `__del__` has no finalizer.
#
# Why: Objects with finalizers are noted when they are made, so that the others cost nothing.

import gc


class Door:
    pass


door = Door()
Door.__del__ = lambda self: print("closed")
door = None
gc.collect()
print("collected")
