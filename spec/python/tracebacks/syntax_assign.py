# Ends in an uncaught exception.
def f():
    return 1

f() = 2
