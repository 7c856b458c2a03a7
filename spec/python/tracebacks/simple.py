# Ends in an uncaught exception.
def inner(x):
    return 10 / x

def outer(values):
    total = 0
    for v in values:
        total += inner(v)
    return total

print("before")
outer([1, 2, 0])
