for i in range(3):
    for j in range(3):
        if j == 2: break
        if i == 1: continue
        print(i, j, end="; ")
    else:
        print("inner else never")
else:
    print("outer else")
n = 10
while n:
    n -= 1
    if n % 2: continue
    if n == 4: break
    print(n, end=" ")
else:
    print("no")
print("left with", n)
while False: print("never")
else: print("else of a loop that never ran")
for x in []: print("never")
else: print("else of an empty for")
for a, b in [(1, 2), [3, 4], "xy"]: print(a, b, end=" ")
print()
for i, (j, k) in enumerate(zip("ab", (1, 2))): print(i, j, k, end=" ")
print(i, j, k)
total = 0
for i in range(10**4): total += i * (i % 3)
print(total)
l = list(range(5))
for x in l:
    if x < 10: l.append(x + 10)
print(l)
for i in range(10, 0, -3): print(i, end=" ")
print()
def find(m, t):
    for r, row in enumerate(m):
        for c, v in enumerate(row):
            if v == t: return r, c
    return None
print(find([[1, 2], [3, 4]], 3), find([[1]], 5))
it = iter(range(6))
for x in it:
    for y in it:
        if y % 2: break
    print(x, y, end="; ")
print()
for x in (lambda: [1, 2])(): pass
print(x)
i = 0
while True:
    i += 1
    try:
        if i == 2: continue
        if i == 4: break
    finally:
        print("f", i, end=" ")
print(i)
for c in "héy": print(c, end="|")
for k, v in {"a": 1}.items(): print(k, v, end="|")
for t in {(1, 2): 3}: print(t, end="|")
for b in b"ab": print(b, end="|")
print()
collatz = 27
steps = 0
while collatz != 1: collatz = collatz // 2 if collatz % 2 == 0 else collatz * 3 + 1; steps += 1
print(steps)
for i in range(3): exec_later = lambda i=i: i
print(exec_later())
for _ in range(2):
    for _ in range(2): pass
print(_)
for i in range(2**63 - 2, 2**63 + 2): print(i, end=" ")
print()
for i in range(5):
    if i == 3: break
else: print("not printed")
for i in range(0): pass
print(i)
x = 5
while x > 0:
    x -= 1
    while x > 2: x -= 1
print(x)
k = 0
for i in range(100):
    if i % 2 == 0: continue
    for j in range(i):
        if j > 5: break
        k += j
print(k)
