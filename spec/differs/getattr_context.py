# An AttributeError of `__getattr__` keeps its own fields
#
# An AttributeError that a Python `__getattr__` raises without `name` and `obj` keeps them None.
#
# Why: The hook runs as a frame of the interpreter loop, which does not look at what it raises.


class Proxy:
    def __getattr__(self, name):
        raise AttributeError("no such thing")


try:
    Proxy().door
except AttributeError as error:
    print(error.name, type(error.obj))
