# Ends in an uncaught exception.
ops = {"div": lambda a, b: a / b}
compute = lambda name, *args: ops[name](*args)
print(compute("div", 6, 3))
print(sorted([3, 1, 2], key=lambda v: compute("div", 1, v - 1)))
