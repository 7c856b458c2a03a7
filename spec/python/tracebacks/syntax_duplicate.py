# Ends in an uncaught exception.
def f(a, b, a):
    pass
