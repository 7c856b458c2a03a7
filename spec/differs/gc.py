# The module `gc` asks, but does not tell
#
# `gc.collect()` collects and returns 0, `gc.disable()` stops nothing, `gc.garbage` and `gc.callbacks` stay
# empty, and there is nothing that lists objects (`get_objects`, `get_referrers`).
#
# Why: Dead objects are found as memory is needed, and memory has to be found somewhere; how many there
# were is not counted. A list of all objects would be a way out of what a host grants.

import gc

gc.collect()
a = []
a.append(a)
a = None
print(gc.collect() > 0)
print(hasattr(gc, "get_objects"))
