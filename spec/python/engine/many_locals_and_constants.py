def locals_(n):
    a0=a1=a2=a3=a4=a5=a6=a7=a8=a9=b0=b1=b2=b3=b4=b5=b6=b7=b8=b9=c0=c1=c2=c3=c4=c5=c6=c7=c8=c9=d0=d1=d2=d3=d4=d5=d6=d7=d8=d9=n
    e0=e1=e2=e3=e4=e5=e6=e7=e8=e9=f0=f1=f2=f3=f4=f5=f6=f7=f8=f9=g0=g1=g2=g3=g4=g5=g6=g7=g8=g9=h0=h1=h2=h3=h4=h5=h6=h7=h8=h9=n+1
    def inner(): return a0 + h9 + c5
    return [a0,a1,a2,a3,a4,a5,a6,a7,a8,a9,b0,b1,b2,b3,b4,b5,b6,b7,b8,b9,c0,c1,c2,c3,c4,c5,c6,c7,c8,c9,d0,d1,d2,d3,d4,d5,d6,d7,d8,d9,
            e0,e1,e2,e3,e4,e5,e6,e7,e8,e9,f0,f1,f2,f3,f4,f5,f6,f7,f8,f9,g0,g1,g2,g3,g4,g5,g6,g7,g8,g9,h0,h1,h2,h3,h4,h5,h6,h7,h8,h9], inner()
print(locals_(5))
src = "def f():\n    t = 0\n" + "".join(f"    x{i} = {i * 1.5}; t += x{i} + {i * 1000003}\n" for i in range(600)) + "    return t\n"
ns = {}
exec(src, ns)
print(ns["f"]())
big_list = eval("[" + ", ".join(str(i * 7) for i in range(5000)) + "]")
print(len(big_list), sum(big_list), big_list[4999])
big_dict = eval("{" + ", ".join(f"'k{i}': {i}" for i in range(3000)) + "}")
print(len(big_dict), big_dict["k2999"])
big_tuple = eval("(" + ", ".join(f"'s{i}'" for i in range(3000)) + ")")
print(len(big_tuple), big_tuple[1500])
big_set = eval("{" + ", ".join(str(i % 500) for i in range(2000)) + "}")
print(len(big_set))
call = eval("lambda f: f(" + ", ".join(str(i) for i in range(300)) + ")")
print(call(lambda *a: (len(a), sum(a))))
kwcall = eval("lambda f: f(" + ", ".join(f"k{i}={i}" for i in range(300)) + ")")
print(kwcall(lambda **k: (len(k), sum(k.values()))))
loop = "def g(n):\n    t = 0\n    for i in range(n):\n" + "".join(f"        if i == {i}: t += {i}\n        else: t -= 1\n" for i in range(1500)) + "    return t\n"
exec(loop, ns)
print(ns["g"](3))
chain = "def h(x):\n" + "".join(f"    {'el' if i else ''}if x == {i}: return 'v{i}'\n" for i in range(800)) + "    else: return 'none'\n"
exec(chain, ns)
print(ns["h"](0), ns["h"](799), ns["h"](800))
expr = " + ".join(["x"] * 1000)
print(eval(expr, {"x": 2}), eval("(" * 50 + "1" + ")" * 50), eval("-" * 50 + "1"), eval("not " * 51 + "0"))
names = "class K:\n" + "".join(f"    a{i} = {i}\n    def m{i}(self): return self.a{i}\n" for i in range(300))
exec(names, ns)
print(ns["K"]().m299(), ns["K"].a0)
tries = "def t(n):\n    log = []\n" + "".join(f"    try:\n        if n == {i}: raise ValueError({i})\n    except ValueError as e: log.append(e.args[0])\n" for i in range(200)) + "    return log\n"
exec(tries, ns)
print(ns["t"](0), ns["t"](199), ns["t"](500))
deep = "def d():\n" + "".join("    " * (i + 1) + f"for v{i} in (1,):\n" for i in range(18)) + "    " * 19 + "return v0 + v17\n"
exec(deep, ns)
print(ns["d"]())
