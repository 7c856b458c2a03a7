"""Warnings: which of them are shown, and how; `_warnings` issues them."""

import sys
from _warnings import (
    _defaultaction as defaultaction, _filters as filters, _filters_changed, _onceregistry as onceregistry,
    _source_line, warn, warn_explicit,
)

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
           "resetwarnings", "catch_warnings", "deprecated"]


class WarningMessage:
    """A warning with everything that is known about it."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


# --- showing ------------------------------------------------------------------------------------

def showwarning(message, category, filename, lineno, file=None, line=None):
    """Show a warning on `file`, or on stderr. A program may put its own function here."""
    _write(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning: where, what, and the line of source."""
    return _text_of(WarningMessage(message, category, filename, lineno, None, line))


_own_showwarning, _own_formatwarning = showwarning, formatwarning


def _text_of(warning):
    category = warning.category.__name__
    text = f"{warning.filename}:{warning.lineno}: {category}: {warning.message}\n"
    line = warning.line
    if line is None:
        line = _source_line(warning.filename, warning.lineno)
    if line:
        text += f"  {line.strip()}\n"
    if warning.source is not None:
        text += f"{category}: Enable tracemalloc to get the object allocation traceback\n"
    return text


def _write(warning):
    file = warning.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    if formatwarning is _own_formatwarning:
        text = _text_of(warning)
    else:
        text = formatwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.line)
    try:
        file.write(text)
    except OSError:
        pass


# Where warnings go that no program's `showwarning` takes: `catch_warnings` puts its log here.
_deliver = _write


def _show(message, category, filename, lineno, source):
    """The runtime calls this for each warning that the filters let through."""
    hook = globals().get("showwarning", _own_showwarning)
    warning = WarningMessage(message, category, filename, lineno, source=source)
    if hook is _own_showwarning:
        _deliver(warning)
    elif callable(hook):
        hook(message, category, filename, lineno, warning.file, warning.line)
    else:
        raise TypeError("warnings.showwarning() must be set to a function or method")


# --- filters ------------------------------------------------------------------------------------

_ACTIONS = frozenset(("default", "error", "ignore", "always", "all", "module", "once"))


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Say what becomes of the warnings that match; goes before the filters there are."""
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check_line(lineno)
    if message or module:
        import re
    # 2 is re.IGNORECASE, without the enum, which is much to import.
    message = re.compile(message, 2) if message else None
    module = re.compile(module) if module else None
    _add_filter((action, message, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """As `filterwarnings`, for every message and module."""
    _check_action(action)
    _check_line(lineno)
    _add_filter((action, None, category, None, lineno), append)


def _check_action(action):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def _add_filter(entry, append):
    if append:
        if entry not in filters:
            filters.append(entry)
    else:
        if entry in filters:
            filters.remove(entry)
        filters.insert(0, entry)
    _filters_changed()


def resetwarnings():
    """Forget all filters."""
    filters[:] = []
    _filters_changed()


class catch_warnings:
    """Puts the filters, and how warnings are shown, back when the `with` block ends. With `record`, the
    block's warnings are gathered in a list instead."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        arguments = []
        if self._record:
            arguments.append("record=True")
        if self._module is not sys.modules["warnings"]:
            arguments.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(arguments)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._saved = module.filters, module.showwarning, module._deliver
        module.filters = module.filters[:]
        module._filters_changed()
        log = None
        if self._record:
            log = []
            module._deliver = log.append
            module.showwarning = module._own_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters, module.showwarning, module._deliver = self._saved
        module._filters_changed()


# --- deprecated ---------------------------------------------------------------------------------

class deprecated:
    """Marks a class, function or overload as one that should not be used any more.

    Calling it issues a warning of the category, unless that is None; the message is also its
    attribute `__deprecated__`.
    """

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            arg.__deprecated__ = self.message
            return arg
        if isinstance(arg, type):
            return self._mark_class(arg)
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to "
                            f"a class or callable, not {arg!r}")
        return self._wrapped(arg)

    def _wrapped(self, function):
        message, category, level = self.message, self.category, self.stacklevel + 1

        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return function(*args, **kwargs)

        for name in ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__"):
            try:
                setattr(wrapper, name, getattr(function, name))
            except AttributeError:
                pass
        wrapper.__dict__.update(getattr(function, "__dict__", {}))
        wrapper.__wrapped__ = function
        function.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    def _mark_class(self, marked):
        message, category, level = self.message, self.category, self.stacklevel + 1
        make, prepare = marked.__new__, marked.__init_subclass__

        def __new__(cls, /, *args, **kwargs):
            if cls is marked:
                warn(message, category=category, stacklevel=level)
            if make is not object.__new__:
                return make(cls, *args, **kwargs)
            if cls.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f"{cls.__name__}() takes no arguments")
            return make(cls)

        marked.__new__ = staticmethod(__new__)
        # A method of the class is called with the subclass, a builtin one is bound already.
        own = getattr(prepare, "__func__", None)

        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return (own or prepare)(*args, **kwargs)

        marked.__init_subclass__ = classmethod(__init_subclass__) if own else __init_subclass__
        marked.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
        return marked
