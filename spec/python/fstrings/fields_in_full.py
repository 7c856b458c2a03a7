# Replacement fields: every kind of expression, nesting, conversions, specs and the = form.
x, y, w, p, s = 5, "why", 10, 3, "str"
d = {"k": "v", 1: "one"}
print(f"{x}{y}", f"{x} {y}", f"{{}}", f"{{{x}}}", f"{{{{{x}}}}}", f"{x}}}", f"", f"a" "b" f"{x}" "{x}" rf"\{x}")
print(f"{x!r}{y!r:>8}{y!s:<8}|{y!a}", f"{'é'!a}", f"{x:>{w}}", f"{3.14159:{w}.{p}}", f"{x:{'>'}{w}}", f"{x:{'{'}>10}")
print(f"{d['k']}", f"{d["k"]}", f'{d['k']}', f"{d[1]}", f"{ {1: 2}[1] }", f"{ {x} }", f"{[1, 2][0]}", f"{(1, 2)}", f"{1, 2}", f"{*[1, 2],}", f"{*d, 3}")
print(f"{lambda_ if (lambda_ := 1) else 2}", f"{(lambda: 5)()}", f"{(z := 3)}", z, f"{x:=3}", f"{x!=6}", f"{x==5}", f"{x<=5}", f"{x if x else y}")
print(f"{x=}", f"{x = }", f"{ x = }", f"{x=!r}", f"{y=}", f"{y=!s}", f"{x=:>5}", f"{y=!r:>8}", f"{x+1=}", f"{d['k']=}", f"{x
=}")
print(f"{x   =   }", f"{'a'=}", f"{'a=b'=}", f"{(x==5)=}", f"{x==5=}", f"{x=}{y=}", f"{f'{x=}'=}")
print(f'''{
x
}''', f"{x # comment
}", f"""{
    x,  # first
    y,
}""")
print(f"{f"{f"{f"{1}"}"}"}", f"{f'{x}' + f"{y}"}", f"{'\n'}", f"{"\n".join("ab")}", f"{'\\'}", f"{'"'}", f"{"'"}", f'{'"'}')
print(f"{x:{y if False else ''}}", f"{x:0{w}d}", f"{x:{w}{'d'}}", f"{x:{f'{w}'}}", f"{3.5:{w}.{p}f}", f"{x!r:{w}}", f"{x:%}" )
print(f"\N{BULLET} {x} \N{LATIN SMALL LETTER A}", f"\x41{x}\u0042\103", rf"\n{x}\t", fr"{x}\{y}", F"{x}", Rf"\{x}", fR"\{x}")
print(f"{'a' 'b'}", f"{x}" + f"{y}", f"{'%s' % x}", f"{'{}'.format(x)}", f"{'{x}'}", f"{x.__class__.__name__}", f"{x.real}", f"{-x}", f"{not x}", f"{~x}", f"{x**2}", f"{x//2}")
print(f"{[i for i in range(3)]}", f"{ {i: i for i in range(2)} }", f"{(i for i in ()).__class__.__name__}", f"{sum(i for i in range(4))}", f"{','.join(str(i) for i in range(3))}")


class F:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "F()"
    def __str__(self): return "str F"


f = F()
print(f"{f}", f"{f:abc}", f"{f:{x}}", f"{f!r}", f"{f!s}", f"{f!r:>6}", f"{f:a{x}b{y}c}", f"{f: }", f"{f:!r}", f"{f::}", f"{f:a:b}", f"{f=}", f"{f=:q}")
print(f"{f:%Y-%m-%d}", f"{f:{x}:{y}}", f"{f:{x:{w}}}", f"{f:{x!r}}", f"{f:\n}", f"{f:\x41}", f"{f:\N{BULLET}}", f"{f:{'\n'}}")
import sys


def g():
    yield f"{(yield 1)}"
    yield f"{(yield)}{(yield)}"


it = g()
print(next(it), it.send("sent"), next(it), it.send("a"), it.send("b"))


async def a():
    async def b(): return 3
    return f"{await b()}"


try:
    a().send(None)
except StopIteration as e:
    print(e.value)


class C:
    __n = 1
    v = f"{__n} {__qualname__}"
    def m(self): return f"{self.__n}"


print(C.v, C().m())


def outer():
    v = 1
    def inner():
        nonlocal v
        v += 1
        return f"{v} {(lambda: v)()}"
    return inner()


print(outer())
"""doc"""
def nodoc():
    f"not a docstring"


print(nodoc.__doc__, f"{x:{'>'}{'10'}}", f"{x:{'>10'}}", f"{'':*^{w}}", f"{s:{'*'}^{w}}")
for bad in ("f'{x:{y}}'", "f'{undefined}'", "f'{x.nope}'", "f'{x:d}{y:d}'", "f'{1/0}'", "f'{x!r:d}'", "f'{[]:5}'", "f'{None:>5}'", "f'{x:{None}}'", "f'{f:{f}}'", "f'{object():x}'",
            "f'{d[2]}'", "f'{x():}'", "f'{x:{x:{x:}}}'", "f'{b\"x\"}'", "f'{x:c}{-1:c}'"):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, "->", type(e).__name__, e)


class Order:
    def __init__(self, n): self.n = n
    def __format__(self, spec): print("format", self.n, repr(spec)); return ""
    def __repr__(self): print("repr", self.n); return ""


o, q = Order("o"), Order("q")
f"{o}{q!r}{o:{q}}{o!r:{q}}{q:x{o}y{q}z}"
print(type(f"{x}"), f"{x}" is not None, f"{f'{x}'}{x}" == "55", eval("f'{x}'"), len(f"{'a' * 1000}"), f"{x:{'0' * 3}1}")
print(f"{'a':{'b' if 0 else '>'}3}", f'{x}' f"{x}" '''{x}''' f'''{x}''', f"{"a" if x else "b"}", f"{x:{x}{x}}", f"{True:{x}}", f"{x:,}", f"{1234567:_}", f"{10000.5:,.2f}")
