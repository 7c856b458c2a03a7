text = """the quick brown fox
jumps over the lazy dog
the end of the story, quick!"""
words = {}
for line in text.splitlines():
    for w in line.lower().split():
        w = w.strip(",.!?")
        words[w] = words.get(w, 0) + 1
for w, n in sorted(words.items(), key=lambda kv: (-kv[1], kv[0]))[:6]: print(f"{w:<8}{n:>3} {'#' * n}")
def caesar(s, k): return "".join(chr((ord(c) - b + k) % 26 + b) if c.isalpha() and (b := 65 if c.isupper() else 97) else c for c in s)
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
def rle(s):
    out = []
    for c in s:
        if out and out[-1][0] == c: out[-1][1] += 1
        else: out.append([c, 1])
    return "".join(f"{c}{n}" if n > 1 else c for c, n in out)
print(rle("aaabccdddd"), rle(""), rle("abc"))
print([w for w in words if w == w[::-1]], max(words, key=len), {len(w): w for w in words}, " ".join(w.title() for w in text.split()[:4]))
def wrap(s, width):
    lines, cur = [], ""
    for w in s.split():
        if len(cur) + len(w) + bool(cur) > width:
            lines.append(cur)
            cur = w
        else: cur += " " * bool(cur) + w
    return lines + [cur]
print("\n".join(f"|{l:^20}|" for l in wrap(text, 20)))
table = [("name", "qty", "price"), ("apple", 3, 1.5), ("kiwi", 12, 0.25), ("éclair", 1, 10)]
widths = [max(len(str(r[i])) for r in table) for i in range(3)]
for r in table: print(" | ".join(str(c).ljust(w) if isinstance(c, str) else str(c).rjust(w) for c, w in zip(r, widths)))
csv = 'a,"b,c",d\n1,"2 ""x""",3'
def parse(line):
    out, cur, quoted, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if c == '"':
            if quoted and line[i + 1:i + 2] == '"': cur += '"'; i += 1
            else: quoted = not quoted
        elif c == "," and not quoted: out.append(cur); cur = ""
        else: cur += c
        i += 1
    return out + [cur]
print([parse(l) for l in csv.split("\n")])
def roman(n):
    r = ""
    for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= v: r, n = r + s, n - v
    return r
print([roman(n) for n in (1, 4, 9, 14, 1999, 2024)])
def lev(a, b):
    row = range(len(b) + 1)
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1): new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
    return row[-1]
print(lev("kitten", "sitting"), lev("", "abc"), lev("é", "e"))
print("%-10s|%5d|%6.2f|%s" % ("row", 42, 3.14159, [1, "x"]), "{0:>{1}}".format("r", 5), f"{'x':*^{2 * 4}}")
