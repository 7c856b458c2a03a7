print([x * x for x in range(5)], [x for x in range(10) if x % 2 if x > 3])
print([(x, y) for x in range(3) for y in range(x)], [[y for y in range(x)] for x in range(4)])
print([x if x % 2 else -x for x in range(5)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [v for row in matrix for v in row if v != 4])
x = "outer"
print([x for x in range(3)], x)
def f(n):
    return [n + i for i in range(n) if (lambda: i < n)()]
print(f(3))
print([a + b for a, b in zip([1, 2], [3, 4])], [first for first, *rest in ["abc", "de"]], [rest for _, *rest in ["abc", "de"]])
print([i for i in range(3) for i in range(i)])
print([y := 1, y ** 2], y)
print([last := v for v in "abc"], last)
print([z for z in [w for w in range(4)] if z not in (1, 2)])
obj = [0]
print([obj[0] for obj[0] in range(3)], obj)
class A: pass
a = A()
print([a.v for a.v in "xy"], a.v)
try:
    [1 / v for v in (1, 0)]
except ZeroDivisionError as e:
    print(e)
print([[f"{i}{j}" for j in range(2) if i != j] for i in range(3)])
print([(lambda k: k * i)(2) for i in range(3)])
def order():
    def it(n):
        print("iter", n, end=" ")
        return range(n)
    return [(i, j) for i in it(2) for j in it(i + 1)]
print(order())
print([*[1, 2], *(v for v in (3, 4))], [v for v in ()], [c.upper() for c in "abc"][::-1])
try:
    [v for v in 5]
except TypeError as e:
    print(e)
print(len([None for _ in range(1000)]), sum([i for i in range(100)]))
