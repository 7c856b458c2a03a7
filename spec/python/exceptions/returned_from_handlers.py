"""What a handler returns, yields or breaks with when it is the very exception whose name goes away."""


def returned():
    try:
        raise ValueError("returned")
    except ValueError as e:
        return e


def returned_from_inner():
    try:
        raise ValueError("outer")
    except ValueError as e:
        try:
            raise KeyError("inner")
        except KeyError as f:
            return e


def returned_both():
    try:
        raise ValueError("outer")
    except ValueError as e:
        try:
            raise KeyError("inner")
        except KeyError as f:
            return e, f


def returned_through_finally():
    try:
        try:
            raise ValueError("value")
        except ValueError as e:
            return e
    finally:
        e = "assigned"


def returned_in_loop():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            if i:
                return e


def returned_in_with():
    class Context:
        def __enter__(self): return self
        def __exit__(self, *args): return False
    try:
        raise ValueError("with")
    except ValueError as e:
        with Context() as c:
            return e


def yielded():
    try:
        raise ValueError("yielded")
    except ValueError as e:
        yield e
        return e


def captured():
    try:
        raise ValueError("captured")
    except ValueError as e:
        f = lambda: e
        return e


def rebound():
    try:
        raise ValueError("rebound")
    except ValueError as e:
        e = "another"
        return e


def deleted():
    try:
        raise ValueError("deleted")
    except ValueError as e:
        x = e
        del e
        return x


def argument(e):
    try:
        raise ValueError("argument")
    except ValueError as e:
        return e


def conditional(flag):
    try:
        raise ValueError("conditional")
    except ValueError as e:
        return e if flag else (e,)


def walrus():
    try:
        raise ValueError("walrus")
    except ValueError as e:
        return (y := e)


def chosen():
    try:
        raise ValueError("or")
    except ValueError as e:
        return e or None


async def coroutine():
    try:
        raise ValueError("async")
    except ValueError as e:
        return e


for f in (returned, returned_from_inner, returned_both, returned_through_finally, returned_in_loop, returned_in_with, captured, rebound,
          deleted, walrus, chosen):
    print(f.__name__, repr(f()))
print(repr(argument(1)), repr(conditional(True)), repr(conditional(False)))
it = yielded()
print(repr(next(it)))
try:
    next(it)
except StopIteration as e:
    print(repr(e.value))
c = coroutine()
try:
    c.send(None)
except StopIteration as e:
    print(repr(e.value))
for i in range(2):
    try:
        raise ValueError(i)
    except ValueError as e:
        kept = e
        continue
print(repr(kept))
