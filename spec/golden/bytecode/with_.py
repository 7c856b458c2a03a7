def f(a, b):
    with a as x, b:
        return x
    with open(a) as (p, q):
        p()
