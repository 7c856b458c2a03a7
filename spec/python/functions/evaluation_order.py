def say(x, value=None):
    print(x, end=" ")
    return x if value is None else value

def f(*args, **kw):
    print("->", args, kw)

f(say("a"), say("b"), k=say("c"), *say("star", [1]), **say("kw", {"z": 2}))
f(*say("s1", [1]), say("p"), *say("s2", [2]), x=say("x"), **say("d", {"y": 3}), w=say("w"))
d = {say("k1"): say("v1"), say("k2"): say("v2")}
print()
x = [say("i0", 0), say("i1", 1)]
x[say("index", 0)] = say("right", 9)
print()
a = b = say("once", 5)
print()
say("t", [0, 0])[say("i", 0)], say("u", [0])[say("j", 0)] = say("values", (1, 2))
print()
print(say(1, 1) < say(2, 2) < say(3, 3))
print(say(3, 3) < say(2, 2) < say("never", 1))
print(say("or", 0) or say("then", 2), say("and", 0) and say("never"))
print(say("yes", "yes") if say("cond", True) else say("no"))
obj = [5]
obj[say("idx", 0)] += say("aug", 3)
print(obj)

def deco(label):
    say("make-" + label)
    def apply(fn):
        say("apply-" + label)
        return fn
    return apply

@deco("1")
@deco("2")
def decorated(x=say("default")): pass
print()
class K(say("base", object), metaclass=say("meta", type)):
    y = say("body")
print()
print((say("l", 2)) ** say("r", 3), [say("e1"), *say("e2", [1]), say("e3")])
lst = [1, 2, 3, 4]
lst[say("lo", 0):say("hi", 2)] = say("rhs", [7])
print(lst)
def g():
    return say("ret", 1), say("ret2", 2)
print(g())
