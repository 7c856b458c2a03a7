"""Subclasses of containers that override everything: which builtin calls which of their methods."""

log = []


def logged(base):
    """A subclass of `base` whose every special and ordinary method says that it was called."""
    skipped = {"__class__", "__new__", "__init__", "__getattribute__", "__init_subclass__", "__subclasshook__", "__class_getitem__", "__doc__",
               "__sizeof__", "__reduce__", "__reduce_ex__", "__getstate__", "__dir__", "__setattr__", "__delattr__", "__getnewargs__", "__hash__"}

    def wrap(name):
        inner = getattr(base, name)

        def method(self, *args, **kwargs):
            log.append(name)
            return inner(self, *args, **kwargs)
        return method
    names = {name: wrap(name) for name in dir(base) if name not in skipped and callable(getattr(base, name))}
    return type("My" + base.__name__, (base,), names)


L, T, D, S, F, X, B = (logged(c) for c in (list, tuple, dict, set, frozenset, str, bytes))


def attempt(label, f):
    log.clear()
    try:
        result = f()
        kind, result = type(result).__name__, ""
    except BaseException as error:
        kind, result = type(error).__name__, str(error)
    print(label, "->", kind, result, log)


for name, make in (("list", lambda: L([3, 1, 2])), ("tuple", lambda: T((3, 1, 2))), ("dict", lambda: D({3: "c", 1: "a"})), ("set", lambda: S({3, 1})),
                   ("frozenset", lambda: F({3, 1})), ("str", lambda: X("cab"))):
    o = make()
    for label, f in (
        ("list()", lambda: list(o)), ("tuple()", lambda: tuple(o)), ("set()", lambda: set(o)), ("frozenset()", lambda: frozenset(o)), ("dict.fromkeys", lambda: dict.fromkeys(o)),
        ("[*o]", lambda: [*o]), ("(*o,)", lambda: (*o,)), ("{*o}", lambda: {*o}), ("f(*o)", lambda: (lambda *a: a)(*o)), ("unpack", lambda: exec("a, *b = o", {"o": o})),
        ("unpack 2", lambda: exec("a, b = o", {"o": o})), ("for", lambda: [x for x in o]), ("in", lambda: 1 in o), ("len", lambda: len(o)), ("bool", lambda: bool(o)), ("not", lambda: not o),
        ("if", lambda: 1 if o else 2), ("and", lambda: o and 1), ("sorted", lambda: sorted(o)), ("reversed", lambda: list(reversed(o))), ("max", lambda: max(o)), ("sum", lambda: sum(o)), ("any", lambda: any(o)),
        ("enumerate", lambda: list(enumerate(o))), ("zip", lambda: list(zip(o, o))), ("map", lambda: list(map(id, o))), ("iter", lambda: iter(o)), ("repr", lambda: repr(o)), ("str", lambda: str(o)),
        ("format", lambda: format(o)), ("f-string", lambda: f"{o}"), ("f-string !r", lambda: f"{o!r}"), ("%s", lambda: "%s" % (o,)), ("%r", lambda: "%r" % (o,)), ("==", lambda: o == make()), ("!=", lambda: o != make()), ("<", lambda: o < make()),
        ("== plain", lambda: o == [1]), ("plain ==", lambda: [1] == o), ("o[0]", lambda: o[0]), ("o[3]", lambda: o[3]), ("o[:]", lambda: o[:]), ("copy", lambda: o.copy()), ("+", lambda: o + o), ("*", lambda: o * 2), ("2 *", lambda: 2 * o), ("|", lambda: o | o),
        ("extend", lambda: [].extend(o)), ("+=", lambda: exec("x = []; x += o", {"o": o})), ("slice =", lambda: exec("x = [1]; x[:] = o", {"o": o})), ("join", lambda: ",".join(o)), ("bytes", lambda: bytes(o)),
        ("dict()", lambda: dict(o)), ("{**o}", lambda: {**o}), ("update", lambda: {}.update(o)), ("dict |", lambda: {} | o), ("set.update", lambda: set().update(o)), ("set.union", lambda: set().union(o)), ("set |", lambda: set() | o),
        ("intersection", lambda: {1}.intersection(o)), ("set -", lambda: {1} - o), ("issubset", lambda: {1}.issubset(o)), ("isdisjoint", lambda: {1}.isdisjoint(o)), ("hash", lambda: hash(o) * 0), ("in list", lambda: o in [make()]), ("isinstance", lambda: isinstance(1, o)),
        ("match seq", lambda: exec("match o:\n case [a, *b]: pass", {"o": o})), ("match map", lambda: exec("match o:\n case {3: a, **b}: pass", {"o": o})), ("% args", lambda: "%s %s %s" % o), ("startswith", lambda: "x".startswith(o)),
        ("print", lambda: print(o, end="")), ("min key", lambda: min(o, key=lambda x: 0)), ("next", lambda: next(o)), ("contains key", lambda: {}.get(o)), ("del", lambda: o.__delitem__(0)),
    ):
        attempt(f"{name} {label}", f)
        o = make()

d = D(a=1, b=2)
for label, f in (("keys", lambda: d.keys()), ("list keys", lambda: list(d.keys())), ("items", lambda: list(d.items())), ("get", lambda: d.get("a")), ("setdefault", lambda: d.setdefault("q", 1)), ("pop", lambda: d.pop("q")),
                 ("update", lambda: d.update(x=1)), ("|=", lambda: d.__ior__({"y": 1})), ("copy", lambda: d.copy()), ("popitem", lambda: d.popitem()), ("eval", lambda: eval("a", {}, d)), ("eval missing", lambda: eval("zz", {}, d)),
                 ("exec store", lambda: exec("k = 1", {}, d)), ("globals", lambda: eval("len", d)), ("% mapping", lambda: "%(a)s" % d), ("format_map", lambda: "{a}".format_map(d)), ("clear", lambda: d.clear())):
    attempt("dict " + label, f)
l = L([1, 2])
for label, f in (("append", lambda: l.append(3)), ("sort", lambda: l.sort()), ("index", lambda: l.index(1)), ("count", lambda: l.count(1)), ("remove", lambda: l.remove(1)), ("pop", lambda: l.pop()), ("reverse", lambda: l.reverse()),
                 ("insert", lambda: l.insert(0, 5)), ("+= ", lambda: l.__iadd__([1])), ("set item", lambda: l.__setitem__(0, 1)), ("extend self", lambda: l.extend(l)), ("init", lambda: l.__init__([9]))):
    attempt("list " + label, f)
