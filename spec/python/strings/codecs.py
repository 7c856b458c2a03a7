# str.encode and bytes.decode in every encoding, with every error handler.

HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace",
            "surrogateescape", "surrogatepass"]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "latin-1", "ascii",
             "cp1252", "unicode_escape", "raw_unicode_escape"]

def attempt(convert, encoding, handler):
    try:
        return ascii(convert(encoding, handler))
    except UnicodeError as error:
        return f"{type(error).__name__} {error.start}-{error.end} {error.encoding}: {error.reason}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"

def compare(convert, encodings, label):
    for encoding in encodings:
        strict = attempt(convert, encoding, "strict")
        print(label, encoding, strict)
        for handler in HANDLERS[1:]:
            result = attempt(convert, encoding, handler)
            if result != strict:
                print("   ", handler, result)

for text in ["", "abc", "a\xe9\u20ac\U0001f600\x7f\n\\", "x\ud800y", "\udc80\udcff", "\x80\x81"]:
    compare(text.encode, ENCODINGS, ascii(text))

for data in [b"ab\xff\xfecd\xe2\x82xy\xc3", b"\xf0\x9f\x98\x80\xed\xa0\x80", b"\xc0\x80\xe0\x80\xf4\x90\x80\x80",
             b"\xef\xbb\xbfabc", b"\xe2(\xa1\xf0\x90(\xbc\xf0\x9f\x98"]:
    compare(data.decode, ["utf-8", "utf-8-sig", "ascii", "latin-1", "cp1252"], ascii(data))

for data in [b"a\0b\0", b"\0\xd8a\0", b"\0\xd8\0\xdc", b"\0\xdc", b"abc"]:
    for encoding in ["utf-16-le", "utf-16-be", "utf-16"]:
        print(data, encoding, attempt(data.decode, encoding, "strict"), attempt(data.decode, encoding, "replace"))

for data in [b"a\0\0\0", b"\0\0\0a", b"\0\0\x11\0", b"\0\xd8\0\0", b"abc"]:
    for encoding in ["utf-32-le", "utf-32-be", "utf-32"]:
        print(data, encoding, attempt(data.decode, encoding, "strict"), attempt(data.decode, encoding, "replace"))

for data in [rb"\x41\u20ac\U0001f600\N{BULLET}\n\t\\\'\"\a\101\400\8\q", b"\\\n", rb"\x4", rb"\u12z", rb"\U00110000",
             rb"\N{NO SUCH NAME}", rb"\N", rb"\N{", rb"\N{}", b"\\", rb"\ud800", b"\xe9\\u00e9"]:
    compare(data.decode, ["unicode_escape", "raw_unicode_escape"], ascii(data))

for name in ["cp437", "cp850", "cp1250", "cp1251", "cp866", "iso8859-2", "iso8859-5", "iso8859-15", "koi8-r", "mac-roman"]:
    print(name, ascii(bytes(range(128, 256)).decode(name, "replace")))
    print("aÿЖ€é".encode(name, "backslashreplace"))

for name in ["UTF-8", "utf8", "U8", "Utf 8", "utf--8", "utf-8 ", "UTF", "latin1", "L1", "iso-8859-1", "8859", "us-ascii",
             "646", "cp367", "ansi_x3.4_1968", "utf.8", "utf-9", "", "a\0b", "unicode-escape", "windows-1252", "1252"]:
    print(repr(name), attempt("a".encode, name, "strict"), attempt(b"a".decode, name, "strict"))
print("\u20ac".encode("utf-16"), "\u20ac".encode("utf-32"), b"\xff\xfe\xac\x20".decode("utf-16"), b"\xfe\xff\x20\xac".decode("utf-16"))
print(b"".decode("no such encoding"), attempt("".encode, "no such encoding", "strict"), attempt("é".encode, "ascii", "no such handler"))
