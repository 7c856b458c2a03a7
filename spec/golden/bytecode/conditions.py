def f(a, b, c):
    if a < b and not c or a == 3:
        return a if b is None else c
    if a in (1, 2) or 0 <= b < 10:
        return a or b or c
    while a and b != c:
        a = b and c
