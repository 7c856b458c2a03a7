# Text that is put together is a plain str
#
# What `__format__` and `__str__` return keeps its class in CPython where it is all of an f-string, of `%` or of
# `str.format`; here the result is a str. So is that of `S("s") % ()`, and what `partition` finds nothing in.
#
# Why: The text is built from the characters of its parts, of which there may be one.


class S(str):
    def __format__(self, spec):
        return S("formatted")

    def __str__(self):
        return S("shown")


class B(bytes):
    pass


part = S("part")
print(type(f"{part}").__name__, type("%s" % part).__name__, type("{}".format(part)).__name__)
print(type(S("s") % ()).__name__, [type(p).__name__ for p in B(b"abc").partition(b"x")])
