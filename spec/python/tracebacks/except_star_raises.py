# Ends in an uncaught exception.
def f(): raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError("a\nb"), KeyError("k")]), OSError(2, "x", "f")])
try: f()
except* KeyError as e:
    raise IndexError("i")
