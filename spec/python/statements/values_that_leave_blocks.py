# What return, yield, break and continue take along out of try, except, finally and with.


def returns_exception():
    try:
        raise ValueError("caught")
    except ValueError as e:
        return e


def returns_in_list():
    try:
        raise ValueError("caught")
    except ValueError as e:
        return [e, e.args]


def returns_nested():
    try:
        raise ValueError("outer")
    except ValueError as e:
        try:
            raise KeyError("inner")
        except KeyError as f:
            return e if f else f


def returns_rebound():
    try:
        raise ValueError
    except ValueError as e:
        e = "rebound"
        return e


def returns_deleted():
    try:
        raise ValueError
    except ValueError as e:
        del e
        return "deleted"


def captured():
    try:
        raise ValueError("captured")
    except ValueError as e:
        def inner(): return e
        inner()
        return e


def in_star():
    result = None
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        result = e
    return result


def in_loop():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            if i == 1:
                kept = e
                break
            continue
    return kept


def with_finally():
    x = "before"
    try:
        return x
    finally:
        x = "after"


def finally_over_except():
    try:
        raise ValueError("v")
    except ValueError as e:
        try:
            return e
        finally:
            e = None


def finally_returns():
    try:
        return "try"
    finally:
        return "finally"


def generator():
    try:
        raise ValueError("gen")
    except ValueError as e:
        yield e
        return e


class Ctx:
    def __enter__(self): return self
    def __exit__(self, *args): return True


def in_with():
    with Ctx() as c:
        try:
            raise ValueError("with")
        except ValueError as e:
            return e, type(c).__name__


def from_lambda():
    try:
        raise ValueError("lambda")
    except ValueError as e:
        return (lambda: e)


def parameter(e):
    try:
        raise e
    except ValueError as e:
        return e


def else_part():
    try:
        pass
    except ValueError as e:
        return e
    else:
        e = 5
        return e


for f in (returns_exception, returns_in_list, returns_nested, returns_rebound, returns_deleted, captured, in_star, in_loop,
          with_finally, finally_over_except, finally_returns, in_with, else_part):
    print(f.__name__, repr(f()))
print(repr(parameter(ValueError("param"))))
g = generator()
print(repr(next(g)))
try:
    next(g)
except StopIteration as stop:
    print(repr(stop.value))
try:
    from_lambda()()
except NameError as e:
    print(e)


def after():
    try:
        raise ValueError("x")
    except ValueError as e:
        pass
    return e


try:
    after()
except UnboundLocalError as e:
    print(e)


def match_in_except():
    try:
        raise ValueError("m")
    except ValueError as e:
        match e:
            case ValueError(args=(text,)):
                return e, text


def while_true():
    while True:
        try:
            raise KeyError("k")
        except KeyError as e:
            return e


def deep():
    for a in (1,):
        with Ctx():
            try:
                try:
                    raise ValueError("deep")
                except ValueError as e:
                    return e
            finally:
                a = e = None


print(repr(match_in_except()), repr(while_true()), repr(deep()))
