def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get

inc, get = counter()
inc(); inc(5)
inc2, get2 = counter()
inc2()
print(get(), get2())

def late_binding():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return [f() for f in fs]

print(late_binding(), [f() for f in [lambda: j for j in range(3)]])

def unbound():
    def inner():
        return x
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    x = 1
    print(inner())
    del x
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)

unbound()

def three():
    a = 1
    def two():
        b = 2
        def one():
            nonlocal a, b
            a, b = b, a
            return a, b
        return one, lambda: (a, b)
    return two

one, both = three()()
print(one(), both(), one(), both())

def param(x, *args, **kw):
    def inner():
        nonlocal x, args
        x += 1
        args += (x,)
        return x, args, kw
    return inner

p = param(1, 2, k=3)
p()
print(p())
f = param(0)
print(f.__closure__ is not None, len(f.__closure__), f.__code__.co_freevars, counter.__closure__)
print(sorted(c.cell_contents for c in inc.__closure__))

def rec():
    def fact(n):
        return 1 if n == 0 else n * fact(n - 1)
    return fact
print(rec()(10))

def gen_closure():
    total = 0
    def g():
        nonlocal total
        for i in range(4):
            total += i
            yield total
    return list(g()), total
print(gen_closure())

def except_cell():
    try:
        1 / 0
    except ZeroDivisionError as e:
        f = lambda: e
        print(f())
    try:
        f()
    except NameError as n:
        print(n)
except_cell()
