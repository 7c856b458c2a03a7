def use(): return len("abc")
def read(): return value
value = 1
print(use(), read())
value = 2
print(use(), read())
len = lambda x: "shadowed"
print(use())
del len
print(use())
del value
try:
    read()
except NameError as e:
    print(e)
value = "back"
print(read())
def define():
    global later
    later = 5
try:
    later
except NameError as e:
    print(e)
define()
print(later)
def delete():
    global later
    del later
delete()
try:
    delete()
except NameError as e:
    print(e)
globals()["injected"] = 7
print(injected)
def read_injected(): return injected
print(read_injected())
globals()["injected"] = 8
print(read_injected(), injected)
del globals()["injected"]
try:
    read_injected()
except NameError as e:
    print(e)
g = globals()
g["g2"] = g
print(g2 is globals(), "g2" in g, g.get("nope"), g.pop("g2") is g, "g2" in globals())
for i in range(200): g["gen%d" % i] = i
print(gen0, gen199, sum(v for k, v in g.items() if k.startswith("gen") and k[3:].isdigit()))
for i in range(200): del g["gen%d" % i]
print("gen0" in g, __name__)
def many_reads():
    t = 0
    for i in range(50): t += counter_
    return t
counter_ = 1
print(many_reads())
counter_ = 1.5
print(many_reads())
g.update(counter_=2)
print(many_reads(), g["counter_"])
def swap():
    global a_, b_
    a_, b_ = b_, a_
a_, b_ = 1, 2
swap()
print(a_, b_)
def closure():
    print_ = print
    def inner():
        global print
        print = lambda *a: print_("intercepted", *a)
    return inner
closure()()
print("hello")
del print
print("normal")
class Scope:
    value = "class " + value
    def m(self): return value
print(Scope.value, Scope().m(), read())
exec_names = [k for k in list(globals()) if k.startswith("gen") or k == "value"]
print(exec_names)
