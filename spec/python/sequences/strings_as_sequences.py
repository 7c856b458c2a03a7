s = "héllo wörld"
print(len(s), s[1], s[-4], s[1:4], s[::-1], s[::2], "ö" in s, "xyz" in s, "" in s, s.index("w"), s.find("zz"), list("aé😀"))
e = "a😀b𝄞c"
print(len(e), e[1], e[3], e[1:4], e[::-1], e.find("b"), e.index("c"), [ord(c) for c in e], e[-2:], e.count("😀"))
print("abc" * 3, 0 * "a", -1 * "a", "a" + "b" "c", "abc" < "abd", "a" < "B", "é" > "z", "\uffff" < "😀", "abc" == "abc", "a" != "b")
z = "日本語テキスト"
print(z[2:5], z[::3], z.find("テ"), z[-1], len(z.encode()), z.replace("本", "x"), z.split("語"), z.center(11, "*"), z.startswith("日"))
for i in range(-3, 3): print("xyz"[i], end=" ")
print()
for bad in (lambda: "abc"[3], lambda: "abc"[-4], lambda: "abc"["a"], lambda: "abc"[1.0], lambda: 1 in "abc", lambda: None in "abc", lambda: "a" - "b", lambda: "abc".index("z")):
    try:
        bad()
    except Exception as ex:
        print(type(ex).__name__, ex)
long = "x" * 1000 + "é" + "y" * 1000
print(len(long), long[1000], long[1001], long.find("y"), long[999:1002], long.rfind("x"), long.count("y"))
mixed = "".join(chr(i) for i in range(0x400, 0x440))
print(mixed[5:10], mixed[::-7], mixed.upper()[:5], mixed.index(mixed[30]))
print([c for c in "aé"], dict(enumerate("né")), sorted("éazb"), max("aé"), "".join(reversed("né😀")), "-".join("né😀"), tuple("é"), set("aa") == {"a"})
print("%s|%5s|%-5s|" % ("é", "é", "é"), f"{'é':>4}|{'😀':^5}|", "é".ljust(3, "."), "é".zfill(3))
print("a\0b", len("a\0b"), "a\0b".split("\0"), repr("a\0b"), "\0" in "a\0b", "a\x00b" == "a\0b")
t = "aébc"
print([t[i:j] for i in range(4) for j in range(i + 1, 5)])
print(s is s[:], "é" == "e\u0301", len("e\u0301"), "ß".upper(), "İ".lower() == "i̇", "ﬁ".upper(), "Σ".lower(), "ΑΣ".lower(), "ǆ".title())
