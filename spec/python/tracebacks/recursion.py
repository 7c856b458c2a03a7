# Ends in an uncaught exception.
def down(n):
    if n == 0:
        raise ValueError("the bottom")
    return down(n - 1)

down(20)
