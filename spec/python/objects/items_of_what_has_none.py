# What objects say that take no items: by kind of object and of key.
import sys
import types


class C: pass


def objs():
    yield from [C(), "abc", (1,), 5, 1.5, None, b"x", range(3), frozenset(), {1}, ExceptionGroup("a",[ValueError()]), ValueError(), len, C, type, lambda: 1, (x for x in ()), iter([]), slice(1), ..., NotImplemented, 1j, object(), {}.keys(), {}.values(), {}.items(), zip(), map(len, []), enumerate([]), sys, types.SimpleNamespace(), list[int], int | str, property(), classmethod(len), types.MappingProxyType({}), BaseExceptionGroup("a",[KeyboardInterrupt()]), True, OSError(), sys.float_info, sys._getframe(), "".join, C().__init__]


for o in objs():
    for key in 0, "k", 10**30, 1.5, slice(1):
        for what in "del", "set", "get":
            try:
                if what == "del": del o[key]
                elif what == "set": o[key] = 1
                else: o[key]
            except Exception as e:
                print(type(o).__name__, key, what, type(e).__name__, e)
