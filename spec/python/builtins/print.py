print()
print("")
print(1, "two", 3.0, None, True, [1, "a"], {"k": (1,)}, sep=", ", end=".\n")
print("a", "b", sep="")
print("a", "b", sep=None, end=None)
print(*[], sep="x")
print(*"abc", sep="\n", end="\n--\n")
print("é😀", "\t|", "\\n", repr("\n"), flush=True)
class S:
    def __str__(self): return "S!"
    def __repr__(self): return "R!"
print(S(), [S()], {S(): S()} if False else (S(),), f"{S()!r}")
for bad in (lambda: print(sep=1), lambda: print(end=[]), lambda: print("a", x=1), lambda: print(1, sep=b"")):
    try:
        bad()
    except TypeError as e:
        print(e)
print(print(), type(print("x")))
print("no newline", end="")
print(" - continued")
print("null\0byte".replace("\0", "~"))
print(1e16, 1e15, 0.1, -0.0, 10**20, 1_000, 0xff, 1j, b"x", ..., NotImplemented, int, type, range(3), slice(1), len)
print([None, True, ..., 1.0, "q'q", 'q"q', b"b", {1: 2}, {3}, frozenset(), (), (1,), [], {}, set()])
