# What compile, eval and exec take as source, and the ranges of compile's other arguments.


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except SyntaxError as e:
        print(type(e).__name__, e, e.lineno, e.offset)
    except Exception as e:
        print(type(e).__name__, e)


for source in b"1 + 1", bytearray(b"1 + 2"), memoryview(b"1 + 3"), memoryview(b"x1 + 4")[1:], 5, None, [1]:
    attempt(eval, source)
    attempt(exec, source)
attempt(lambda: eval(compile(memoryview(b"6"), "f", "eval")))

# Only bytes have a byte order mark that is no part of the text.
attempt(eval, "\ufeff1")
attempt(exec, "\ufeffprint(1)")
attempt(eval, b"\xef\xbb\xbf1")
attempt(exec, b"\xef\xbb\xbfprint(1)")
attempt(eval, "'\ufeff'")
attempt(eval, "'\ud800'")
attempt(compile, "\ud800", "f", "exec")

for flags in 2**40, 2**31, -(2**31) - 1, -1, 1, 0x100, 0x2000, 0x10000, 0x20000, 0x1000000, 2**70, 1.5, "a":
    print(flags, end=" ")
    attempt(lambda: eval(compile("1", "f", "eval", flags=flags)))
for optimize in -2, -1, 0, 2, 3, 2**40:
    print(optimize, end=" ")
    attempt(lambda: eval(compile("1", "f", "eval", optimize=optimize)))
attempt(compile, "1", "f\0g", "eval")
attempt(compile, "1", memoryview(b"f"), "eval")


# Annotations of a module go to the mapping that it runs over.
class Mapping:
    def __init__(self):
        self.items = {}

    def __getitem__(self, key):
        print("get", key)
        return self.items[key]

    def __setitem__(self, key, value):
        print("set", key)
        self.items[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.items[key]


for code in "x: int = 1\ny: str", "__annotations__ = {}\nx: int = 1\ndel x", "class C:\n    x: int\nprint(C.__annotations__)":
    mapping = Mapping()
    exec(code, {}, mapping)
    print(mapping.items.get("__annotations__"))
