def f(xs):
    sent = yield 1
    x = yield from xs
    return x
