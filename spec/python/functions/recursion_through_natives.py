# Python functions and builtins that take turns go as deep as the recursion limit lets the former;
# nested containers go deeper.


def nest(n, wrap, x=None):
    for _ in range(n):
        x = wrap(x)
    return x


def attempt(name, f):
    try:
        f()
        print(name, "ok")
    except RecursionError as e:
        print(name, e)


class Link:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return f"<{self.inner!r}>"

    def __str__(self):
        return str(self.inner)

    def __hash__(self):
        return hash(self.inner)

    def __len__(self):
        return len(self.inner) if self.inner else 0

    def __getattr__(self, name):
        return getattr(self.inner, name)

    def __eq__(self, other):
        return [self.inner] == [other.inner]

    def __bool__(self):
        return bool(self.inner)

    def __contains__(self, item):
        return item in self.inner if self.inner is not None else True

    def __iter__(self):
        yield 1
        yield from map(int, self.inner or ())

    def __format__(self, spec):
        return format(self.inner, spec)


links = nest(480, Link)
for name, operation in {
    "repr": repr, "str": str, "hash": hash, "bool": bool, "getattr": lambda x: getattr(x, "real", 0),
    "eq": lambda x: x == nest(480, Link), "in": lambda x: 1 in x, "format": lambda x: f"{x:}",
}.items():
    attempt(name, lambda: operation(links))
attempt("iter", lambda: sum(nest(200, Link)))


def by_key(n):
    return 0 if n == 0 else max([n], key=lambda _: by_key(n - 1))


def by_map(n):
    return 0 if n == 0 else list(map(by_map, [n - 1]))


def by_eval(n):
    return 0 if n == 0 else eval("by_eval(n - 1)", {"by_eval": by_eval, "n": n})


def by_class(n):
    if n:
        class Body:
            by_class(n - 1)


attempt("key", lambda: by_key(450))
attempt("map", lambda: by_map(900))
attempt("eval", lambda: by_eval(450))
attempt("class", lambda: by_class(450))
attempt("key", lambda: by_key(1000))
attempt("map", lambda: by_map(2000))
n = 1500
nested = nest(n, lambda x: (x,), str)
attempt("repr", lambda: repr(nested))
attempt("hash", lambda: hash(nested))
attempt("==", lambda: nested == (nested[0],))
attempt("isinstance", lambda: isinstance(1, nested))
for wrap in zip, enumerate, lambda x: filter(None, x):
    attempt("next", lambda: next(nest(900, wrap, iter([1]))))
