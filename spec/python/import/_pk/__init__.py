print("package", __name__, __package__, len(__path__), __file__.endswith("__init__.py"))
from . import _a
from ._a import value as v2
x = 1
def __getattr__(name):
    if name == "dynamic":
        return "from __getattr__"
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
def __dir__():
    return ["two", "one"]
__all__ = ["x", "_b"]
