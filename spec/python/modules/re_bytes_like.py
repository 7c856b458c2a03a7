# Bytes-like subjects: what is found in them, and many matches of a long one.
import re
for make in (bytes, bytearray, memoryview):
    subject = make(b'one two  three\xff')
    print(make.__name__, re.findall(rb'\w+', subject), re.split(rb' +', subject), re.search(rb'\xff', subject).span())
    print([m.group() for m in re.finditer(rb't(w|h)', subject)], re.sub(rb'o', b'0', subject), re.fullmatch(rb'.*', subject)[0])
    print(re.sub(rb'(\w)(\w*)', lambda m: m[2] + m[1], subject), re.subn(rb' ', rb'\\_\g<0>', subject))
    m = re.match(rb'(?P<first>\w+) (x)?', subject)
    print(m.groups(), m.groupdict(), m.regs, m.expand(rb'<\g<first>\2>'), m.string is subject)
long = bytearray(b'ab' * 500)
print(sum(1 for _ in re.finditer(b'a', long)), len(list(re.finditer(b'b', long))), len(re.sub(b'a', lambda m: b'', long)))
long.extend(b'more')
for bad in (lambda: re.match('a', b'a'), lambda: re.match(b'a', 'a'), lambda: re.match(b'a', 5), lambda: re.findall(b'a', [97]),
            lambda: re.sub(b'a', lambda m: 'x', b'a'), lambda: re.sub('a', lambda m: b'x', 'a')):
    try: print(bad())
    except TypeError as e: print(e)
