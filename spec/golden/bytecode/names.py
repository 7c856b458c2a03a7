x = 1
def f(a):
    global x
    x = a
    if a:
        y = 1
    del a
    return y
def g(a):
    def h():
        nonlocal a
        a += 1
        return a
    return h
