s = "the cat sat on the mat"
print(s.find("at"), s.find("at", 6), s.find("at", 6, 8), s.rfind("at"), s.rfind("at", 0, 10), s.find(""), s.find("", 5), s.find("", 100), s.rfind(""), s.find("x"), s.find("the", -7))
print(s.index("cat"), s.rindex("the"), s.count("at"), s.count("at", 6), s.count(""), "aaaa".count("aa"), s.count("t", -3), s.count("", 20, 22))
print(s.startswith("the"), s.startswith("cat", 4), s.startswith(("x", "the")), s.startswith(""), s.endswith("mat"), s.endswith(("at", "z")), s.endswith("cat", 0, 7), s.startswith("the", 0, 2), s.startswith("", 100), s.startswith(()))
print(s.replace("at", "og"), s.replace("at", "og", 1), s.replace("", "-", 3), "abc".replace("", "."), "aaa".replace("aa", "b"), s.replace("zzz", "q") == s, "aaa".replace("a", "", 2), "".replace("", "x"), "abab".replace("ab", "abab"), "x".replace("x", "yy", 0), "aXbX".replace("X", "é", count=1))
print(s.partition(" "), s.rpartition(" "), s.partition("zz"), s.rpartition("zz"), "a,b,c".partition(","), "a,b,c".rpartition(","))
print("cat" in s, "dog" in s, s.removeprefix("the "), s.removesuffix("mat"), s.removeprefix("x"), "abcabc".removesuffix("abc"), "a".removeprefix("a"))
print("é😀é".find("é", 1), "é😀é".rfind("é"), "é😀é".count("é"), "é😀é".replace("😀", "-"), "ééé".replace("é", "e", 2), "aéb".partition("é"), "日本日本".rindex("日"))
big = "ab" * 500 + "needle" + "ba" * 500
print(big.find("needle"), big.rfind("needle"), big.count("ab"), big.find("needles"), len(big.replace("ab", "")), big.index("needle", 999))
for bad in (lambda: s.index("zz"), lambda: s.rindex("zz"), lambda: s.find(5), lambda: s.count(None), lambda: s.startswith(5), lambda: s.startswith(("a", 5)), lambda: s.startswith(["a"]), lambda: s.replace("a", 5), lambda: s.replace("a"), lambda: s.partition(""), lambda: s.partition(5), lambda: s.find("a", "b"), lambda: s.removeprefix(1), lambda: s.find(), lambda: 5 in s, lambda: s.find("a", 1, 2, 3), lambda: s.endswith(None)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
