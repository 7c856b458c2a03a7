# Classes live as long as their instances, and names made at run time as long as attributes.
def make(i):
    class Local:
        def __init__(self): self.x = i
        def get(self): return self.x
    return Local()
objects = [make(i) for i in range(30)]
print(sum(o.get() for o in objects), type(objects[3]).__name__, len({type(o) for o in objects}))
d = type("D", (dict,), {"__missing__": lambda self, k: k * 2})()
print(d["ab"], d[4], len(d))
e = type("E", (ValueError,), {"text": "made"})("arg")
junk = [[i] for i in range(100)]
print(e.text, e, type(e).__mro__[1])
class Bag: pass
bag = Bag()
for i in range(20): setattr(bag, "name%d" % i, i)
junk = ["%d" % i for i in range(100)]
print(sum(getattr(bag, "name" + str(i)) for i in range(20)), list(vars(bag))[:3])
M = type("M", (type,), {"hello": lambda cls: "from " + cls.__name__})
C = M("C", (), {})
del M
junk = [{} for _ in range(100)]
print(C.hello(), type(C).__name__)
