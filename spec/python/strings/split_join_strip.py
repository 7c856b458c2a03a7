for args in ((), (None,), (" ",), (",",), (None, 1), (" ", 1), (" ", 0), (None, 0), (" ", -1), ("b",), ("  ",)):
    print(args, " a b  c ".split(*args), " a b  c ".rsplit(*args))
print("".split(), "".split(","), "a".split(","), ",".split(","), "a,b,,c,".split(","), "a,b,c".rsplit(",", 1), "a--b--c".split("--"), "a\t b\nc\u00a0d\x1ce".split(), "1<>2<>3".split("<>", maxsplit=1), "a b c".split(sep=None, maxsplit=1), "xaxbx".split("x"), "aaa".split("aa"), "  x  y  ".rsplit(None, 1), "  x  y  ".split(None, 1))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\r\n".splitlines(keepends=True), "no end".splitlines())
print("-".join(["a", "b"]), "".join([]), ", ".join("abc"), "x".join(["one"]), "é".join(["a", "😀"]), "-".join({"k": 1, "l": 2}), "-".join(str(i) for i in range(3)), "".join(("a", "b")), "ab".join(["", "", ""]))
for bad in (lambda: ",".join([1, 2]), lambda: ",".join(["a", None]), lambda: ",".join(5), lambda: "a".split(""), lambda: "a".split(5), lambda: "a".split(",", "x"), lambda: ",".join(), lambda: "a".strip(5), lambda: "a".splitlines(1, 2), lambda: "a".split(",", 1, 2)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
s = "  \t text \n "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), "xxaxx".strip("x"), "xyaxy".strip("yx"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "".strip(), "aaa".strip("a"), "a".strip(""), "éaé".strip("é"), "\u3000x\u2003".strip(), " a ".strip(None), "www.example.com".strip("cmowz."))
for w in (0, 3, 6, 7, 10):
    print([("abc".center(w), "abcd".center(w, "*"), "abc".ljust(w, "."), "abc".rjust(w, "-"), "-42".zfill(w), "+é".zfill(w), "".zfill(w), "x".zfill(w))])
for bad in (lambda: "a".center("5"), lambda: "a".center(5, "ab"), lambda: "a".ljust(5, ""), lambda: "a".zfill(None), lambda: "a".rjust(5, 1)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print("a\tb".expandtabs(), "a\tb\tc".expandtabs(4), "\t".expandtabs(3) == "   ", "abc\td\ne\tf".expandtabs(4), "a\tb".expandtabs(0), "ab\t\tc".expandtabs(tabsize=2))
t = str.maketrans("abc", "xyz", "d")
print("abcd dcba".translate(t), "aé".translate({97: "AA", 0xe9: None}), "abc".translate({97: 98}), str.maketrans({"a": 1, 98: "z"}), str.maketrans("a", "b"), "xyz".translate({}))
words = "the quick brown fox".split()
print(" ".join(w.capitalize() for w in words), " ".join(reversed(words)), "".join(w[0] for w in words), max(words, key=len), sorted(words, key=lambda w: w[::-1]))
