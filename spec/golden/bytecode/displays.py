def f(a, b):
    return [1, 2, 3], [a, b], (1, 2), (a, *b), {a, 1}, {a: 1, **b}, {*a}
