# Encodings of one byte per character: whole tables, names, and what has no place in them.
def show(f, *args):
    try:
        return ascii(f(*args))
    except UnicodeError as e:
        return f'{e} | {e.start} {e.end} {e.reason}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


NAMES = '''cp037 cp273 cp424 cp437 cp500 cp720 cp737 cp775 cp850 cp852 cp855 cp856 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 cp874 cp875 cp1006 cp1026
cp1125 cp1140 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 hp-roman8 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10
iso8859-11 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-t koi8-u kz1048 mac-arabic mac-croatian mac-cyrillic mac-farsi mac-greek mac-iceland mac-latin2 mac-roman mac-romanian
mac-turkish palmos ptcp154 tis-620'''.split()
every = bytes(range(256))
for name in NAMES:
    text = every.decode(name, 'replace')
    total = 0
    for point in map(ord, text):
        total = (total * 1000003 ^ point) & 0xFFFFFFFFFFFF
    back = 0
    for byte in text.replace('\ufffd', '').encode(name):
        back = (back * 1000003 ^ byte) & 0xFFFFFFFFFFFF
    print(name, len(text), total, back, text.count('\ufffd'), show('\u4e00'.encode, name), ascii(text[0xA4:0xA8]))
    print(every.decode(name, 'ignore') == text.replace('\ufffd', ''), 'a\u4e00b\u20acz'.encode(name, 'ignore'), 'x\u4e00'.encode(name, 'replace'), 'x\u4e00'.encode(name, 'backslashreplace'), 'x\u4e00'.encode(name, 'xmlcharrefreplace'))
for alias in ('windows-1252', '1252', 'WINDOWS_1251', 'latin2', 'l2', 'iso-8859-15', 'ISO_8859-15', 'latin9', 'latin-9', 'l9', 'cyrillic', 'greek', 'hebrew', 'arabic', 'ibm437', '437', 'koi8r', 'koi8_u', 'macintosh', 'macroman', 'maccyrillic', 'iso8859-1', 'ISO-8859-1', 'latin', 'iso8859', 'thai', 'cp 1252', 'cp-1252', 'cp1252 ', ' cp1252', 'Cp1252', 'c p1252', 'ebcdic-cp-us', 'ibm500', 'roman8', 'csisolatin2', 'iso-ir-101', 'tis620', 'cp154', 'rk1048', 'mac_roman', 'mac', 'nope', '', 'utf16-be', 'utf-16be', 'utf8-sig', 'utf_8_sig', 'u8', 'U16', 'us-ascii', 'ANSI_X3.4-1968', '646', 'hex', 'rot13', 'base64', 'zlib', 'unicodeescape', 'unicode-escape', 'raw-unicode_escape', 'utf--8', 'utf_8_', '--utf-8', 'UTF 8', '\xe9', 'a' * 50):
    print(alias, show('aZ9'.encode, alias), show(b'aZ9'.decode, alias))
for name in ('cp1252', 'cp437', 'iso8859-7', 'ascii', 'latin-1'):
    for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass', 'nope'):
        print(name, errors, show('a\u4e00\u4e01b\udc81\U0001f600'.encode, name, errors), show(b'a\x81\xff\xaeb'.decode, name, errors))
