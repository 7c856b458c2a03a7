# Every code point of Unicode: the questions, the case conversions and repr, as a digest per block.
QUESTIONS = ['isalpha', 'isdigit', 'isnumeric', 'isdecimal', 'isidentifier', 'isprintable', 'isspace', 'isalnum',
             'islower', 'isupper', 'istitle', 'isascii']
CHANGES = ['upper', 'lower', 'title', 'casefold', 'capitalize', 'swapcase']


def digest(text, seed=0):
    for point in map(ord, text):
        seed = (seed * 1000003 ^ point) & 0xFFFFFFFFFFFF
    return seed


def block(start, end):
    chars = [chr(point) for point in range(start, end)]
    row = [sum([getattr(c, q)() for c in chars]) for q in QUESTIONS]
    for q in QUESTIONS:
        row.append(digest(''.join(['01'[getattr(c, q)()] for c in chars])) % 10**6)
    for change in CHANGES:
        row.append(digest('|'.join([getattr(c, change)() for c in chars])) % 10**9)
    row.append(digest(''.join(map(repr, chars))) % 10**6)
    row.append(digest(''.join(map(ascii, chars))) % 10**6)
    row.append(digest('|'.join(['|'.join(('a' + c + 'b').splitlines()) for c in chars])) % 10**6)
    row.append(digest('|'.join(['|'.join(('a' + c + 'b').split()) for c in chars])) % 10**6)
    return row


for start in list(range(0, 0x3000, 0x400)) + [0xA000, 0xA400, 0xA800, 0xAC00, 0xD400, 0xD800, 0xDC00, 0xF800, 0xFC00]:
    print(hex(start), *block(start, start + 0x400))
for start in range(0x10000, 0x1F000, 0x1000):
    print(hex(start), *block(start, start + 0x400), *block(start + 0xC00, start + 0x1000)[:12])
for start in (0x3000, 0x4D00, 0x9F00, 0x20000, 0x2A600, 0x2F800, 0x30000, 0xE0000, 0xE0100, 0x10FF00):
    print(hex(start), *block(start, start + 0x100))

print(sum([chr(p).isdigit() for p in range(0x20000)]), sum([chr(p).isnumeric() for p in range(0x20000)]))
decimals = [chr(p) for p in range(0x20000) if chr(p).isdecimal()]
print(len(decimals), sum(map(int, decimals)), sum(map(float, decimals)), int(''.join(decimals[:30])))
digits = [c for c in map(chr, range(0x3400)) if c.isdigit() and not c.isdecimal()]
print(len(digits), ascii(digits[0]))
for c in digits[:2]:
    try:
        int(c)
    except ValueError as e:
        print(ascii(str(e)))
