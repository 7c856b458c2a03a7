def run(label, thunk):
    log = []
    try:
        log.append("try")
        thunk()
    except (KeyError, IndexError) as e:
        log.append("lookup " + type(e).__name__)
    except ValueError:
        log.append("value")
    except Exception as e:
        log.append(f"other {e!r}")
    else:
        log.append("else")
    finally:
        log.append("finally")
    print(label, log)
run(1, lambda: None)
run(2, lambda: {}["x"])
run(3, lambda: [][1])
run(4, lambda: int("x"))
run(5, lambda: 1 / 0)
run(6, lambda: undefined)
def bare():
    try:
        raise KeyboardInterrupt
    except:
        return "bare"
print(bare())
def nested():
    try:
        try:
            raise KeyError("k")
        except ValueError:
            print("wrong")
        finally:
            print("inner finally", end=" ")
    except KeyError as e:
        return repr(e)
print(nested())
def dynamic(kinds):
    try:
        raise ValueError("v")
    except kinds as e:
        return "caught"
print(dynamic(ValueError), dynamic((KeyError, (ValueError, TypeError))) if False else dynamic((KeyError, ValueError)))
for bad in (5, "ValueError", (KeyError, 5), int):
    try:
        dynamic(bad)
    except TypeError as e:
        print("TypeError:", e)
try:
    dynamic(())
except ValueError as e:
    print("not caught:", e)
def else_raises():
    try:
        pass
    except ValueError:
        return "wrong"
    else:
        raise ValueError("from else")
    finally:
        print("cleanup", end=" ")
try:
    else_raises()
except ValueError as e:
    print(e)
def name_cleared():
    e = "before"
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as u:
        return str(u)
print(name_cleared())
def loop():
    out = []
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append(f"f{i}")
    return out
print(loop())
def finally_raises():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")
try:
    finally_raises()
except KeyError as e:
    print(repr(e), repr(e.__context__))
def evaluated():
    print("matching", end=" ")
    return ValueError
try:
    raise ValueError
except evaluated():
    print("ok")
try:
    pass
except evaluated():
    pass
print("not evaluated")
x = 0
while True:
    try:
        x += 1
        if x < 3: raise ValueError
        break
    except ValueError:
        continue
print(x)
def gen():
    for i in range(3):
        try:
            yield i
        except ValueError:
            yield "caught"
g = gen()
print(next(g), g.throw(ValueError), next(g))
try:
    raise ValueError("a", 1)
except ValueError as e:
    print(e, e.args, repr(e), str(e))
print(str(ValueError()), repr(ValueError()), str(ValueError(None)), str(KeyError("k")), str(KeyError("k", 1)), repr(KeyError()))
try:
    try:
        raise ValueError("x")
    except ValueError as err:
        del err
        raise
except ValueError as e2:
    print("reraised", e2)
