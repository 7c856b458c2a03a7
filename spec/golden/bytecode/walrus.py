def f(x, g):
    y = x + (x := 5)
    z = [x, (x := 2), x]
    while (n := g(x)) > 3:
        x = n
    return (y, z, [m := v for v in z])
