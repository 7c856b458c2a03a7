# What builtin functions and methods say about wrong numbers and kinds of arguments.


def complaint(call):
    try:
        call()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "accepted"


receivers = [5, 2.5, 1j, "text", b"bytes", bytearray(b"x"), [1], (1,), {1: 2}, {1}, frozenset({1}), range(3)]
methods = ["append", "extend", "pop", "index", "count", "get", "setdefault", "update", "add", "discard", "title",
           "replace", "split", "join", "startswith", "center", "zfill", "bit_length", "to_bytes", "hex", "is_integer",
           "conjugate", "fromkeys", "insert", "sort", "reverse", "copy", "clear", "keys", "union", "isdisjoint"]
for receiver in receivers:
    for name in methods:
        method = getattr(receiver, name, None)
        if method is None:
            continue
        four = (1, 2, 3, 4)
        print(type(receiver).__name__, name, complaint(lambda: method(*four)))
        if name not in ("update", "union", "sort"):
            print(" " * 4, complaint(lambda: method(unknown=1)))

for function in (len, abs, chr, ord, repr, hash, id, callable, iter, isinstance, divmod, round, sum, any, bin, next):
    print(function.__name__, complaint(lambda: function()))
    print(" " * 4, complaint(lambda: function(1, 2, 3, 4)))
    print(" " * 4, complaint(lambda: function(unknown=1)))
