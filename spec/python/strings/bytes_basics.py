b = b"hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:3], list(b[:3]), b + b"x", b * 2, 104 in b, b"ell" in b, b.upper(), b.find(b"l"), b.split(b"l"), b.replace(b"l", b"L"), b[::-1])
print(bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(b"x"), bytes(), b"a" < b"b", b"a" == "a", hash(b"a") == hash(b"a"), b"abc".decode(), "é".encode(), b"\xc3\xa9".decode("utf-8"), b"%d %s" % (5, b"x"), b",".join([b"a", b"b"]), b"abc".hex(), bytes.fromhex("0aff"), b" x ".strip(), b"abc".startswith(b"a"), b"ab".isalpha())
print(repr(b"'\"\\\n\t\r\x01~\x7f\x80"), str(b"x"), b"a" b"b", ascii(b"\xe9"), {b"k": 1}[b"k"], [*b"ab"], max(b"ab"), sorted(b"ba"), b"ab".index(98), b"a-b".partition(b"-"), b"\xff\xfe".decode("utf-8", "replace"), b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"), b"\xe9".decode("latin-1"))
for bad in (lambda: b"a" + "a", lambda: b"a"[5], lambda: b"\xff".decode(), lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("x"), lambda: "a" in b"a", lambda: 300 in b"a", lambda: b"a".join(["a"]), lambda: b"a".find("a"), lambda: bytes(1.5), lambda: bytes.fromhex("zz"), lambda: b"\xc3".decode(), lambda: b"a\x80b".decode("ascii")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print((1000).to_bytes(2, "big"), int.from_bytes(b"\x03\xe8", "big"), (255).to_bytes(4, "little"), int.from_bytes(b"\xff\xff", "little", signed=True), (-2).to_bytes(2, "big", signed=True), (5).to_bytes())
