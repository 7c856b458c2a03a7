# Ends in an uncaught exception.
try:
    raise KeyboardInterrupt
except Exception:
    print("never")
except BaseException as e:
    print("base", repr(e))
raise StopIteration("top")
