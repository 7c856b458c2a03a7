# utf-16 and utf-32: byte order marks, truncated and illegal sequences with each handler, escapes in unicode_escape.
def show(f, *args):
    try:
        return ascii(f(*args))
    except UnicodeError as e:
        return f'{e} | {e.encoding} {e.start} {e.end} {e.reason}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


HANDLERS = ('ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass', 'xmlcharrefreplace')
for data in (b'', b'a', b'ab', b'abc', b'\xff', b'\xff\xfe', b'\xfe\xff', b'\xff\xfea', b'\xff\xfea\x00', b'\xfe\xff\x00a', b'\xff\xfe\xff\xfe', b'\x00\xd8', b'\x00\xd8\x00', b'\x00\xd8a\x00', b'\x00\xd8\x00\xdc', b'\x00\xdc', b'\x00\xdca\x00', b'\x00\xd8\x00\xd8\x00\xdc', b'\xd8\x00\xdc\x00', b'\xd8\x00', b'\xdc\x00\x00a', b'\xd8\x00\x00a', b'a\x00\x00\xd8', b'a\x00b', b'\xff\xfe\x00\x00', b'\x00\x00\xfe\xff', b'\x00\x00\xfe\xff\x00\x00\x00a', b'\xff\xfe\x00\x00a\x00\x00\x00', b'a\x00\x00\x00', b'\x00\x00\x00a', b'\x00\xd8\x00\x00', b'\x00\x00\xd8\x00', b'\x00\x00\x11\x00', b'\x00\x11\x00\x00', b'\xff\xff\xff\xff', b'a\x00\x00', b'\xff\xff\x10\x00'):
    for encoding in ('utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be'):
        print(data, encoding, show(data.decode, encoding), '|', *[show(data.decode, encoding, errors) for errors in HANDLERS])
for text in ('', 'a', '\xe9\u20ac', '\U0001f600', '\ufeff', 'a\ud800b'):
    for encoding in ('utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be'):
        print(ascii(text), encoding, show(text.encode, encoding), '|', *[show(text.encode, encoding, errors) for errors in HANDLERS + ('namereplace',)])
for data in (b'\\', b'a\\', b'\\x', b'\\x4', b'\\x41', b'\\xzz', b'\\u', b'\\u00e', b'\\u00e9', b'\\U0001f60', b'\\U0001f600', b'\\U00110000', b'\\Uffffffff', b'\\N', b'\\N{', b'\\N{}', b'\\N{DIGIT ONE}', b'\\N{digit one}', b'\\N{NOPE}', b'\\N{DIGIT ONE', b'\\0', b'\\12', b'\\101', b'\\777', b'\\8', b'\\q', b'\\\n', b'\\\r\n', b'\\n\\t\\r\\a\\b\\f\\v', b'\\\\', b'\\\'\\"', b'\xe9', b'\xff\\xff', b'\\ud800', b'\\ud83d\\ude00', b'a\\x4g\\x41'):
    for encoding in ('unicode_escape', 'raw_unicode_escape'):
        print(data, encoding, show(data.decode, encoding), '|', *[show(data.decode, encoding, errors) for errors in HANDLERS[:4]])
for text in ('abc', '\x00\t\n\r\x1f\x7f', '\\', '\'"', '\xe9\xff', '\u20ac', '\U0001f600', '\ud800', '\\u0041', '\x85\xa0'):
    print(ascii(text), show(text.encode, 'unicode_escape'), show(text.encode, 'raw_unicode_escape'))
