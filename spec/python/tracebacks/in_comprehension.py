# Ends in an uncaught exception.
def invert(table):
    return {value: [1 / v for v in range(value)] for key, value in table.items()}

print(invert({"a": 0}))
invert({"a": 2})
