"""The part of `typing` that programs call, most of it to no effect."""

import sys
from _types import FunctionType, MethodType
from typing import _Operand

# What is defined here says that it is of `typing`.
__name__ = "typing"


def cast(typ, val):
    """The value, which a type checker takes to be of the type."""
    return val


def assert_type(val, typ, /):
    """The value, whose type a type checker compares."""
    return val


def assert_never(arg, /):
    """Say that this is not reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Write the type of a value to stderr; return the value."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def final(f):
    """Mark what is not to be overridden or derived from."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Mark a method that overrides another."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Mark what has annotations that are no types."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            inside = f"{arg.__qualname__}.{getattr(obj, '__name__', '')}"
            if (
                not hasattr(obj, "__qualname__") or obj.__qualname__ != inside
                or getattr(obj, "__module__", None) != arg.__module__
            ):
                continue
            if isinstance(obj, FunctionType):
                obj.__no_type_check__ = True
            elif isinstance(obj, MethodType):
                obj.__func__.__no_type_check__ = True
            elif isinstance(obj, type):
                no_type_check(obj)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Make what a decorator gives not be checked."""
    from _warnings import warn
    warn(
        "'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15",
        DeprecationWarning, 2,
    )

    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    for name in "__module__", "__name__", "__qualname__", "__doc__":
        if hasattr(decorator, name):
            setattr(wrapped_decorator, name, getattr(decorator, name))
    wrapped_decorator.__wrapped__ = decorator
    return wrapped_decorator


_overload_registry = {}


def _overload_dummy(*args, **kwds):
    """What is left of an overload."""
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not "
        "@overload-ed."
    )


def overload(func):
    """Mark one of several signatures of a function."""
    function = getattr(func, "__func__", func)
    try:
        key, line = (function.__module__, function.__qualname__), function.__code__.co_firstlineno
    except AttributeError:
        return _overload_dummy
    _overload_registry.setdefault(key, {})[line] = func
    return _overload_dummy


def get_overloads(func):
    """The overloads of a function."""
    function = getattr(func, "__func__", func)
    known = _overload_registry.get((function.__module__, function.__qualname__), {})
    return list(known.values())


def clear_overloads():
    """Forget all overloads."""
    _overload_registry.clear()


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
    field_specifiers=(), **kwargs,
):
    """Mark what makes classes into something like dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default,
            "kw_only_default": kw_only_default, "frozen_default": frozen_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


class NewType(_Operand):
    """A name that a type checker takes for a type of its own; calling it returns the argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
        if module != "typing":
            self.__module__ = module

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(
                    f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{cls.__name__} = NewType({cls.__name__!r}, {self.__name__})`"
                )

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__
