# Chains of calls, attributes and subscripts of any length, and code nested deep: each link is
# evaluated once and in order.


class Counter:
    n = 0

    def __call__(self, *args):
        self.n += 1
        return self

    def m(self, *args, **kwargs):
        self.n += 1
        return self

    @property
    def p(self):
        self.n += 1
        return self

    def __getitem__(self, i):
        self.n += i
        return self


a = Counter()
for part in "()", ".m()", ".p", "[1]", ".m(1, k=2)", "(*[1])", ".p.m()[1]()", ".m(a.n)", "[a.n * 0]":
    for n in 10, 49, 50, 51, 99, 100, 101, 149, 150, 700:
        if n == 700 and len(part) > 5:
            continue
        a.n = 0
        exec("a" + part * n)
        print(part, n, a.n)
        exec(f"def f(a):\n    a = a{part * n}\n    return a\nprint(f(a).n)")
        exec(f"a{part * n}.foo = 1\ndel a{part * n}.foo\na{part * n}.n += 1")
        exec(f"print([a{part * n}.n, a{part * n}[0].n + 1])")

# An error in a link has the link's line.
try:
    exec("a" + ".m()\\\n" * 120 + ".x")
except AttributeError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
try:
    exec("a" + ".m()\\\n" * 60 + ".x()\\\n" + ".m()\\\n" * 60 + ".m()")
except AttributeError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)

DEPTH = 60
code = "".join(f"{' ' * i}def f{i}(x{i}):\n" for i in range(DEPTH)) + " " * DEPTH + "print(x0 + x50)\n"
code += "".join(f"{' ' * i}f{i}({i})\n" for i in reversed(range(DEPTH)))
exec(code)
exec("".join(f"{' ' * i}def f{i}():\n" for i in range(99)) + " " * 99 + "pass\n")
f = eval("lambda: " * 90 + "1")
for _ in range(90):
    f = f()
print(f)
exec("".join(f"{' ' * i}class C{i}:\n" for i in range(20)) + " " * 20 + "print(__qualname__)\n")
