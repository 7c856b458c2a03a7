x, y, name, d = 5, 3.14159, "bob", {"k": [1, 2]}
print(f"{x} {y:.2f} {name!r} {name!s:>5}| {d['k'][1]} {x + 1} {x * 2:>{x}} {x:{'0'}{4}} {{literal}} {x!r:^7}|")
print(f"{x=} {x = } {name=} {y=:.1f} {x+1=} {name=!s} {d['k']=} { x=}")
print(f"{(lambda a: a * 2)(3)} {[i for i in range(3)]} { {'a': 1}['a'] } {x if x > 3 else 'no'} {(x, y)[0]} {x,} {not x} {x != 5} {x == 5} {x >= 5} {'a' 'b'} {name[0]}{name[-1]}")
print(f"{f'{x}' + f'{name!r}'} {f'{f"{x}"}'}", f"{'\n'}" == "\n", f"{'"'}", f'{name + "it's"[2]}', f"{name:{'>'}{x}}")
print(f"""multi {
    x
} line {name
!r}""", f'{x:#x}|{x:08b}|{x:+}', rf"\d{x}\n", f"{x}" "plain" f"{name}", f"", f"{''}", f"é{x}é", f"{x!s}{x!a}")
def f(v):
    print("eval", v, end=" ")
    return v
print(f"{f(1)} {f(2)!r} {f(3):{f(4)}}")
class C:
    def __format__(self, s): return f"fmt({s})"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
c = C()
print(f"{c} {c!s} {c!r} {c:a{x}b} {c!r:>6} {c:%Y-%m:%d} {c=} {c=:s}")
print(f"{x:{x}}|{x:{x}.{2 + 1}f}|{name:{'*'}^{x * 2}}|{x:>{'1'}{0}}")
for bad in (lambda: f"{x:d}" + f"{name:d}", lambda: f"{undefined}", lambda: f"{x:q}", lambda: f"{d['zz']}", lambda: f"{None:5}", lambda: f"{1 / 0}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(f"{1_000:,} {0xff} {1e3} {True} {None} {...} {b'x'} {-x} {~x} {x**2} {2*x:5}| {'a,b'.split(',')} {x:<{len(name)}}|")
print(f"{x:=^10}", f"{'a' if x else 'b'}", f"{x:}", f"{ {1, } }", f"{ {k: v for k, v in [(1, 2)]} }", f"{(y := 9)} {y}", f"{lambda_ if (lambda_ := 3) else 0}")
print(f'{x}{{{x}}}{{', f"}}{{", f"{x}}}", f"{{{x}", '{x}', f"\x41{x}\t{name}\u00e9", f"\N{BULLET}{x}", f"{'a\tb'}")
table = [f"{i:02d}:{j:02d}" for i in range(2) for j in range(2)]
print(table, "".join(f"{c}{n}" for n, c in enumerate("ab")), f"{'':>3}|", f"{'x' * 3}", f"{[f'{i}' for i in range(2)]}")
