"""The order in which sets of numbers walk: tables, dummies, displays of constants, copies, merges, views."""


def numbers(seed, count, limit):
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        yield (seed >> 8) % limit


for n in (3, 5, 8, 20, 60, 200):
    a, b = [x - 3 for x in numbers(n, n, n * 3)], list(numbers(n + 1, n, n * 3))
    A, B = set(a), set(b)
    print(A, B)
    print(A | B, A & B, A - B, A ^ B, B - A)
    print(A.union(b), A.intersection(b), A.difference(b), A.symmetric_difference(b))
    C = set(A)
    C |= B
    print(C)
    C -= A
    print(C)
    C ^= B
    print(C)
    C = A.copy()
    C.update(b)
    print(C, [C.pop() for _ in range(3)], C)
    print(frozenset(a), frozenset(A), set(frozenset(b)), set(dict.fromkeys(a)), {*a}, {*A}, {*dict.fromkeys(a)})
    for x in a[:n // 2]:
        A.discard(x)
    print(A)
    for x in (7, -1, 1000, -2, 64, 96, 32):
        A.add(x)
    print(A)
    keys = dict.fromkeys(a).keys()
    print(keys ^ b, keys | b, keys - B, keys & b, keys & B, B & keys, B - keys)
    print({x * 0.5 for x in a}, {(x, -x) for x in a}, {x * 2**40 for x in a})

print({1, 100, 50, 7, 33, 64}, {-1, -2, 3}, {-2, -1, 5, 6, 7, 13}, {1.5, 2.5, -1, -2, 3}, {1.5, 2.5, -1, -2, 10**20, 2**61 - 1, 1j})
x = 5
print({x, 100, 50, 7, 33, 64, 17, 9, 81}, {100, 50, 7, 33, 64, 17, 9, 81}, {*(100, 50, 7, 33, 64, 17, 9, 81), 3, 19, 35})
print([x for x in {100, 50, 7, 33, 64, 17, 9, 81}], [x for x in frozenset({100, 50, 7, 33, 64, 17, 9, 81})])
for x in {1, 100, 50, 7, 33, 64}:
    print(x, end=" ")
print()
print({(1, 2), (3, 4), (5, 6, 7)}, {1, (2, 3), 4.5}, {True, 2, 3.0, 1})
s = {0, 32, 64, 10, 11, 12}
s.discard(0)
s.discard(32)
s.add(96)
s.add(1)
print(s)
s = {0, 32, 64, 10, 11, 12}
s -= {0, 32}
for x in (96, 128, 160):
    s.add(x)
    print(s)
print(set(range(100, 0, -7)), set(range(5)) - {2}, {i * 8 for i in range(9)}, set(range(0, 80, 8)))
print(list({3: 1, 1: 2, 2: 3}.keys() - [1]), {1: 2, 9: 3, 17: 4}.keys() - {1})
