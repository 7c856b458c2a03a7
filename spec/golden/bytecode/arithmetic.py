def f(a, b):
    c = a + b * 2 - 1
    c += 1
    c = c // 2 % 7
    return -c ** 2 + 0.5
