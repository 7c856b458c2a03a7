def f(xs):
    for x in xs:
        try:
            if x: continue
            break
        except E:
            raise
        finally:
            done(x)
def g(x):
    try:
        return x
    finally:
        x = 2
