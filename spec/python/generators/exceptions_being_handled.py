"""What is being handled in a generator and around it: sys.exception, contexts, bare raise, whoever resumes it."""
import sys


def now():
    return repr(sys.exception())


def gen():
    yield now()
    try:
        raise IndexError("own")
    except IndexError:
        yield now()
        yield now()
    yield now()
    try:
        raise KeyError("second")
    except KeyError:
        try:
            raise ValueError("third")
        except ValueError:
            yield now()
        yield now()
    yield now()


print(list(gen()))
g = gen()
try:
    raise TypeError("outer")
except TypeError:
    print(next(g), next(g), now())
print(next(g), now())
try:
    raise OSError("another")
except OSError:
    print(next(g), now(), next(g), now())
print(next(g), now())
try:
    raise TypeError("last")
except TypeError:
    print(next(g), now(), next(g, "end"), now())
print(now())


def raising():
    yield
    raise KeyError("raised inside")


def handling():
    try:
        raise ValueError("handled inside")
    except ValueError:
        yield
        raise KeyError("raised in the handler")


def chain(e):
    parts = []
    while e is not None:
        parts.append(repr(e))
        e = e.__context__
    return " <- ".join(parts)


for make in (raising, handling):
    for how in ("next", "throw", "for"):
        g = make()
        next(g)
        try:
            try:
                raise TypeError("outside")
            except TypeError:
                if how == "next":
                    next(g)
                elif how == "throw":
                    g.throw(IndexError("thrown"))
                else:
                    for _ in g:
                        pass
        except Exception as e:
            print(make.__name__, how, chain(e))
        try:
            g = make()
            next(g)
            g.throw(IndexError("thrown alone"))
        except Exception as e:
            print(make.__name__, "alone", chain(e))


def bare():
    yield
    raise


g = bare()
next(g)
try:
    try:
        raise TypeError("outside")
    except TypeError:
        next(g)
except Exception as e:
    print("bare", chain(e))
g = bare()
next(g)
try:
    next(g)
except RuntimeError as e:
    print("bare alone", e)


def nested(depth):
    try:
        raise ValueError(depth)
    except ValueError:
        if depth:
            yield from nested(depth - 1)
        yield now()
    yield now()


print(list(nested(3)))
a, b = nested(1), nested(0)
try:
    raise TypeError("t")
except TypeError:
    print(next(a), next(b), now())
print(next(b), now(), next(a), now())
try:
    raise KeyError("k")
except KeyError:
    print(list(a), list(b), now())
print(now())


def closing():
    try:
        yield
    finally:
        print("closing", now())


for outer in (False, True):
    g = closing()
    next(g)
    if outer:
        try:
            raise TypeError("while closing")
        except TypeError:
            g.close()
    else:
        g.close()


async def coroutine():
    try:
        raise ValueError("c")
    except ValueError:
        await Wait()
        print("in the coroutine", now())
    print("after", now())


class Wait:
    def __await__(self):
        yield now()


c = coroutine()
print(c.send(None), now())
try:
    raise KeyError("while sending")
except KeyError:
    try:
        c.send(None)
    except StopIteration as e:
        print(chain(e))
print(now())
g = gen()
g.throw if False else None
try:
    gen().throw(ValueError("not begun"))
except ValueError as e:
    print(chain(e))
try:
    raise TypeError("outside")
except TypeError:
    try:
        gen().throw(ValueError("not begun"))
    except ValueError as e:
        print(chain(e))
