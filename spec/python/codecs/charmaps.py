# Encodings of one byte per character: whole tables, names, and what has no place in them.
def show(f, *args):
    try:
        return ascii(f(*args))
    except UnicodeError as e:
        return f'{e} | {e.start} {e.end} {e.reason}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


NAMES = '''cp037 cp437 cp875 cp1252 iso8859-15 koi8-r mac-arabic'''.split()
every = bytes(range(0, 256, 3))
for name in NAMES:
    text = every.decode(name, 'replace')
    total = 0
    for point in map(ord, text):
        total = (total * 1000003 ^ point) & 0xFFFFFFFFFFFF
    back = 0
    for byte in text.replace('\ufffd', '').encode(name):
        back = (back * 1000003 ^ byte) & 0xFFFFFFFFFFFF
    print(name, len(text), total, back, text.count('\ufffd'), show('\u4e00'.encode, name), ascii(text[60:64]))
    print(every.decode(name, 'ignore') == text.replace('\ufffd', ''), 'a\u4e00b\u20acz'.encode(name, 'ignore'), 'x\u4e00'.encode(name, 'replace'), 'x\u4e00'.encode(name, 'backslashreplace'), 'x\u4e00'.encode(name, 'xmlcharrefreplace'))
for alias in ('windows-1252', '1252', 'WINDOWS_1251', 'latin2', 'l2', 'iso-8859-15', 'ISO_8859-15', 'latin9', 'latin-9', 'l9', 'cyrillic', 'greek', 'hebrew', 'arabic', 'ibm437', '437', 'koi8r', 'koi8_u', 'macintosh', 'macroman', 'maccyrillic', 'iso8859-1', 'ISO-8859-1', 'latin', 'iso8859', 'thai', 'cp 1252', 'cp-1252', 'cp1252 ', ' cp1252', 'Cp1252', 'c p1252', 'ebcdic-cp-us', 'ibm500', 'roman8', 'csisolatin2', 'iso-ir-101', 'tis620', 'cp154', 'rk1048', 'mac_roman', 'mac', 'nope', '', 'utf16-be', 'utf-16be', 'utf8-sig', 'utf_8_sig', 'u8', 'U16', 'us-ascii', 'ANSI_X3.4-1968', '646', 'hex', 'rot13', 'base64', 'zlib', 'unicodeescape', 'unicode-escape', 'raw-unicode_escape', 'utf--8', 'utf_8_', '--utf-8', 'UTF 8', '\xe9', 'a' * 50):
    print(alias, show('aZ9'.encode, alias), show(b'aZ9'.decode, alias))
for name in ('cp1252', 'cp437', 'iso8859-7', 'ascii', 'latin-1'):
    for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass', 'nope'):
        print(name, errors, show('a\u4e00\u4e01b\udc81\U0001f600'.encode, name, errors), show(b'a\x81\xff\xaeb'.decode, name, errors))
