def attempt(thunk):
    try:
        print("no error:", thunk())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
for t in (
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0),
    lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 10 ** 400 * 1.0, lambda: int(float("inf")), lambda: int(float("nan")),
    lambda: [1][5], lambda: (1,)[5], lambda: "a"[5], lambda: b"a"[5], lambda: range(1)[5], lambda: [].pop(), lambda: [1].pop(5), lambda: {}.popitem(),
    lambda: set().pop(), lambda: {1}.remove(2), lambda: [].remove(1), lambda: [].index(1), lambda: "a".index("b"), lambda: (1,).index(2),
    lambda: int("x"), lambda: int(""), lambda: int("1.5"), lambda: int("z", 10), lambda: int("9", 8), lambda: int("1", 1), lambda: int(None), lambda: int([]),
    lambda: int("1", "2"), lambda: int(1.5, 2), lambda: float("x"), lambda: float(""), lambda: float(None), lambda: float([]), lambda: chr(-1), lambda: chr(0x110000),
    lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: 1 << -1, lambda: 1 >> -1, lambda: "x" * 10**30, lambda: "{} {}".format(1), lambda: "{a}".format(),
    lambda: "%d %d" % 1, lambda: "%d" % (1, 2), lambda: "%z" % 1, lambda: "%(a)s" % {}, lambda: "%" % 1, lambda: format(1, "q"), lambda: format("a", "d"),
    lambda: "a".join([1]), lambda: "".join(5), lambda: max([]), lambda: min(), lambda: max(5), lambda: sum(["a"]), lambda: sum([[1]]), lambda: sum(5),
    lambda: dict([[1]]), lambda: dict(5), lambda: {}["k"], lambda: {}[1.5], lambda: {}[(1, 2)], lambda: set([[]]), lambda: list(5), lambda: tuple(5), lambda: hash([]), lambda: hash({}), lambda: hash(set()),
    lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: getattr(5, "x"), lambda: int.nope, lambda: vars(5), lambda: object().x,
    lambda: round(1.5, "a"), lambda: pow(2, -1, 0), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 4), lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("a"), lambda: [1, 2][::0],
    lambda: "abc".split(""), lambda: "abc".replace("a"), lambda: "abc".center(), lambda: "a".encode("nope"), lambda: b"\xff".decode(), lambda: "\ud800".encode(), lambda: "abc".partition(""),
    lambda: [3, 1].sort(key=5), lambda: sorted([1, "a"]), lambda: all(5), lambda: any(None), lambda: len(5), lambda: abs(None), lambda: callable(), lambda: iter(5), lambda: super(int),
    lambda: int.from_bytes("a"), lambda: (5).to_bytes(0), lambda: (-1).to_bytes(1), lambda: (1).bit_length(2), lambda: "a" < 1, lambda: [] < 5, lambda: slice(), lambda: [1][slice(None, None, "a")],
    lambda: "abc"[1.0:], lambda: print(sep=5), lambda: print(end=5), lambda: print(x=1), lambda: open, lambda: complex("x") if False else 1, lambda: float("1_"), lambda: int("1__0"), lambda: int("_1"),
    lambda: ((1, 2, 3) + [4]), lambda: [4] + (1,), lambda: {1: 2} + {3: 4}, lambda: {1} + {2}, lambda: "a" + None, lambda: b"a" + "b", lambda: 5 + [], lambda: not_defined, lambda: (lambda: x_y)(),
):
    if t.__code__.co_names == ("open",): continue
    attempt(t)
