# Sizes no bytes object can have, and what cannot be assigned to a slice of a bytearray.
most = 2**63 - 1
for label, attempt in {
    "bytes": lambda: bytes(most),
    "ljust": lambda: b"Hello".ljust(most),
    "rjust": lambda: b"Hello".rjust(most),
    "center": lambda: b"Hello".center(most),
    "zfill": lambda: b"Hello".zfill(most),
    "ljust beyond": lambda: b"Hello".ljust(most + 1),
}.items():
    try:
        print(label, len(attempt()))
    except (OverflowError, MemoryError) as error:
        print(label, type(error).__name__, error)
for value in 1, 1.5, -1.5j, "text", True, None, object, [256], ["a"], b"xy", [1, 2], range(3), {5: 6}:
    array = bytearray(b"hello")
    try:
        array[1:3] = value
        print(array)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
