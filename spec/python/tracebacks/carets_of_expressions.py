# Where the carets stand below every kind of expression.
import traceback

here = __file__[:__file__.rindex("/") + 1] if "/" in __file__ else ""


def show(f):
    try:
        f()
    except BaseException:
        print(traceback.format_exc().replace(here, ""), end="")
    print("--")


x = None
n = 5
d = {"a": {"b": None}}
lst = [1, 2, 3]


class A:
    def __init__(self): self.v = None
    @property
    def prop(self): return self.missing
    def __getattr__(self, name): raise AttributeError(f"no {name}")
    def __add__(self, o): raise ValueError("add")
    def __getitem__(self, k): return lst[k]
    def __call__(self, z): return z / 0
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError("exit")
    def __iter__(self): raise TypeError("iter")
    def __len__(self): return -1
    def __eq__(self, o): raise ValueError("eq")
    def __hash__(self): raise ValueError("hash")
    def __bool__(self): raise ValueError("bool")
    def __contains__(self, o): raise ValueError("contains")
    def __del__(self): pass
    def __format__(self, s): raise ValueError("format")


a = A()
show(lambda: n + x)
show(lambda: n * (x + n))
show(lambda: n + n + x + n)
show(lambda: (n + n) + (x + n))
show(lambda: -x)
show(lambda: not a)
show(lambda: ~x)
show(lambda: d["a"]["b"]["c"])
show(lambda: d["a"]["x"]["c"])
show(lambda: lst[10])
show(lambda: lst[n:x:"a"])
show(lambda: lst["a"])
show(lambda: x.foo.bar)
show(lambda: x.foo())
show(lambda: d.get("a").get("b").get("c"))
show(lambda: x())
show(lambda: n(1, 2, 3))
show(lambda: len(x))
show(lambda: len(a))
show(lambda: max(lst, key=x.y))
show(lambda: [y + x for y in lst])
show(lambda: [y for y in lst if y + x])
show(lambda: {y: x[y] for y in lst})
show(lambda: list(y / 0 for y in lst))
show(lambda: [*x])
show(lambda: {**x})
show(lambda: {*x})
show(lambda: print(*x))
show(lambda: print(**x))
show(lambda: n < x)
show(lambda: n < n < x)
show(lambda: n in x)
show(lambda: n in a)
show(lambda: n if a else x)
show(lambda: a and x)
show(lambda: f"{n} {x.y} {n}")
show(lambda: f"{a}")
show(lambda: f"{n:zzz}")
show(lambda: f"{n!r:zzz}")
show(lambda: undefined)
show(lambda: undefined.foo)
show(lambda: (undefined))
show(lambda: a.prop)
show(lambda: a + n)
show(lambda: a(5))
show(lambda: a[10])
show(lambda: {a})
show(lambda: {a: 1})
show(lambda: a == a)
show(lambda: [a] == [A()])
show(lambda: n ** x)
show(lambda: n @ n)
show(lambda: n // 0)
show(lambda: n % 0)
show(lambda: n << -1)
show(lambda: n & x | n)
show(lambda: (y := x.z))
show(lambda: int("abc"))
show(lambda: "a" + 1 + "b")
show(lambda: "%d" % "x")
show(lambda: (lambda: 1 / 0)())
show(lambda: [1, 2, (3 / 0)])
show(lambda: (n +
              x))
show(lambda: print(
    n,
    x + n,
    n))
show(lambda: d[
    "zzz"
])
show(lambda: x
     .foo
     .bar)
show(lambda: len(
    [1,
     2,
     x.y]))
show(lambda: n
     + n
     + x)
show(lambda: (
    # comment
    n /
    # another
    0
))
show(lambda: "é" + n + "日本語")
show(lambda: "日本" + x)
show(lambda: print("日本語", x.y, "é"))
show(lambda:          n / 0   )
show(lambda: (yield_ := n) / 0)
show(lambda: n .bit_length() / 0)
show(lambda: (n).foo)
show(lambda: ((n)) / ((0)))
show(lambda: (  n  )  /  (  0  ))
show(lambda: d ["zzz"])
show(lambda: len (x))
show(lambda: lst [0] [1])
show(lambda: n  +  x)
