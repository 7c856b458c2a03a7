"""Importing by name."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

from builtins import __import__


def import_module(name, package=None):
    """Import a module; a name with leading dots is looked up in `package`."""
    level = len(name) - len(name.lstrip("."))
    if level and not package:
        raise TypeError(
            "the 'package' argument is required to perform a relative import for "
            f"{name!r}"
        )
    namespace = {"__package__": package, "__name__": package} if level else None
    # A list that is not empty asks for the module itself, not for its first package.
    return __import__(name[level:], namespace, None, ["__name__"], level)


def invalidate_caches():
    """Nothing is cached between imports."""


def reload(module):
    """Import a module again; its names go into the module there is."""
    try:
        name = module.__name__
    except AttributeError:
        raise TypeError("reload() argument must be a module") from None
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    del sys.modules[name]
    try:
        fresh = import_module(name)
    finally:
        sys.modules[name] = module
    module.__dict__.update(fresh.__dict__)
    return module
