print("\a\b\f\n\r\t\v\\\'\"" == '\x07\x08\x0c\x0a\x0d\x09\x0b\x5c\x27\x22', "\101\60\0", "\x41\u0041\U00000041", "\N{BULLET}", len("\
joined"), r"raw\n\x41", R'\'', "it's", 'say "hi"', """tri"ple""", '''it's''')
for s in ("plain", "it's", 'say "hi"', "both ' and \"", "tab\t nl\n cr\r", "nul\0 bell\x07 del\x7f", "é ñ", "\x80\x9f\xa0\xad", "\u200b\u2028\ufeff", "日本", "😀", "\U0001f600\U000e0001", "\ud800", "\\", "\x1b[0m", "\uffff", "", "'", '"', "\u0378", "\U0010ffff"):
    print(repr(s), ascii(s), len(s))
print(f"{'nested'!r}", "a" 'b' """c""" r"\d", "line one\nline two", b"bytes\x00\xff'", b'\'"', rb"\x", "\u00e9" == "é", "\x00".isprintable())
print(ord("a"), ord("é"), ord("😀"), chr(97), chr(233), chr(128512), chr(0) == "\0", ord("\ud800"), repr(chr(0xdfff)), [chr(c) for c in (65, 0x3b1)], chr(0x10ffff) == "\U0010ffff")
print("""first
  second\
 same
	tab""")
print(str(b"x"), str(5), str(None), str([1, "a"]), str(("é",)), str({"k": "v\n"}), repr(str), str(), str(object=5), str(b"ab", "utf-8"), str(b"\xc3\xa9", encoding="utf-8"))
print("\ud83d\ude00" == "😀", len("\ud83d\ude00"), "a\u0301", "\N{LATIN SMALL LETTER E WITH ACUTE}" == "é", "\N{Snowman}")
print(u"unicode prefix", f"{1}" "plain {not}" f"{{braces}} {2}", rf"\{3}", fr"\n{4}")
for c in range(0x7f, 0xa2): print(repr(chr(c)), end=" ")
print()
print([hex(ord(c)) for c in "\x7f\u07ff\u0800\uffff\U00010000"], "é".encode(), "😀".encode("utf-8"), "aé".encode("latin-1"), "a".encode("ascii"), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é\ud800".encode("utf-8", "surrogatepass"), "é".encode("ascii", "backslashreplace"))
