# Encodings of many bytes and of domain names are unknown
#
# `idna`, `punycode` and the East Asian encodings of several bytes (`shift_jis`, `gb18030`, `big5`, `euc_kr` and
# their kin) raise LookupError. The Unicode encodings and all one-byte encodings are there.
#
# Why: Each is a large table or an algorithm of its own, and nothing in the language uses them; sources and
# strings are UTF-8 everywhere around a Lua host.

for name in "idna", "punycode", "shift_jis", "gb18030", "big5", "euc_kr", "cp1252":
    try:
        print(name, "a".encode(name))
    except LookupError as error:
        print(error)
