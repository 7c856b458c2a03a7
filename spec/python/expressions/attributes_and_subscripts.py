# Attribute references and subscriptions of every form: loads, stores, deletes, augmented, and their errors.


class Log:
    def __init__(self, n): self.__dict__["n"] = n
    def __getattr__(self, a): print("getattr", a); raise AttributeError(a) if a == "bad" else StopIteration if a == "stop" else AttributeError("x")
    def __setattr__(self, a, v): print("setattr", a, v)
    def __delattr__(self, a): print("delattr", a)
    def __getitem__(self, k): print("getitem", k); return k
    def __setitem__(self, k, v): print("setitem", k, v)
    def __delitem__(self, k): print("delitem", k)


o = Log(1)
o[1]; o[1, 2]; o[1:2]; o[1:2, 3]; o[...]; o[:]; o[::]; o[1:]; o[:1]; o[::1]; o[1:2:3]; o[()]; o[(1, 2)]; o[1,]; o[*[1, 2]]; o[*[1], 2]; o[1:2, *[3], ...]; o[x := 5]
print(x)
o[0] = 1; o[1:2] = 3; o[0], o[1] = 5, 6; o[*(1, 2)] = 3; o[0] += 1
del o[0], o[1:2], (o[3], [o[4]])
o.a = 1; o.b, o.c = 1, 2; o.n += 1
del o.a, o.n
for name in ("o.bad", "o.missing", "o.n", "(5).real", "5 .imag", "5.0.real", "5..is_integer()", "'a'.upper()", "[].__len__()", "(lambda: 0).__name__", "None.__class__", "None.foo", "(1).foo = 2", "o.stop"):
    try:
        print(name, eval(name) if "=" not in name else exec(name))
    except Exception as e:
        print(name, type(e).__name__, e)


class Plain: pass


class Slots: __slots__ = ("s",)


p, q = Plain(), Slots()
FAILURES = """
p.x
p.x += 1
del p.x
q.s
q.t
q.t = 1
del q.s
del q.t
Plain.x
del Plain.x
int.x = 1
del int.real
(5).x = 1
None.x = 1
"a".upper = 1
[1][5]
[1][-2]
[1]["a"]
[1][1.0]
[1][None]
[1][5] = 1
[1]["a"] = 1
del [1][5]
(1,)[5]
(1,)[0] = 1
del (1,)[0]
"abc"[5]
"abc"["a"]
"abc"[0] = "x"
del "abc"[0]
b"abc"[5]
b"abc"[0] = 1
{}[1]
{}[[]]
{}[[]] = 1
{1: 2}[1:2]
del {}[1]
5[0]
5[0] = 1
del 5[0]
None[0]
p[0]
p[0] = 1
del p[0]
Plain[0]
Plain[0] = 1
int[0]
list[0] = 1
len[0]
(lambda: 0)[0]
range(3)[5]
range(3)["a"]
range(3)[0] = 1
{1, 2}[0]
iter([])[0]
[1, 2, 3][::0]
[1, 2, 3][:"a"]
[1, 2, 3][1.5:]
"abc"[::0]
range(3)[::0]
[1, 2, 3][::2] = [1]
[1, 2, 3][0:1] = 5
del [1, 2, 3][::0]
(1).__class__[0]
[][10 ** 100]
[1][10 ** 100:]
"abc"[-10 ** 100:]
"""
for line in FAILURES.strip().split("\n"):
    try:
        exec(line)
        print(line, "-> ok")
    except Exception as e:
        print(line, "->", type(e).__name__, e)


class Index:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


print([1, 2, 3][Index(1)], "abc"[Index(-1)], (1, 2, 3)[Index(0):Index(2)], range(10)[Index(3)], [1, 2, 3][True])
for bad in ("a", 1.5, None, 10 ** 100):
    for seq in ([1], "a", (1,), range(1), b"a"):
        try:
            print(seq[Index(bad)])
        except Exception as e:
            print(type(seq).__name__, type(e).__name__, e)


class Missing(dict):
    def __missing__(self, key): return f"missing {key}"


m = Missing(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m)


class Cls:
    def __class_getitem__(cls, item): return cls.__name__, item
class Meta(type):
    def __getitem__(cls, item): return "meta", item
    def __getattr__(cls, name): return f"meta attr {name}"
class Both(metaclass=Meta):
    def __class_getitem__(cls, item): return "class"


print(Cls[1], Cls[1, 2], Both[3], Both.nope, Cls[int:str])
a = [[1, 2], [3, 4]]
a[0][1] += 10
a[1][0], a[0] = a[0], a[1]
print(a)
i = 0
i, a[i] = 1, "set"
print(a, i)
a[i := 0] = "walrus"
print(a, i)
s = slice(1, 2)
print([1, 2, 3][s], [1, 2, 3].__getitem__(slice(None)), "abc"[slice(None, None, -1)])
