def f(a, b, o):
    a, b = b, a + b
    x = y = o.p
    (p, *q), [r] = o
    o.v = a
    o[a] = b
    o[0] += 1
    o.n.m -= a
    o[1:2] = o[a:]
    del o[0], o.v
