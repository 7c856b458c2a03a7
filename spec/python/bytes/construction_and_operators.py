# bytes(…) and bytearray(…), indexing, operators, comparison.
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
class Data(bytes): pass
class HasBytes:
    def __bytes__(self): return b'BB'
class BadBytes:
    def __bytes__(self): return 'x'
class Both:
    def __index__(self): return 3
    def __bytes__(self): return b'IB'


def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
bytes()
bytes(3), bytes(0), bytes(True)
bytes(-1)
bytes(10**30)
bytes([1,2,255]), bytes((1,2)), bytes(range(3)), bytes(x for x in [1]), bytes({1}), bytes({1:2})
bytes([256])
bytes([-1])
bytes([10**30])
bytes(['a'])
bytes([1.0])
bytes([Index(5)])
bytes([None])
bytes('abc')
bytes('abc', 'utf-8'), bytes('é', 'latin-1'), bytes('é', encoding='utf-8', errors='strict')
bytes('abc', 1)
bytes(b'abc', 'utf-8')
bytes(5, 'utf-8')
bytes(encoding='utf-8')
bytes(errors='strict')
bytes('a', errors='strict')
bytes(b'a', errors='strict')
bytes(source=b'a')
bytes(source='a', encoding='ascii')
bytes(1,2,3,4)
bytes(foo=1)
bytes(None)
bytes(1.5)
bytes(HasBytes())
bytes(BadBytes())
bytes(Both())
bytes(Index(3))
bytes(Index(-1))
bytes(bytearray(b'x')), bytes(memoryview(b'x'))
bytes(Data(b'x')), type(bytes(Data(b'x')))
bytearray()
bytearray(3), bytearray([1,2]), bytearray(b'x'), bytearray('é','utf-8'), bytearray(HasBytes())
bytearray(-1)
bytearray([256])
bytearray(['a'])
bytearray('abc')
bytearray(None)
bytearray(1.5)
bytearray(1,2,3,4)
bytearray(b'a', 'utf-8')
bytearray(foo=1)
bytearray(source=b'a')
bytearray(10**30)
repr(b"'"), repr(b'"'), repr(b'\'"'), repr(bytes(range(256)))
repr(bytearray(b"'")), str(bytearray(b'a')), str(b'a'), ascii(b'\xff')
b'abc'[0], b'abc'[-1], b'abc'[1:], b'abc'[::-1], b'abc'[::2], b'abc'[5:], b'abc'[-2:]
b'abc'[3]
b'abc'['a']
b'abc'[1.0]
b'abc'[10**30]
b'abc'[::0]
bytearray(b'abc')[3]
bytearray(b'abc')['a']
bytearray(b'abc')[Index(1)]
b'abc' + b'd', b'abc' + bytearray(b'd'), bytearray(b'd') + b'abc', type(b'' + bytearray(b'd')), type(bytearray(b'') + b'd')
b'abc' + memoryview(b'd')
b'abc' + 'd'
b'abc' + 1
b'abc' + None
bytearray(b'a') + 'd'
bytearray(b'a') + 1
'd' + b'abc'
1 + b'a'
[1] + b'a'
b'abc' * 2, 2 * b'abc', b'abc' * 0, b'abc' * -1, bytearray(b'a') * 3
b'abc' * 1.0
b'abc' * 'a'
b'abc' * 10**30
bytearray(b'a') * 1.0
97 in b'abc', b'bc' in b'abc', b'' in b'abc', bytearray(b'b') in b'abc', memoryview(b'b') in b'abc'
256 in b'abc'
-1 in b'abc'
'a' in b'abc'
None in b'abc'
1.5 in b'abc'
10**30 in b'abc'
Index(97) in b'abc'
'a' in bytearray(b'abc')
b'a' < b'b', b'a' == bytearray(b'a'), bytearray(b'a') == b'a', b'a' == 'a', b'a' != 'a', b'a' < bytearray(b'b'), b'' < b'a', b'a' == memoryview(b'a'), memoryview(b'a') == b'a', b'a' == 97
b'a' < 'a'
b'a' < 1
b'a' < memoryview(b'b')
bytearray(b'a') < 'a'
bytearray(b'a') >= None
hash(b'a') == hash('a')
hash(bytearray(b'a'))
{b'a': 1}[b'a']
{bytearray(b'a'): 1}
len(b'abc'), list(b'abc'), tuple(bytearray(b'ab')), bool(b''), bool(b'\0'), max(b'abc'), sorted(b'cab'), sum(b'\1\2'), list(reversed(b'abc'))
type(iter(b'a')), type(iter(bytearray(b'a'))), iter(b'abc').__length_hint__()
''')
