"""Helpers for the with statement."""

import abc
import sys
from _types import GenericAlias, MethodType
from functools import wraps

__all__ = [
    "asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
    "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack",
    "redirect_stdout", "redirect_stderr", "suppress", "aclosing", "chdir",
]


def _has_methods(cls, *names):
    """Whether a class has methods of these names: True, or NotImplemented."""
    for name in names:
        owner = next((base for base in cls.__mro__ if name in base.__dict__), None)
        if owner is None or owner.__dict__[name] is None:
            return NotImplemented
    return True


class AbstractContextManager(abc.ABC):
    """Whatever has `__enter__` and `__exit__`."""

    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _has_methods(C, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """Whatever has `__aenter__` and `__aexit__`."""

    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _has_methods(C, "__aenter__", "__aexit__")
        return NotImplemented


class ContextDecorator:
    """A base that lets context managers decorate functions, whose calls then run inside of them."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class AsyncContextDecorator:
    """As `ContextDecorator`, for coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


# --- context managers from generators ---------------------------------------------------------------

class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


def _came_back(exc, value, traceback, stops):
    """Whether what a generator raised is just the exception that was thrown into it. A generator
    turns the exceptions that would end it into RuntimeErrors."""
    if exc is not value:
        turned = isinstance(exc, RuntimeError) and isinstance(value, stops)
        if not turned or exc.__cause__ is not value:
            return False
    value.__traceback__ = traceback
    return True


class _GeneratorContextManager(
    _GeneratorContextManagerBase, AbstractContextManager, ContextDecorator
):
    """What `contextmanager` makes."""

    def __enter__(self):
        # They are only needed to make another, which is done before this one is entered.
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            # Unless the body of the with statement raised it, it means that all is well.
            return exc is not value
        except BaseException as exc:
            if _came_back(exc, value, traceback, StopIteration):
                return False
            raise
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(
    _GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator
):
    """What `asynccontextmanager` makes."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as exc:
            return exc is not value
        except BaseException as exc:
            if _came_back(exc, value, traceback, (StopIteration, StopAsyncIteration)):
                return False
            raise
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Make context managers of a generator function that yields once: what stands before runs on
    entering, what comes after on leaving; the value is that of `as`."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


def asynccontextmanager(func):
    """As `contextmanager`, of an asynchronous generator function and for `async with`."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


# --- ready-made context managers --------------------------------------------------------------------

class closing(AbstractContextManager):
    """Calls `close` of a thing on leaving."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits `aclose` of a thing on leaving."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Puts another file in the place of `sys.stdout`."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Puts another file in the place of `sys.stderr`."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Ends the exceptions of some types; of a group, the exceptions in it."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            _, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing: stands where a context manager is needed only at times."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Changes the current folder, where the `os` module is."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


# --- stacks of context managers ---------------------------------------------------------------------

class _Unwinding:
    """The exception on its way through the callbacks of a stack, as it would be on its way through
    nested with statements."""

    def __init__(self, exc):
        self.exc = exc
        self.received = exc is not None
        self.outside = sys.exception()
        self.suppressed = self.raising = False

    def details(self):
        exc = self.exc
        return (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)

    def returned(self, answer):
        if answer:
            self.exc, self.suppressed, self.raising = None, True, False

    def raised(self, exc):
        """Takes a new exception; the one that was on its way belongs at the end of its contexts."""
        last = exc
        while last.__context__ not in (None, self.exc, self.outside):
            last = last.__context__
        if last.__context__ is not None and last.__context__ is self.outside:
            last.__context__ = self.exc
        self.exc, self.raising = exc, True

    def finish(self):
        if self.raising:
            exc = self.exc
            context = exc.__context__
            try:
                raise exc
            except BaseException:
                # `raise` has put another in its place.
                exc.__context__ = context
                raise
        return self.received and self.suppressed


def _method_of(cm, name, kind):
    """A method as its class has it: `with` does not look into the instance."""
    try:
        return getattr(type(cm), name)
    except AttributeError:
        cls = type(cm)
        raise TypeError(
            f"'{cls.__module__}.{cls.__qualname__}' object does not support the {kind} protocol"
        ) from None


class _BaseExitStack:
    def __init__(self):
        # Whether it is a plain function rather than a coroutine function; the function.
        self._exit_callbacks = []

    def pop_all(self):
        """Move the callbacks to another stack."""
        new_stack = type(self)()
        new_stack._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return new_stack

    def push(self, exit):
        """Add a context manager, which is not entered, or a function of the kind of `__exit__`."""
        method = getattr(type(exit), "__exit__", None)
        self._push(exit if method is None else MethodType(method, exit))
        return exit

    def enter_context(self, cm):
        """Enter a context manager, and leave it with the stack."""
        enter = _method_of(cm, "__enter__", "context manager")
        leave = _method_of(cm, "__exit__", "context manager")
        result = enter(cm)
        self._push(MethodType(leave, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Call a function when the stack is left."""
        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._push(_exit_wrapper)
        return callback

    def _push(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Leaves any number of context managers together, the last first."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                unwinding.returned(callback(*unwinding.details()))
            except BaseException as exc:
                unwinding.raised(exc)
        return unwinding.finish()

    def close(self):
        """Leave now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """As `ExitStack`, for asynchronous context managers as well."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager, and leave it with the stack."""
        enter = _method_of(cm, "__aenter__", "asynchronous context manager")
        leave = _method_of(cm, "__aexit__", "asynchronous context manager")
        result = await enter(cm)
        self._push(MethodType(leave, cm), False)
        return result

    def push_async_exit(self, exit):
        """Add an asynchronous context manager, or a coroutine function of the kind of `__aexit__`."""
        method = getattr(type(exit), "__aexit__", None)
        self._push(exit if method is None else MethodType(method, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Await a call of a coroutine function when the stack is left."""
        async def _exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._push(_exit_wrapper, False)
        return callback

    async def aclose(self):
        """Leave now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                answer = callback(*unwinding.details())
                unwinding.returned(answer if is_sync else await answer)
            except BaseException as exc:
                unwinding.raised(exc)
        return unwinding.finish()
