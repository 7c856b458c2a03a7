squares = [i * i for i in range(10) if i % 2]
def f(rows, k):
    a = {x: y for x, y in rows}
    b = {c for r in rows for c in r if c}
    g = (x + k for x in rows)
    return [lambda: i for i in rows]
