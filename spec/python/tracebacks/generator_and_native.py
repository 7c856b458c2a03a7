# Ends in an uncaught exception.
def rows(n):
    for i in range(n):
        yield 10 // (2 - i)

def key(v):
    return list(rows(v))

print(sorted([1, 2], key=key))
print(max([2, 3], key=key))
