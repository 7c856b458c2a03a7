# The Unicode errors: their attributes, messages and arguments.

def run(programs):
    for program in programs.strip().split("\n---\n"):
        try:
            exec(program, globals())
        except Exception as error:
            print(program.splitlines()[0], "->", type(error).__name__ + ":", ascii(str(error)))

run(r'''
try: b'ab\xff'.decode()
except UnicodeDecodeError as e: print(e.args, e.encoding, e.object, e.start, e.end, e.reason, repr(e))
---
e = UnicodeEncodeError('ascii', 'abc', 0, 1, 'why'); print(e, repr(e)); e.start = 1; e.end = 3; e.reason = 'new'; e.encoding = 'enc'; print(e); e.object='xyz'; print(e)
---
e = UnicodeEncodeError('ascii', 'aé\u20ac\U0001f600', 1, 2, 'why'); print(ascii(str(e))); e.start=2;e.end=3; print(ascii(str(e))); e.start=3;e.end=4; print(ascii(str(e)))
---
e = UnicodeDecodeError('ascii', b'abc', 0, 1, 'why'); print(e, repr(e)); e.end=2; print(e)
---
e = UnicodeTranslateError('a\u20acb', 1, 2, 'why'); print(ascii(str(e)), ascii(repr(e)), e.start, e.end, e.reason, e.object, e.args); e.end = 3; print(e)
---
UnicodeEncodeError()
---
UnicodeEncodeError('ascii', b'a', 0, 1, 'x')
---
UnicodeEncodeError('ascii', 'a', 'x', 1, 'x')
---
UnicodeEncodeError('ascii', 'a', 0, 1)
---
UnicodeEncodeError(1, 'a', 0, 1, 'x')
---
UnicodeEncodeError('ascii', 'a', 0, 1, 2)
---
UnicodeDecodeError('ascii', 'a', 0, 1, 'x')
---
UnicodeDecodeError('ascii', bytearray(b'a'), 0, 1, 'x').object
---
e = UnicodeDecodeError('ascii', bytearray(b'a'), 0, 1, 'x'); print(e.object)
---
UnicodeTranslateError('a', 0, 1)
---
UnicodeTranslateError('a', 0, 1, 'x', 'y')
---
UnicodeDecodeError()
---
UnicodeTranslateError()
---
UnicodeTranslateError(b'a', 0, 1, 'x')
---
e = UnicodeEncodeError('ascii', 'abc', -5, 10, 'why'); print(e, e.start, e.end)
---
e = UnicodeEncodeError('ascii', 'abc', 10, 1, 'why'); print(e, e.start, e.end)
---
e = UnicodeEncodeError('ascii', '', 0, 1, 'why'); print(e, e.start, e.end)
---
e = UnicodeDecodeError('ascii', b'abc', 10, 1, 'why'); print(e, e.start, e.end)
---
e = UnicodeDecodeError('ascii', b'', 0, 1, 'why'); print(e, e.start, e.end)
---
e = UnicodeDecodeError('ascii', b'abc', -1, 11, 'why'); print(e, e.start, e.end)
---
e = UnicodeEncodeError('ascii', 'abc', 0, 1, 'why'); del e.reason
---
e = UnicodeEncodeError('ascii', 'abc', 0, 1, 'why'); e.reason = 1; print(e)
---
e = UnicodeEncodeError('ascii', 'abc', 0, 1, 'why'); e.start = 'a'
---
print(UnicodeEncodeError.__mro__, UnicodeError.__mro__)
---
class UE(UnicodeEncodeError): pass
e = UE('ascii', 'abc', 0, 1, 'why'); print(repr(e), e)
---
print(UnicodeError('a','b').args, str(UnicodeError('a')), isinstance(UnicodeError(), ValueError))
---
'abc'.encode(1)
---
'abc'.encode('utf-8', 1)
---
'abc'.encode(errors='strict', encoding='ascii')
---
'abc'.encode('utf-8','strict','x')
---
'abc'.encode(None)
---
b'abc'.decode(None)
---
b'abc'.decode(1)
---
b'abc'.decode('utf-8', None)
---
'abc'.encode('a\0b')
---
b''.decode('nonexistent')
---
print('abc'.encode('ascii', 'nonexistent'))
---
'é'.encode('ascii', 'nonexistent')
---
str(b'', 'nonexistent')
---
bytes('', 'nonexistent')
---
print(ascii(b'\xff'.decode('ascii','surrogateescape')), ascii('\udcff'.encode('ascii','surrogateescape')))
''')
