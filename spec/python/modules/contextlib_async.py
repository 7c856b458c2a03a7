# The asynchronous context managers and stacks of contextlib.
import contextlib
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    finally:
        coroutine.close()
    raise AssertionError("waits")


def attempt(coroutine):
    try:
        print(run(coroutine))
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__context__), repr(error.__cause__))


@asynccontextmanager
async def tag(name, fail=None):
    """Doc."""
    print("enter", name)
    try:
        yield name
    except ValueError as error:
        print("caught", error)
        if fail:
            raise fail
    finally:
        print("leave", name)


async def use(manager, error=None):
    async with manager as value:
        if error:
            raise error
        return value
    return "suppressed"


attempt(use(tag("a")))
attempt(use(tag("a"), ValueError("v")))
attempt(use(tag("a"), KeyError("k")))
attempt(use(tag("a", RuntimeError("own")), ValueError("v")))
attempt(use(tag("a"), StopIteration("s")))
attempt(use(tag("a"), StopAsyncIteration("s")))
attempt(use(tag("a"), RuntimeError("r")))


@asynccontextmanager
async def none():
    return
    yield


@asynccontextmanager
async def two():
    try:
        yield 1
        yield 2
    finally:
        print("two closed")


@asynccontextmanager
async def again():
    try:
        yield
    except KeyError:
        yield


attempt(use(none()))
attempt(use(two()))
attempt(use(again(), KeyError("k")))
attempt(use(nullcontext(5)))


@tag("deco")
async def decorated(x):
    """Doc of decorated."""
    print("in", x)
    return x


attempt(decorated(1))
attempt(decorated(2))
print(decorated.__name__, tag.__doc__, isinstance(tag("x"), contextlib.AbstractAsyncContextManager), isinstance(tag("x"), contextlib.AbstractContextManager))


class Closer:
    async def aclose(self):
        print("aclosed")


attempt(use(aclosing(Closer()), KeyError("k")))
attempt(use(aclosing(3)))


class CM:
    def __init__(self, name, answer=None, fail=None):
        self.name, self.answer, self.fail = name, answer, fail

    async def __aenter__(self):
        print("enter", self.name)
        return self.name

    async def __aexit__(self, kind, exc, tb):
        print("exit", self.name, repr(exc))
        if self.fail:
            raise self.fail
        return self.answer


class Sync:
    def __enter__(self):
        return "sync"

    def __exit__(self, *details):
        print("sync exit", details[0])


async def later(*args, **kwargs):
    print("later", args, kwargs)
    return True


async def exit(*details):
    print("exit", details[0])
    return True


async def stack(error, *managers):
    async with AsyncExitStack() as stack:
        for manager in managers:
            await stack.enter_async_context(manager)
        stack.enter_context(Sync())
        print(stack.push_async_callback(later, 1, k=2) is later, stack.callback(print, "plain") is print)
        if error:
            raise error
    return "after"


attempt(stack(None, CM("a"), CM("b")))
attempt(stack(ValueError("v"), CM("a"), CM("b", True)))
attempt(stack(ValueError("v"), CM("a", fail=KeyError("k")), CM("b", fail=TypeError("t"))))
attempt(stack(ValueError("v"), CM("a", True), CM("b", fail=TypeError("t"))))


async def pushing():
    async with AsyncExitStack() as stack:
        print(stack.push_async_exit(exit) is exit, type(stack.push_async_exit(CM("pushed"))).__name__, type(stack.push(Sync())).__name__)
        kept = stack.pop_all()
        print(type(kept).__name__)
    await kept.aclose()
    async with AsyncExitStack() as stack:
        stack.push_async_exit(exit)
        raise ValueError
    return "done"


attempt(pushing())
attempt(AsyncExitStack().enter_async_context(3))
attempt(AsyncExitStack().enter_async_context(Sync()))


class Abstract(contextlib.AbstractAsyncContextManager):
    pass


try:
    Abstract()
except TypeError as error:
    print(error)
print(issubclass(CM, contextlib.AbstractAsyncContextManager), issubclass(Sync, contextlib.AbstractAsyncContextManager), contextlib.AbstractAsyncContextManager[int])
