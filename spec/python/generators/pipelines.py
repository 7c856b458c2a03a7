def read(lines):
    for line in lines: yield line.strip()
def grep(word, lines): return (l for l in lines if word in l)
def numbered(lines):
    for n, l in enumerate(lines, 1): yield f"{n}: {l}"
print(list(numbered(grep("a", read([" apple ", "kiwi", "banana\n"])))))
def coroutine(f):
    def start(*a):
        g = f(*a)
        next(g)
        return g
    return start
@coroutine
def printer(out):
    while True: out.append((yield))
@coroutine
def doubler(target):
    while True: target.send((yield) * 2)
out = []
p = doubler(doubler(printer(out)))
for i in range(4): p.send(i)
print(out)
def scheduler(tasks):
    while tasks:
        t = tasks.pop(0)
        try:
            print(next(t), end=" ")
            tasks.append(t)
        except StopIteration as e:
            print(f"[{e.value}]", end=" ")
def task(name, n):
    for i in range(n): yield f"{name}{i}"
    return name
scheduler([task("a", 3), task("b", 1), task("c", 2)])
print()
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
def take(n, it):
    for _, x in zip(range(n), it): yield x
print(list(take(10, primes())))
def permutations(items):
    if not items: yield []
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]): yield [x, *rest]
print(["".join(p) for p in permutations("abc")])
def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3, "A", "B", "C")))
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            del buf[0]
print(list(window(range(5), 3)))
def in_with():
    class C:
        def __enter__(self): print("enter", end=" "); return 1
        def __exit__(self, *a): print("exit", a[0], end=" ")
    with C() as v:
        yield v
        yield v + 1
print(list(in_with()))
g = in_with()
next(g)
g.close()
print()
def sieve(it):
    p = next(it)
    yield p
    yield from sieve(x for x in it if x % p)
def nat(n=2):
    while True: yield n; n += 1
print(list(take(8, sieve(nat()))))
