# Ends in an uncaught exception.
def spin(n):
    return spin(n + 1)

try:
    spin(0)
except RecursionError as e:
    print("caught", e)

def fail(n):
    if n:
        fail(n - 1)
    raise ValueError("deep")

fail(30)
