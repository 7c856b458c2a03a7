# Every public method of the builtin types is there, and nothing else.
for value in ("", 1, 1.0, True, (), [], {}, set(), frozenset(), b"", range(1), slice(1), {}.items(), {}.keys(), {}.values(), Exception(), 1j, (x for x in ()), (lambda: 0), property(), object()):
    print(type(value).__name__, *[name for name in dir(value) if not name.startswith("_")])
