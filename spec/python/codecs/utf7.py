# utf-7: what is written directly, runs of base 64, and every fault of them with each handler.
def show(f, *args):
    try:
        return ascii(f(*args))
    except UnicodeDecodeError as e:
        return f'{e} | {e.encoding} {e.start} {e.end} {e.reason}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for text in ('', 'abc', 'a+b', '+', '++', '\xe9', '\xe9t\xe9', 'a\xe9-b', '\xe9-', '\xe9.', '\xe9A', '\xe9/', '\u20ac', '\U0001f600', '\ud800', '\udc00\ud800', 'Hi Mom \u263a!', 'A\u2262\u0391.', '\u65e5\u672c\u8a9e', '\xe9+', '+\xe9', '\xe9 \xe9', '\x00', 'a\tb\nc\rd', '\x0b\x7f', '~\\', '!"#$%&*;<=>@[]^_`{|}', "'(),-./:?", '\xa3' * 7, '\U0010ffff\U00010000'):
    data = text.encode('utf-7')
    print(ascii(text), data, show(data.decode, 'utf-7') == ascii(text), text.encode('UTF7') == data, text.encode('u7', 'strict') == data)
print(bytes(range(128)).decode('latin-1').encode('utf-7'))
for data in (b'+', b'+-', b'+-+-', b'a+', b'+A', b'+AA', b'+AAA', b'+AAAA', b'+AOk', b'+AOk-', b'+AOl', b'+AOk.', b'+AOkA', b'+AOk-A', b'+AOkAOk-', b'+AO-', b'+AOkB-', b'+AOkB', b'+AOm-', b'+AOn', b'+2D0-', b'+2D0', b'+2D3eAA-', b'+2D3eAA', b'+2D3YPd4A-', b'+3gA-', b'+2AA-', b'+2AAAQQ-', b'+2AA.', b'+2AD', b'+!', b'a+!b', b'+\xff', b'\xff', b'a\xffb', b'\x80', b'+AOk\xff', b'+2AA\xffx', b'~', b'\\', b'\x00', b'+/+-', b'+//8-', b'++-', b'+-A', b'+ -', b'+AOk-+AOk-', b'+AOk+AOk-', b'+AOk--', b'+AGE-', b'+ACs-', b'+AC0-'):
    print(data, show(data.decode, 'utf-7'))
    for errors in ('ignore', 'replace', 'backslashreplace', 'surrogateescape', 'xmlcharrefreplace', 'nope'):
        print('   ', show(data.decode, 'utf-7', errors), end='')
    print()
