# ExitStack: order, suppression, the chain of contexts, pop_all, callbacks, errors.
from contextlib import ExitStack, contextmanager, nullcontext, suppress


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        chain = []
        while error and len(chain) < 9:
            chain.append(f"{type(error).__name__}({error})")
            error = error.__context__
        print(" <- ".join(chain))


class CM:
    def __init__(self, name, answer=None, fail=None):
        self.name, self.answer, self.fail = name, answer, fail

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, exc_type, exc, tb):
        print("exit", self.name, repr(exc), tb is None)
        if self.fail:
            raise self.fail
        return self.answer


with ExitStack() as stack:
    print(stack.enter_context(CM("a")), stack.enter_context(CM("b")))
    print(stack.callback(print, "called", 1, sep="-"), stack.push(CM("pushed")).name)

    @stack.callback
    def later():
        print("later")

    @stack.push
    def exit(*details):
        print("exit function", details)


def body(error, *managers):
    with ExitStack() as stack:
        for manager in managers:
            stack.enter_context(manager)
        if error:
            raise error
    return "after"


attempt(body, ValueError("v"), CM("a"), CM("b", True), CM("c"))
attempt(body, ValueError("v"), CM("a"), CM("b"))
attempt(body, ValueError("v"), CM("a"), CM("b", fail=KeyError("k")), CM("c", fail=TypeError("t")))
attempt(body, ValueError("v"), CM("a", True), CM("b", fail=KeyError("k")))
attempt(body, ValueError("v"), CM("a", fail=OSError("o")), CM("b", True), CM("c", fail=TypeError("t")))
attempt(body, None, CM("a", fail=KeyError("k")), CM("b", fail=TypeError("t")))
attempt(body, None, CM("a", True), CM("b", fail=TypeError("t")))
attempt(body, ValueError("v"), suppress(ValueError))
attempt(body, None, nullcontext())


def nested():
    try:
        raise IndexError("outer")
    except IndexError:
        with ExitStack() as stack:
            stack.enter_context(CM("a", fail=KeyError("k")))
            stack.enter_context(CM("b", fail=TypeError("t")))
            raise ValueError("v")


attempt(nested)


def same():
    error = ValueError("same")
    with ExitStack() as stack:
        stack.push(CM("x", fail=error))
        raise error


attempt(same)


def closed():
    stack = ExitStack()
    stack.callback(lambda: 1 / 0)
    stack.callback(lambda: {}["k"])
    stack.close()


attempt(closed)


def callback_ignores():
    with ExitStack() as stack:
        stack.callback(lambda: True)
        raise ValueError("still")


attempt(callback_ignores)
with ExitStack() as stack:
    stack.enter_context(CM("moved"))
    kept = stack.pop_all()
    print(type(kept).__name__, kept is stack)
print("left")
kept.close()
kept.close()


class Sub(ExitStack):
    pass


print(type(Sub().pop_all()).__name__)
s = ExitStack()
attempt(s.enter_context, 3)
attempt(s.enter_context, type("NoExit", (), {"__enter__": lambda self: 0})())
attempt(s.enter_context, CM)
attempt(s.callback)
attempt(s.push)
print(s.push(5))
attempt(s.close)


class Instance:
    def __init__(self):
        self.__exit__ = lambda *a: print("never")

    def __call__(self, *details):
        print("called as a function", details)


s.push(Instance())
s.close()


@contextmanager
def gen():
    with ExitStack() as stack:
        stack.callback(print, "inner callback")
        yield stack


with gen() as g:
    g.callback(print, "from outside")
with suppress(ZeroDivisionError), ExitStack() as stack:
    for i in range(3):
        stack.callback(print, i)
    1 / 0
deep = ExitStack()
for i in range(200):
    deep.callback(lambda: None)
deep.close()
print(len(deep._exit_callbacks), hasattr(deep.callback(len, ()), "__name__"), deep._exit_callbacks[0][1].__wrapped__ is len)
