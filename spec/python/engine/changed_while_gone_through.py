"""Containers that the program changes while a builtin goes through them: what was taken out is collected at once, and
nothing that a builtin still holds may be."""
import gc
import types
import math

armed = []


def strike():
    """Empties what is armed and fills the memory that this frees."""
    for clear in armed:
        clear()
    gc.collect()
    return [[i, str(i) * 3, (i, -i)] for i in range(40)] and None


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return 1

    def __eq__(self, other):
        strike()
        return False

    def __lt__(self, other):
        strike()
        return False

    def __repr__(self):
        strike()
        return f"K{self.value}"

    def __float__(self):
        strike()
        return float(self.value)

    def __index__(self):
        strike()
        return self.value

    def __format__(self, spec):
        strike()
        return f"<{self.value}>"

    def __bool__(self):
        strike()
        return True

    def __add__(self, other):
        strike()
        return self

    __radd__ = __add__


def attempt(name, action, *victims):
    armed[:] = [victim.clear for victim in victims]
    try:
        result = action()
    except Exception as error:
        result = (type(error).__name__, str(error))
    armed.clear()
    try:
        print(name, result)
    except Exception as error:
        print(name, "shown:", type(error).__name__, error)


def keys(n):
    return [Key(i) for i in range(n)]


def table(n):
    return {Key(i): [i, "value" + str(i)] for i in range(n)}


# Dicts: a clash while the other one is emptied.
for name in "update", "__ior__", "__or__", "__ror__", "__eq__", "__ne__":
    a, b = table(3), table(6)
    attempt("dict." + name, lambda: len(getattr(a, name)(b) or ()) if name[-4:] == "or__" else getattr(a, name)(b), b)
    a, b = table(3), table(6)
    attempt("dict." + name + " both", lambda: getattr(a, name)(b) is None, a, b)
a, b = table(3), table(6)
attempt("display", lambda: len({**a, **b}), b)
a, b = table(3), table(6)
attempt("copied first", lambda: len({**b}), b)
a, b = table(3), list(table(6).items())
attempt("pairs", lambda: a.update(b), b)
a, b = table(3), keys(6)
attempt("fromkeys", lambda: len(dict.fromkeys(b)), b)
a, b = table(3), types.MappingProxyType(table(6))
attempt("proxy", lambda: a.update(b), a)
for view in "keys", "items":
    for op in "__and__", "__or__", "__sub__", "__xor__", "isdisjoint", "__le__", "__eq__":
        a, b = table(3), table(6)
        attempt(f"{view}.{op}", lambda: getattr(getattr(a, view)(), op)(getattr(b, view)()) is None, a, b)
for name in "get", "pop", "setdefault", "__getitem__", "__contains__", "__delitem__":
    a = table(4)
    attempt("dict." + name, lambda: getattr(a, name)(Key(9)), a)
a = table(4)
attempt("dict.__setitem__", lambda: a.__setitem__(Key(9), [1, "new"]) or len(a), a)
a = table(4)
attempt("dict repr", lambda: repr(a), a)

# Sets
for name in ("update", "__ior__", "__or__", "union", "__and__", "intersection", "__sub__", "difference", "__xor__",
             "symmetric_difference", "issubset", "issuperset", "isdisjoint", "__le__", "__eq__", "difference_update",
             "intersection_update", "symmetric_difference_update", "__ixor__", "__isub__", "__iand__"):
    for make in set, dict.fromkeys, list:
        a, b = set(keys(3)), make(keys(6))
        attempt(f"set.{name} {make.__name__}", lambda: getattr(a, name)(b) is None, b)
        a, b = set(keys(3)), make(keys(6))
        attempt(f"set.{name} {make.__name__} both", lambda: getattr(a, name)(b) is None, a, b)
a, b = set(keys(3)), set(keys(6))
attempt("set display", lambda: len({*a, *b}), a, b)
a = set(keys(3))
attempt("set repr", lambda: repr(a), a)

# Lists and tuples
for name in "index", "count", "remove", "__contains__":
    a = keys(5)
    attempt("list." + name, lambda: getattr(a, name)(Key(9)), a)
for name in "__eq__", "__lt__", "__ge__":
    a, b = keys(5), keys(5)
    attempt("list." + name, lambda: getattr(a, name)(b), a, b)
for name, action in {
    "sort": lambda: a.sort(), "sorted": lambda: len(sorted(a)), "min": lambda: min(a).value, "max": lambda: max(a).value,
    "repr": lambda: repr(a), "sum": lambda: sum(a).value, "all": lambda: all(a), "any": lambda: any(a),
    "filter": lambda: len(list(filter(None, a))), "print": lambda: print(*a), "bytes": lambda: bytes(a),
    "bytearray": lambda: bytearray(a), "join": lambda: ", ".join(map(repr, a)), "fsum": lambda: math.fsum(a),
    "dist": lambda: math.dist(a, [1.0] * 5), "sumprod": lambda: math.sumprod(a, a) is None, "hypot": lambda: math.hypot(*a),
    "key": lambda: len(sorted(a, key=lambda k: (strike(), k.value))), "percent": lambda: "%r %r %r %r %r" % tuple(a),
    "format": lambda: "{0[0]} {0[1]}".format(a), "reversed": lambda: len(list(map(repr, reversed(a)))),
    "enumerate": lambda: [repr(k) for i, k in enumerate(a)], "zip": lambda: [repr(k) for k in zip(a, a)],
    "slice": lambda: a.__setitem__(slice(0, 2), map(lambda k: (strike(), k)[1], list(a))) or len(a),
    "extend": lambda: a.extend(map(lambda k: (strike(), k)[1], list(a))) or len(a),
    "multiply": lambda: len(a * Key(3)), "item": lambda: a[Key(3)].value, "insert": lambda: a.insert(Key(2), [1]) or a,
    "pop": lambda: a.pop(Key(0)).value, "del": lambda: a.__delitem__(Key(1)),
}.items():
    a = keys(5)
    attempt("list " + name, action, a)

# Bytes and views
data = bytearray(range(10))
for name, action in {
    "setitem": lambda: data.__setitem__(3, Key(7)), "slice": lambda: data.__setitem__(slice(0, 3), keys(4)),
    "extend": lambda: data.extend(keys(3)), "insert": lambda: data.insert(Key(1), Key(2)), "append": lambda: data.append(Key(3)),
    "remove": lambda: data.remove(Key(3)),
    "getitem": lambda: data[Key(3)], "cut": lambda: data[Key(1):Key(8)], "multiply": lambda: data * Key(2),
    "pop": lambda: data.pop(Key(2)), "center": lambda: data.center(Key(20)),
}.items():
    data = bytearray(range(10))
    attempt("bytearray " + name, action, data)

# Namespaces
space = types.SimpleNamespace(**{"n" + str(i): Key(i) for i in range(4)})
attempt("namespace", lambda: repr(space), vars(space))


class Named:
    def __set_name__(self, owner, name):
        for other in "one", "two", "three":
            if other != name and other in vars(owner):
                delattr(owner, other)
        strike()
        print("named", name)


class Owner:
    one = Named()
    two = Named()
    three = Named()


class Stateful(Exception):
    def __setattr__(self, name, value):
        strike()
        print("state", name, value)


state = {"n" + str(i): [i, str(i)] for i in range(4)}
attempt("setstate", lambda: Stateful().__setstate__(state), state)
