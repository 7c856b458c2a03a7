# Code points of many blocks of Unicode: the questions, the case conversions and repr, some characters of each.
QUESTIONS = ['isalpha', 'isdigit', 'isnumeric', 'isdecimal', 'isidentifier', 'isprintable', 'isspace', 'isalnum',
             'islower', 'isupper', 'istitle', 'isascii']
CHANGES = ['upper', 'lower', 'title', 'casefold', 'capitalize', 'swapcase']


def block(start, end):
    chars = [chr(point) for point in range(start, end)]
    row = [sum([getattr(c, q)() for c in chars]) for q in QUESTIONS]
    for q in QUESTIONS:
        row.append(ascii(''.join(['01'[getattr(c, q)()] for c in chars])))
    for change in CHANGES:
        row.append(ascii('|'.join([getattr(c, change)() for c in chars])))
    row.append(ascii(''.join(map(repr, chars))))
    row.append(ascii(''.join(map(ascii, chars))))
    row.append(ascii('|'.join(['|'.join(('a' + c + 'b').splitlines()) for c in chars])))
    row.append(ascii('|'.join(['|'.join(('a' + c + 'b').split()) for c in chars])))
    return row


for start in (0x80, 0x180, 0x660, 0x1F80, 0xFB00):
    print(hex(start), *block(start, start + 0x18))

decimals = [chr(p) for p in range(0x1000) if chr(p).isdecimal()]
print(len(decimals), sum(map(int, decimals)), sum(map(float, decimals)), int(''.join(decimals[:30])), len(decimals))
digits = [c for c in map(chr, range(0x200)) if c.isdigit() and not c.isdecimal()]
print(len(digits), ascii(digits[0]))
for c in digits[:2]:
    try:
        int(c)
    except ValueError as e:
        print(ascii(str(e)))
