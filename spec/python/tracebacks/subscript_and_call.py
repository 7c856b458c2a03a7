# Ends in an uncaught exception.
handlers = {"add": lambda a, b: a + b}

def dispatch(name, *args):
    return handlers[name](*args)

print(dispatch("add", 1, 2))
result = dispatch("add", 1, "2") + dispatch("mul", 3, 4)
