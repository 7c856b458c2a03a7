# Finalizers run at a collection
#
# `__del__`, the callbacks of weak references and the closing of dropped generators happen at the next
# collection, not when the last reference goes; `gc.collect()` asks for one, and what is left when a
# program ends is finalized then. A coroutine that was never awaited is not warned about, and a memoryview that
# is dropped does not call `__release_buffer__` of the object that it shows.
#
# Why: There is no reference count that says when the last reference goes, and counting would make all
# programs slower.

import gc


class Door:
    def __del__(self):
        print("closed")


def numbers():
    try:
        yield 1
    finally:
        print("generator closed")


door = Door()
door = None
generator = numbers()
next(generator)
generator = None
print("dropped")
gc.collect()
print("collected")
