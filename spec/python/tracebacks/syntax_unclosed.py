# Ends in an uncaught exception.
def f(a):
    return (a +

print(f(1))
