"""Wrapping, tables, Roman numerals, ciphers, diffs, templates and word counts over strs and bytes."""


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return lines + [line] * bool(line)


text = "The quick brown fox jumps over the lazy dog, and then it naps beneath the caf\u00e9's awning \u2014 quietly."
for line in wrap(text, 24):
    print(f"|{line:<24}|{line:>24}|{line:^24}|".replace(" ", "."))


def table(rows):
    widths = [max(map(len, map(str, column))) for column in zip(*rows)]
    for row in rows:
        cells = (f"{c:>{w}}" if isinstance(c, (int, float)) else f"{c:<{w}}" for c, w in zip(row, widths))
        yield " | ".join(cells).rstrip()


print(*table([("name", "price", "count"), ("apple", 1.5, 10), ("kiwi", 0.25, 1000), ("\u00fcber", -3, 7)]), sep="\n")

ROMAN = {"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10, "IX": 9, "V": 5,
         "IV": 4, "I": 1}


def roman(n):
    out = []
    for letters, value in ROMAN.items():
        count, n = divmod(n, value)
        out += [letters] * count
    return "".join(out)


def number(text):
    total = 0
    while text:
        for letters, value in ROMAN.items():
            if text.startswith(letters):
                total += value
                text = text.removeprefix(letters)
                break
        else:
            raise ValueError(f"not Roman: {text!r}")
    return total


print(*map(roman, (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)), all(number(roman(n)) == n for n in range(1, 4000)))
try:
    number("XQ")
except ValueError as error:
    print(error)


def caesar(text, shift):
    small = "abcdefghijklmnopqrstuvwxyz"
    turned = small[shift:] + small[:shift]
    return text.translate(str.maketrans(small + small.upper(), turned + turned.upper()))


def vigenere(data, key):
    return bytes((b + k) % 256 for b, k in zip(data, key * (len(data) // len(key) + 1)))


secret = vigenere(text.encode(), b"lua")
print(caesar("Hello, World!", 3), caesar(caesar("xyz", 5), -5), secret[:12], vigenere(secret, bytes(-k % 256 for k in b"lua")).decode() == text)


def diff(a, b):
    lengths = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            lengths[i][j] = lengths[i + 1][j + 1] + 1 if a[i] == b[j] else max(lengths[i + 1][j], lengths[i][j + 1])
    i = j = 0
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]:
            yield f"  {a[i]}"
            i, j = i + 1, j + 1
        elif j == len(b) or i < len(a) and lengths[i + 1][j] >= lengths[i][j + 1]:
            yield f"- {a[i]}"
            i += 1
        else:
            yield f"+ {b[j]}"
            j += 1


print(*diff("one two three four".split(), "one 2 three four five".split()), sep="\n")


class Template:
    def __init__(self, text):
        self.parts = []
        while text:
            before, brace, text = text.partition("{{")
            self.parts.append(before)
            if brace:
                name, close, text = text.partition("}}")
                if not close:
                    raise ValueError(f"unclosed {{{{ before {name!r}")
                self.parts.append(name.strip().split("|"))

    def render(self, **names):
        filters = {"upper": str.upper, "title": str.title, "repr": repr, "count": lambda v: str(len(v))}
        for part in self.parts:
            if isinstance(part, str):
                yield part
                continue
            name, *rest = part
            value = names
            for step in name.split("."):
                value = value[step] if isinstance(value, dict) else getattr(value, step)
            for f in rest:
                value = filters[f](value)
            yield str(value)


template = Template("Dear {{ user.name|title }}, {{items|count}} of {{ items }} cost {{price}}; {{ kind.__name__ }}")
print("".join(template.render(user={"name": "ann lee"}, items=["a", "b"], price=1.50, kind=int)))
for attempt in lambda: Template("{{x"), lambda: [*Template("{{x|no}}").render(x=1)], lambda: [*Template("{{x.y}}").render(x=1)]:
    try:
        print(attempt())
    except (ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)

counts = {}
for word in text.casefold().translate({ord(c): None for c in ",.\u2014"}).split():
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6])
print("\n".join(sorted(counts, key=lambda w: (len(w), w))[-3:]), text.title(), text.swapcase()[:20], text[::-1][:10], sep="\n")
print(text.encode("ascii", "xmlcharrefreplace")[-30:], text.encode("latin-1", "replace")[-12:], ascii(text[-12:]), f"{text[-9:-1]!a}")
