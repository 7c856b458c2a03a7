# utf-8: every kind of faulty sequence with each error handler, where the error starts and ends, and lone surrogates.
def show(f, *args):
    try:
        return ascii(f(*args))
    except UnicodeError as e:
        return f'{e} | {e.start} {e.end} {e.reason}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


HANDLERS = ('ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass', 'xmlcharrefreplace', 'namereplace', 'nope')
faulty = [b'\x80', b'\xbf', b'\xc0\x80', b'\xc1\xbf', b'\xc2', b'\xc2a', b'\xc2\xc2', b'\xe0\x80\x80', b'\xe0\x9f\xbf', b'\xe0\xa0', b'\xe0\xa0a', b'\xe1\x80', b'\xe1\x80\xe1', b'\xed\xa0\x80', b'\xed\xbf\xbf', b'\xed\xa0', b'\xed\x9f', b'\xef\xbf', b'\xf0\x80\x80\x80', b'\xf0\x8f\xbf\xbf', b'\xf0\x90', b'\xf0\x90\x80', b'\xf0\x90\x80a', b'\xf0\x90a\x80', b'\xf4\x8f\xbf\xbf', b'\xf4\x90\x80\x80', b'\xf5\x80\x80\x80', b'\xf8\x88\x80\x80\x80', b'\xfe', b'\xff', b'\xfe\xff', b'\xe2\x82', b'\xe2\x82\xac', b'\xe2', b'\xed\xa0\x80\xed\xb0\x80', b'\xc3\x28', b'\xa0\xa1', b'\xe2\x28\xa1', b'\xf0\x28\x8c\xbc', b'\xf0\x90\x28\xbc', b'\xf0\x28\x8c\x28']
for data in faulty:
    for around in (data, b'a' + data + b'z', b'\xc3\xa9' + data + data):
        print(around, show(around.decode), '|', *[show(around.decode, 'utf-8', errors) for errors in HANDLERS])
for text in ('\ud800', 'a\udfffb', '\ud800\udc00', '\udc80\udcff', '\udc7f', '\udc80x\ud800', '\xe9\udce9', '\U0001f600\ud83d'):
    for encoding in ('utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'utf-8-sig', 'cp1252'):
        print(ascii(text), encoding, show(text.encode, encoding), *[show(text.encode, encoding, errors) for errors in HANDLERS])
print(show(b'\xef\xbb\xbfabc'.decode, 'utf-8'), show(b'\xef\xbb\xbfabc'.decode, 'utf-8-sig'), show(b'\xef\xbb'.decode, 'utf-8-sig'), show(b'\xef\xbb\xbf'.decode, 'utf-8-sig'), show(b'\xef\xbb\xbf\xff'.decode, 'utf-8-sig'), '\ufeffa'.encode('utf-8-sig'), ''.encode('utf-8-sig'))
for errors in ('strict', 'nope', '', 5, None, 'a\0b', '\ud800'):
    print(ascii(errors), show('abc'.encode, 'utf-8', errors), show('\ud800'.encode, 'utf-8', errors), show(b'abc'.decode, 'utf-8', errors), show(b'\xff'.decode, 'utf-8', errors), show(b''.decode, 'utf-8', errors), show(''.encode, 'ascii', errors), show(str, b'\xff', 'utf-8', errors))
for encoding in ('nope', '', 5, None, 'a\0b', '\ud800'):
    print(ascii(encoding), show('abc'.encode, encoding), show(b'abc'.decode, encoding), show(b''.decode, encoding), show(''.encode, encoding), show(str, b'', encoding), show(bytes, '', encoding))
data = 'a\xe9\u20ac\U0001f600' * 200
print(len(data.encode()), data.encode().decode() == data, show((data.encode() + b'\xff' + data.encode()).decode)[-80:], len((data.encode() + b'\xff').decode('utf-8', 'replace')))
