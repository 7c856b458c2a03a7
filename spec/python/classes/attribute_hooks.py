class Hook:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("no"): raise AttributeError("refused " + name)
        return "made " + name
h = Hook()
print(h.real, h.made_up, getattr(h, "x"), hasattr(h, "nope"), getattr(h, "nope", "dflt"))
class All:
    def __getattribute__(self, name):
        if name == "secret": raise AttributeError("hidden")
        return ("all", name) if not name.startswith("__") else object.__getattribute__(self, name)
    def method(self): return "method"
a = All()
a.x = 5
print(a.x, a.method, a.__dict__, hasattr(a, "secret"))
class Both(All):
    def __getattr__(self, name): return "fallback " + name
print(Both().secret, Both().other)
class Set:
    def __setattr__(self, k, v): object.__setattr__(self, k, ("set", v))
    def __delattr__(self, k): print("del", k); object.__delattr__(self, k)
s = Set()
s.a = 1
setattr(s, "b", 2)
print(s.__dict__)
del s.a
try:
    del s.a
except AttributeError as e:
    print(e)
class Proxy:
    def __init__(self, target): object.__setattr__(self, "_t", target)
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
    def __len__(self): return len(self._t)
class Target:
    def hello(self): return "hello"
    def __len__(self): return 3
t = Target()
p = Proxy(t)
p.field = 9
print(p.hello(), t.field, len(p), p.__dict__ == {"_t": t})
class NoLen:
    def __getattr__(self, n):
        if n == "__len__": return lambda: 5
        raise AttributeError(n)
try:
    len(NoLen())
except TypeError as e:
    print(e)
n = NoLen()
n.__call__ = lambda: "instance call"
try:
    n()
except TypeError as e:
    print(e)
class Dir:
    def __dir__(self): return ["b", "a"]
print(dir(Dir()))
class Dyn:
    count = 0
    def __getattr__(self, n):
        Dyn.count += 1
        setattr(self, n, Dyn.count)
        return Dyn.count
d = Dyn()
print(d.a, d.a, d.b, d.a, Dyn.count)
class Err:
    def __getattr__(self, n): raise ValueError("not attribute error")
try:
    hasattr(Err(), "x")
except ValueError as e:
    print(e)
try:
    getattr(Err(), "x", 1)
except ValueError as e:
    print(e)
for bad in (lambda: getattr(1, 2), lambda: setattr(1, "x", 2), lambda: (1).x, lambda: "s".foo, lambda: None.x, lambda: [].append2, lambda: setattr(object(), "a", 1), lambda: setattr(int, "x", 1), lambda: delattr(int, "real")):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
