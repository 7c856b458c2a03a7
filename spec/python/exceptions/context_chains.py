"""What __context__ and __cause__ are, in every combination of try, except, finally, with and generators."""


def chain(e):
    parts = []
    while e is not None and len(parts) < 9:
        cause = f" cause={e.__cause__!r}" if e.__cause__ is not None else ""
        parts.append(repr(e) + cause + ("!" if e.__suppress_context__ else ""))
        e = e.__context__
    return " <- ".join(parts)


def run(f):
    try:
        result = f()
    except BaseException as e:
        print(f.__name__, "raised", chain(e))
    else:
        print(f.__name__, "returned", result)


def plain():
    try:
        raise ValueError(1)
    except ValueError:
        raise KeyError(2)


def from_none():
    try:
        raise ValueError(1)
    except ValueError:
        raise KeyError(2) from None


def from_other():
    try:
        raise ValueError(1)
    except ValueError:
        raise KeyError(2) from TypeError(3)


def from_class():
    raise KeyError(2) from TypeError


def from_wrong():
    raise KeyError(2) from 5


def from_str():
    raise KeyError from "text"


def from_failing_class():
    class C(Exception):
        def __init__(self):
            raise IndexError("in init")
    raise KeyError(2) from C


def from_class_making_other():
    class C(Exception):
        def __new__(cls):
            return 5
    raise KeyError(2) from C


def raise_class_making_other():
    class C(Exception):
        def __new__(cls):
            return 5
    raise C


def raise_int():
    raise 5


def raise_str():
    raise "text"


def raise_none():
    raise None


def raise_type():
    raise int


def raise_nothing():
    raise


def raise_int_in_handler():
    try:
        raise ValueError(1)
    except ValueError:
        raise 5


def bare_in_handler():
    try:
        raise ValueError(1)
    except ValueError:
        raise


def bare_after_handler():
    try:
        raise ValueError(1)
    except ValueError:
        pass
    raise


def bare_in_called():
    def inner():
        raise
    try:
        raise ValueError(1)
    except ValueError:
        inner()


def bare_in_nested_finally():
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise KeyError(2)
        except KeyError:
            pass
        raise


def same_again():
    e = ValueError(1)
    try:
        raise e
    except ValueError:
        raise e


def cycle():
    a, b = ValueError("a"), KeyError("b")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a


def long_cycle():
    a, b, c = ValueError("a"), KeyError("b"), IndexError("c")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            try:
                raise c
            except IndexError:
                raise b


def in_finally():
    try:
        raise ValueError(1)
    finally:
        raise KeyError(2)


def finally_after_except():
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise KeyError(2)
    finally:
        raise IndexError(3)


def finally_returns():
    try:
        raise ValueError(1)
    finally:
        return "swallowed"


def finally_breaks():
    while True:
        try:
            raise ValueError(1)
        finally:
            break
    return "after"


def finally_continues():
    for i in range(2):
        try:
            raise ValueError(i)
        finally:
            continue
    return i


def handled_in_finally():
    try:
        raise ValueError(1)
    finally:
        try:
            raise KeyError(2)
        except KeyError as e:
            print("  inner", chain(e))


def in_else():
    try:
        pass
    except ValueError:
        pass
    else:
        raise KeyError(1)
    finally:
        print("  finally")


def handler_expression():
    try:
        raise ValueError(1)
    except missing:
        pass


def handler_not_class():
    try:
        raise ValueError(1)
    except 5:
        pass


def handler_not_class_in_tuple():
    try:
        raise ValueError(1)
    except (KeyError, "x"):
        pass


def handler_tuple_matches_first():
    try:
        raise ValueError(1)
    except (ValueError, "x"):
        return "caught"


def handler_nested_tuple():
    try:
        raise ValueError(1)
    except (KeyError, (ValueError,)):
        return "caught"


def handler_empty():
    try:
        raise ValueError(1)
    except ():
        pass


def handler_list():
    try:
        raise ValueError(1)
    except [ValueError]:
        pass


def handler_class_not_exception():
    try:
        raise ValueError(1)
    except int:
        pass


def handler_not_reached():
    try:
        return "fine"
    except 5:
        pass


class Manager:
    def __init__(self, enter=None, leave=None, result=None):
        self.enter, self.leave, self.result = enter, leave, result

    def __enter__(self):
        if self.enter:
            raise self.enter

    def __exit__(self, kind, value, tb):
        print("  exit", kind and kind.__name__, repr(value), tb is not None)
        if self.leave:
            raise self.leave
        return self.result


def with_exit_raising():
    with Manager(leave=KeyError("exit")):
        raise ValueError(1)


def with_exit_raising_alone():
    with Manager(leave=KeyError("exit")):
        pass


def with_enter_raising():
    with Manager(), Manager(enter=KeyError("enter")):
        pass


def with_nested():
    with Manager(leave=IndexError("outer")):
        with Manager(leave=KeyError("inner")):
            raise ValueError(1)


def with_swallowing():
    with Manager(result=1):
        raise ValueError(1)
    return "after"


def with_in_handler():
    try:
        raise ValueError(1)
    except ValueError:
        with Manager():
            raise KeyError(2)


def with_reraising_same():
    e = ValueError(1)
    with Manager(leave=e):
        raise e


def generator_throw():
    def g():
        try:
            yield
        except ValueError:
            raise KeyError("in g")
    i = g()
    next(i)
    try:
        raise IndexError("outside")
    except IndexError:
        i.throw(ValueError("thrown"))


def generator_yield_in_handler():
    def g():
        try:
            raise ValueError("g")
        except ValueError:
            yield 1
            raise KeyError("after yield")
    i = g()
    next(i)
    try:
        raise IndexError("outside")
    except IndexError:
        next(i)


def generator_bare_raise():
    def g():
        yield 1
        raise
    i = g()
    next(i)
    try:
        raise IndexError("outside")
    except IndexError:
        next(i)


def generator_stop():
    def g():
        yield 1
        raise StopIteration("s")
    list(g())


def generator_stop_in_handler():
    def g():
        try:
            raise KeyError(1)
        except KeyError:
            next(iter([]))
        yield
    list(g())


def generator_close():
    def g():
        try:
            yield
        finally:
            raise KeyError("closing")
    i = g()
    next(i)
    i.close()


def generator_ignores_exit():
    def g():
        try:
            yield
        except GeneratorExit:
            yield
    i = g()
    next(i)
    i.close()


def deleted_name():
    try:
        raise ValueError(1)
    except ValueError as e:
        pass
    return e


def deleted_by_hand():
    try:
        raise ValueError(1)
    except ValueError as e:
        del e
    return "fine"


def rebound_name():
    e = 1
    try:
        raise ValueError(1)
    except ValueError as e:
        e = 5
    return e


def set_context():
    e = KeyError(2)
    e.__context__ = TypeError("given")
    try:
        raise ValueError(1)
    except ValueError:
        raise e


def own_cause():
    e = KeyError(2)
    raise e from e


def star():
    try:
        raise ValueError(1)
    except* ValueError:
        raise KeyError(2)


def star_from():
    try:
        raise ValueError(1)
    except* ValueError as g:
        raise KeyError(2) from g


def star_bare():
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError:
        raise


def native_callback():
    try:
        raise ValueError(1)
    except ValueError:
        sorted([1, 2], key=lambda x: 1 / 0)


def native_callback_hash():
    class H:
        def __hash__(self):
            raise KeyError("h")
    try:
        raise ValueError(1)
    except ValueError:
        {H(): 1}


def attribute_in_handler():
    try:
        None.x
    except AttributeError:
        None.y


def getattr_hook():
    class C:
        def __getattr__(self, name):
            raise KeyError(name)
    try:
        raise ValueError(1)
    except ValueError:
        C().x


for f in list(vars().values()):
    if callable(f) and f not in (chain, run) and not isinstance(f, type):
        run(f)
