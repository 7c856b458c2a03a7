# Code is warned about once
#
# A SyntaxWarning about the condition of a `while` loop, or about the body of a `finally`, is given once.
# CPython compiles such code several times, and warns each time.
#
# Why: One warning says all there is to say; later versions of CPython warn once, too.

import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *where: print(category.__name__, message)
compile("try: pass\nfinally: 1 is 1", "<string>", "exec")
compile("while x is 1: pass", "<string>", "exec")
