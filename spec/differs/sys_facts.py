# `sys` describes this runtime
#
# `sys.implementation.name` is `'pylua'`; `sys.flags`, `sys.hash_info.algorithm`, `sys.thread_info`,
# `sys.copyright`, `copyright` and `credits` say what is so here; there is no `sys.monitoring`, and nothing
# about allocators and shared libraries.
#
# Why: They describe the runtime, and this is another one.

import sys

print(sys.implementation.name)
print(hasattr(sys, "monitoring"), hasattr(sys, "_debugmallocstats"))
