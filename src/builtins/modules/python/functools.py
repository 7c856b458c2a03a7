"""Tools for functions and for what can be called."""

import sys as _sys
from _functools import cmp_to_key, partial, reduce, _lru_cache_wrapper

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
    "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
    "singledispatchmethod", "cached_property",
]

WRAPPER_ASSIGNMENTS = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__",
)
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper function look like the function it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that applies update_wrapper() to the function it decorates."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# --- total_ordering ------------------------------------------------------------------------------
# From one comparison follow the others. Each row: the result asked for, whether the known comparison's
# answer is negated, and what is added to it: nothing, "or equal", "and not equal".

def _comparison(name, known, negated, equality):
    def compare(self, other):
        answer = getattr(type(self), known)(self, other)
        if answer is NotImplemented:
            return answer
        if negated:
            answer = not answer
        if equality == "or equal":
            return answer or self == other
        if equality == "and not equal":
            return answer and self != other
        return answer

    compare.__name__ = name
    compare.__qualname__ = f"_{name.strip('_')}_from_{known.strip('_')}"
    compare.__doc__ = f"Return the comparison computed by @total_ordering from {known}."
    return compare


_DERIVED = {
    known: {name: _comparison(name, known, *how) for name, how in derived.items()}
    for known, derived in {
        "__lt__": {
            "__gt__": (True, "and not equal"), "__le__": (False, "or equal"), "__ge__": (True, ""),
        },
        "__le__": {
            "__ge__": (True, "or equal"), "__lt__": (False, "and not equal"), "__gt__": (True, ""),
        },
        "__gt__": {
            "__lt__": (True, "and not equal"), "__ge__": (False, "or equal"), "__le__": (True, ""),
        },
        "__ge__": {
            "__le__": (True, "or equal"), "__gt__": (False, "and not equal"), "__lt__": (True, ""),
        },
    }.items()
}


def total_ordering(cls):
    """Class decorator: add the comparisons that follow from those that are there."""
    defined = [op for op in _DERIVED if getattr(cls, op, None) is not getattr(object, op, None)]
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    known = next(op for op in ("__lt__", "__le__", "__gt__", "__ge__") if op in defined)
    for name, method in _DERIVED[known].items():
        if name not in defined:
            setattr(cls, name, method)
    return cls


# --- partialmethod -------------------------------------------------------------------------------

class partialmethod:
    """A method some of whose arguments are given beforehand."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args, keywords = func.args + args, {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                # What the descriptor gave knows its first argument.
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


# --- caches --------------------------------------------------------------------------------------

_cache_info = None


def _make_cache_info(*args):
    # Made when it is first asked for: few programs do.
    global _cache_info
    if _cache_info is None:
        from collections import namedtuple
        _cache_info = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
    return _cache_info(*args)


def lru_cache(maxsize=128, typed=False):
    """Decorator: remember up to *maxsize* results, or all if that is None; those not used for longest
    are forgotten first. If *typed* is true, equal arguments of different types are told apart."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda user_function: _cached(user_function, maxsize, typed)


def _cached(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _make_cache_info)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    """Decorator: remember every result."""
    return lru_cache(maxsize=None)(user_function)


_NOT_FOUND = object()


class cached_property:
    """A property that is computed once per instance and then kept as an attribute of it."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it.")
        kind = type(instance).__name__
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {kind!r} instance to cache {name!r} property."
            ) from None
        value = kept.get(name, _NOT_FOUND)
        if value is _NOT_FOUND:
            value = self.func(instance)
            try:
                kept[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {kind!r} instance "
                    f"does not support item assignment for caching {name!r} property."
                ) from None
        return value

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


# --- singledispatch ------------------------------------------------------------------------------

def _places(cls, registered):
    """The registered classes that cls derives from or is a virtual subclass of, best first, each
    with its place in the order of cls's bases. A virtual base comes right after the last class of
    that order that it is a base of."""
    order = cls.__mro__
    found = []
    for candidate in registered:
        if candidate in order:
            found.append((order.index(candidate), 0, candidate))
        elif hasattr(candidate, "__mro__") and issubclass(cls, candidate):
            place = max(i for i, base in enumerate(order) if issubclass(base, candidate))
            found.append((place, 1, candidate))

    def more_special(a, b):
        if a[:2] != b[:2]:
            return -1 if a[:2] < b[:2] else 1
        if issubclass(a[2], b[2]):
            return -1
        return 1 if issubclass(b[2], a[2]) else 0

    found.sort(key=cmp_to_key(more_special))
    return found


def _find_impl(cls, registry):
    found = _places(cls, registry)
    if not found:
        return None
    place, virtual, match = found[0]
    if virtual and len(found) > 1:
        other_place, other_virtual, other = found[1]
        if other_virtual and other_place == place and not issubclass(match, other):
            raise RuntimeError(f"Ambiguous dispatch: {match} or {other}")
    return registry.get(match)


def _union_args(cls):
    """The members of a union; None if it is none."""
    from types import UnionType
    typing = _sys.modules.get("typing")
    is_union = isinstance(cls, UnionType) or (
        typing is not None and getattr(cls, "__origin__", None) is typing.Union)
    return cls.__args__ if is_union else None


def _is_valid_dispatch_type(cls):
    return isinstance(cls, type) or all(
        isinstance(arg, type) for arg in _union_args(cls) or (None,))


def singledispatch(func):
    """Decorator: make of a function one whose implementation depends on the type of the first argument.
    The function itself is for all types that none was registered for."""
    import types, weakref
    registry = {}
    dispatch_cache = weakref.WeakKeyDictionary()
    cache_token = None

    def dispatch(cls):
        """Return the implementation that is best for the class, of those that are registered."""
        nonlocal cache_token
        if cache_token is not None:
            from abc import get_cache_token
            if cache_token != (current := get_cache_token()):
                dispatch_cache.clear()
                cache_token = current
        try:
            return dispatch_cache[cls]
        except KeyError:
            impl = registry[cls] if cls in registry else _find_impl(cls, registry)
            dispatch_cache[cls] = impl
            return impl

    def register(cls, func=None):
        """Register a new implementation for the given class; without one, a decorator."""
        nonlocal cache_token
        if _is_valid_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(
                    f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            func = cls
            if not getattr(func, "__annotations__", {}):
                raise TypeError(
                    f"Invalid first argument to `register()`: {func!r}. "
                    "Use either `@register(some_class)` or plain `@register` on an annotated "
                    "function.")
            from typing import get_type_hints
            argname, cls = next(iter(get_type_hints(func).items()))
            if not _is_valid_dispatch_type(cls):
                if _union_args(cls):
                    raise TypeError(
                        f"Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
        for each in _union_args(cls) or (cls,):
            registry[each] = func
            if cache_token is None and hasattr(each, "__abstractmethods__"):
                from abc import get_cache_token
                cache_token = get_cache_token()
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """As singledispatch, for methods: their first argument after the receiver decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register a new implementation for the given class; without one, a decorator."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        funcname = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{funcname} requires at least 1 positional argument")
            method = dispatch(args[0].__class__)
            if hasattr(method, "__get__"):
                method = method.__get__(obj, cls)
            return method(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
