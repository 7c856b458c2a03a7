for s in ("", "abc", "ABC", "Abc Def", "123", "a1", " ", "\t\n", "é", "ÉÀ", "ß", "ǆ", "Ⅷ", "½", "²", "٣", "日本", "_x1", "1x", "a b", "x.y", "ﬁ", "\u00a0", "a\x00", "class"):
    print(ascii(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), "".join("01"[p] for p in (s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii())))
print("they're bill's friends".title(), "hello wORLD".capitalize(), "ΌΣΟΣ".lower(), "straße".casefold() == "STRASSE".casefold())
