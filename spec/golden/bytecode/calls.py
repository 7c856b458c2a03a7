def f(g, a, b):
    g(a, b)(1)
    a.m(b).n()
    a.m(b, k=1)
    g(a, k=b)
    g(*a, 1, k=b, **b)
    return g(a, g(b))
