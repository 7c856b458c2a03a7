x = "global"

def reads():
    return x

def writes():
    x = "local"
    return x

def declares():
    global x, y
    x = "changed"
    y = "made"

print(reads(), writes(), x)
declares()
print(x, y)

def unbound():
    try:
        print(x)
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    x = 1

unbound()

def conditional(flag):
    if flag:
        z = 1
    try:
        return z
    except UnboundLocalError as e:
        return str(e)

print(conditional(True), conditional(False))

def deleted():
    z = 1
    del z
    try:
        z
    except UnboundLocalError as e:
        print(e)
    try:
        del z
    except UnboundLocalError as e:
        print(e)

deleted()
try:
    undefined_name
except NameError as e:
    print(e, e.name)
try:
    del undefined_name
except NameError as e:
    print(e)

class C:
    x = "class"
    def method(self):
        return x
    y = x + "!"
    z = [x for _ in range(1)]
    first = [v for v in (x, "w")]
    def defaults(self, x=x):
        return x

print(C().method(), C.y, C.z, C.first, C().defaults())

def outer():
    x = "outer"
    class D:
        print(x)
        x = "inner"
        print(x)
        def m(self): return x
        del x
        try:
            print(x)
        except NameError as e:
            print(e)
    return D().m()

print(outer())

def outer2():
    v = "enclosing"
    class E:
        v = v if False else "own"
        def get(self): return v
    return E.v, E().get()

try:
    print(outer2())
except NameError as e:
    print(type(e).__name__, e)

def loop_leaks():
    for i in range(3): pass
    [j for j in range(9)]
    try:
        j
    except NameError as e:
        print(e)
    return i

print(loop_leaks())
def walrus_leaks():
    [last := k for k in range(4)]
    return last
print(walrus_leaks())
def g():
    global newly
    def newly(): return "function made global"
    class Local: pass
    return Local
g()
print(newly())
len_ = len
def shadow():
    len = lambda x: "shadowed"
    return len([1])
print(shadow(), len([1]))
print(sorted(k for k in globals() if k in ("x", "y", "C", "newly")))
def local_names(a, b=2):
    c = 3
    return sorted(locals().items())
print(local_names(1))
