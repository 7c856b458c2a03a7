# A generator that nothing refers to any more is closed at once.
def fin():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
for x in fin():
    print(x)
    break
g = fin()
next(g)
del g
print("after del")
