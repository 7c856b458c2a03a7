# What str, format and % make of bytes and bytearrays, and of instances of subclasses.


class Shown(bytes):
    def __repr__(self):
        return "shown"


class Said(bytes):
    def __str__(self):
        return "said"


class ShownArray(bytearray):
    def __repr__(self):
        return "shown array"


for value in Shown(b"x"), Said(b"x"), ShownArray(b"x"), bytearray(b"y"), b"z":
    print(str(value), repr(value), f"{value}", f"{value!r}", "%s" % value, "{}".format(value), [value])
    print(value.__str__(), bytes.__str__(value) if isinstance(value, bytes) else "")
print(bytes.__str__, bytearray.__str__)

# The calls that gathering the items of an iterable makes.


class Sized:
    def __iter__(self):
        print("iter", end=" ")
        return Iterator()

    def __len__(self):
        print("len", end=" ")
        return 2


class Iterator:
    def __iter__(self):
        print("iter of iterator", end=" ")
        return self

    def __next__(self):
        print("next", end=" ")
        raise StopIteration

    def __len__(self):
        print("len of iterator", end=" ")
        return 2


print([*Sized()])
print((*Iterator(),), {*Iterator()})
print(*Sized(), *Iterator())
for gather in (
    bytes, bytearray, list, tuple, set, "".join, b"".join, lambda x: bytearray().extend(x),
    lambda x: int.from_bytes(x, "big"), lambda x: [].extend(x), lambda x: [1].__setitem__(slice(0, 1), x),
):
    print(gather(Sized()))
    print(gather(Iterator()))

# Objects that export a buffer.


class Exporter:
    def __buffer__(self, flags):
        print("buffer", flags, end=" ")
        return memoryview(b"abc")

    def __release_buffer__(self, view):
        print("release", bytes(view), end=" ")


print(b"".join([Exporter()]), b"-".join((Exporter(), b"x")))
print(bytes(Exporter()), b"xabc".find(Exporter()), b"z" + Exporter(), Exporter() in b"xabc")
print(b"xabcx".split(Exporter()), b"%b" % Exporter())
