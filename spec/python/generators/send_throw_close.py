def echo():
    got = None
    while True:
        try:
            got = yield got
        except ValueError as e:
            got = "caught " + str(e)
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("f", end=" ")
g = echo()
print(next(g))
print(g.send(5))
print(g.throw(ValueError("v")))
print(g.send(None))
g.close()
g.close()
try:
    g.send(1)
except StopIteration as e:
    print("stopped", e.value)
try:
    echo().send(1)
except TypeError as e:
    print(e)
g = echo()
try:
    g.throw(KeyError("before start"))
except KeyError as e:
    print(repr(e))
print(list(g))
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
def swallow():
    try:
        yield 1
    except GeneratorExit:
        return 7
g = swallow()
next(g)
print(g.close())
def convert():
    try:
        yield 1
    except KeyError:
        raise TypeError("converted")
g = convert()
next(g)
try:
    g.throw(KeyError)
except TypeError as e:
    print(e, repr(e.__context__))
def ret():
    try:
        yield 1
    except ValueError:
        return "returned"
g = ret()
next(g)
try:
    g.throw(ValueError)
except StopIteration as e:
    print(e.value)
g = ret()
g.close()
print(list(g))
def fin():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
for x in fin():
    print(x)
g = fin()
next(g)
g.close()
print("after close")
for bad in (5, "s", int):
    g = ret()
    next(g)
    try:
        g.throw(bad)
    except TypeError as e:
        print(e)
def acc():
    total = 0
    while True:
        v = yield total
        if v is None: return total
        total += v
g = acc()
next(g)
for v in (1, 2, 3): g.send(v)
try:
    g.send(None)
except StopIteration as e:
    print(e.value)
g = echo()
print(g.gi_running, g.gi_frame is None)
def inner_state():
    x = 1
    yield x
    x += 1
    yield x
a, b = inner_state(), inner_state()
print(next(a), next(a), next(b))
