"""Containers that key functions, comparisons, hashes, iterators and finalizers change during an operation."""


def attempt(label, f):
    try:
        result = repr(f())
        print(label, "->", result if len(result) < 200 else len(result))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)


class Evil:
    """Runs `act` whenever it is compared or hashed."""

    def __init__(self, act=None, h=1, eq=False):
        self.act, self.h, self.eq = act, h, eq

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        if self.act:
            self.act()
        return self.eq

    def __lt__(self, other):
        if self.act:
            self.act()
        return False

    def __repr__(self):
        return "Evil"


# Lists
for name, op in {
    "in": lambda l: 5 in l, "count": lambda l: l.count(5), "index": lambda l: l.index(5), "remove": lambda l: l.remove(5),
    "==": lambda l: l == [1, 2, 3, 4], "<": lambda l: l < [1, 2, 3, 4], "sorted": lambda l: sorted(l), "max": lambda l: max(l),
}.items():
    for change in ("clear", "append", "pop", "reverse"):
        l = []
        act = {"clear": lambda: l.clear(), "append": lambda: l.append(0) if len(l) < 50 else None, "pop": lambda: l.pop() if l else None,
               "reverse": lambda: l.reverse()}[change]
        l += [Evil(act), Evil(act), Evil(act), Evil(act)]
        attempt(f"list {name} {change}", lambda: op(l))
        print("   ", len(l))

# Sort
for change in ("clear", "append", "slice", "sort"):
    l = [3, 1, 2]

    def key(x):
        {"clear": l.clear, "append": lambda: l.append(x), "slice": lambda: l.__setitem__(slice(None), [1, 2]), "sort": l.sort}[change]()
        return x
    attempt("sort " + change, lambda: l.sort(key=key))
    print("   ", l)

# extend from oneself in disguise
l = [1, 2, 3]


def feed():
    for x in l:
        if len(l) < 10:
            yield x
        else:
            return


attempt("extend", lambda: l.extend(feed()))
print(l)
l = [1, 2, 3]
attempt("slice", lambda: l.__setitem__(slice(1, 2), (l.pop() for _ in range(2))))
print(l)
l = [1, 2, 3, 4]


class Clears:
    def __index__(self):
        l.clear()
        return 1


attempt("index clears", lambda: l[Clears()])
l[:] = [1, 2, 3, 4]
attempt("set item clears", lambda: l.__setitem__(Clears(), 5))
l[:] = [1, 2, 3, 4]
attempt("slice clears", lambda: l[Clears():3])
l[:] = [1, 2, 3, 4]
attempt("set slice clears", lambda: l.__setitem__(slice(Clears(), 3), [9, 9, 9]))
print(l)
l[:] = [1, 2, 3, 4]
attempt("del slice clears", lambda: l.__delitem__(slice(None, None, Clears())))
print(l)
l[:] = [1, 2, 3, 4]
attempt("insert clears", lambda: l.insert(Clears(), 5))
print(l)
l[:] = [1, 2, 3, 4]
attempt("pop clears", lambda: l.pop(Clears()))
l[:] = [1, 2, 3, 4]
attempt("mul clears", lambda: l * Clears())
l[:] = [1, 2, 3, 4]
attempt("imul clears", lambda: l.__imul__(Clears()))
l[:] = [1, 2, 3, 4]
attempt("index from clears", lambda: l.index(3, Clears()))

# Dicts
for name, op in {
    "get": lambda d: d.get(Evil(None, 1, False)), "set": lambda d: d.__setitem__(Evil(None, 1), 9), "del": lambda d: d.__delitem__(Evil(None, 1)),
    "pop": lambda d: d.pop(Evil(None, 1), "none"), "setdefault": lambda d: d.setdefault(Evil(None, 1), 7), "in": lambda d: Evil(None, 1) in d,
    "update": lambda d: d.update({Evil(None, 1): 5}), "==": lambda d: d == {Evil(None, 1): 1, Evil(None, 1): 2, Evil(None, 1): 3},
    "|": lambda d: len(d | {Evil(None, 1): 5}), "copy": lambda d: len(d.copy()),
}.items():
    for change in ("clear", "grow", "pop", "replace"):
        d = {}
        n = [0]

        def act():
            n[0] += 1
            if n[0] > 20:
                return
            if change == "clear":
                d.clear()
            elif change == "grow":
                for i in range(30):
                    d[i + 100 * n[0]] = i
            elif change == "pop":
                if d:
                    d.popitem()
            elif n[0] < 5:
                d.update({k: 0 for k in "abc"})
        for _ in range(3):
            e = Evil(None, 1)
            d[e] = 1
        for e in list(d):
            e.act = act
        try:
            op(d)
        except BaseException as error:
            print("dict", name, change, "!", type(error).__name__, str(error)[:40])
        assert isinstance(len(d), int) and len(list(d.items())) == len(d)

# Sets
for name, op in {
    "in": lambda s: Evil(None, 1) in s, "add": lambda s: s.add(Evil(None, 1)), "discard": lambda s: s.discard(Evil(None, 1)),
    "remove": lambda s: s.remove(Evil(None, 1)), "|": lambda s: s | {Evil(None, 1)}, "&": lambda s: s & {Evil(None, 1)},
    "-": lambda s: s - {Evil(None, 1)}, "^": lambda s: s ^ {Evil(None, 1)}, "==": lambda s: s == {Evil(None, 1), Evil(None, 1)},
    "<=": lambda s: s <= {Evil(None, 1), Evil(None, 1), Evil(None, 1)}, "update": lambda s: s.update([Evil(None, 1)]),
    "&=": lambda s: s.__iand__({Evil(None, 1)}), "^=": lambda s: s.__ixor__({Evil(None, 1)}), "-=": lambda s: s.__isub__({Evil(None, 1)}),
    "isdisjoint": lambda s: s.isdisjoint({Evil(None, 1)}), "pop": lambda s: s.pop(),
}.items():
    for change in ("clear", "grow", "pop"):
        s = set()
        n = [0]

        def act():
            n[0] += 1
            if n[0] > 20:
                return
            if change == "clear":
                s.clear()
            elif change == "grow":
                s.update(range(100 * n[0], 100 * n[0] + 30))
            elif s:
                s.pop()
        for _ in range(2):
            s.add(Evil(None, 1))
        for e in list(s):
            e.act = act
        try:
            op(s)
        except BaseException as error:
            if type(error) not in (KeyError, RuntimeError):
                print("set", name, change, "!", type(error).__name__, str(error)[:40])
        assert len(list(s)) == len(s)
print("sets survived")

# Iteration
for make, change in (([1, 2, 3], lambda x: x.append(1)), ({1, 2, 3}, lambda x: x.add(len(x) + 50)), ({1: 1, 2: 2}, lambda x: x.update({len(x) + 50: 1})),
                     (bytearray(b"abc"), lambda x: x.append(65)), ([1, 2, 3], lambda x: x.clear()), ({1: 1, 2: 2}, lambda x: x.pop(2, None))):
    seen = 0

    def walk():
        global seen
        for _ in make:
            seen += 1
            change(make)
            if seen > 20:
                break
    attempt(f"walk {type(make).__name__}", walk)
    print("   ", seen, len(make))


class Hooked(dict):
    def __missing__(self, key):
        self.clear()
        return key


h = Hooked(a=1)
attempt("missing clears", lambda: (h["zz"], h))
attempt("join", lambda: ",".join(str(l.append(1) or len(l)) for _ in range(3)))
l = ["a", "b"]


class Str(str):
    def __str__(self):
        l.clear()
        return "s"


attempt("join a list that is changed", lambda: ",".join(l + [Str("c")]))
attempt("map over a list that shrinks", lambda: list(map(lambda x: l.clear() or x, l)))
l = [1, 2, 3, 4]
attempt("filter", lambda: list(filter(lambda x: l.remove(x) or True, l)))
l = [1, 2, 3, 4]
attempt("zip of one list", lambda: [(a, b, l.append(5) if len(l) < 8 else None) for a, b in zip(l, reversed(l))])
l = [1, 2, 3]
attempt("unpack", lambda: [l.append(x) for x in [*l, *(l.clear() or [9])]])
print(l)
