def f(xs, n):
    total = 0
    for i in range(n):
        if i == 5:
            continue
        total += i
    for k, v in xs:
        if k:
            break
    else:
        total = v
    while True:
        total -= 1
        if total < 0:
            return total
