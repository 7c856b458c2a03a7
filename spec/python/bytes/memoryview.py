# memoryview: reading, slicing, casting, comparing.
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
class Data(bytes): pass
class Buffer(bytearray): pass


def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
memoryview()
memoryview(1)
memoryview('abc')
memoryview(None)
memoryview(object=b'abc').tolist()
memoryview(foo=b'a')
memoryview(b'abc').tolist(), memoryview(b'abc').tobytes(), bytes(memoryview(b'abc')), list(memoryview(b'abc')), len(memoryview(b'abc'))
memoryview(b'abc')[0], memoryview(b'abc')[-1], memoryview(b'abc')[1:].tolist(), memoryview(b'abc')[::-1].tolist(), memoryview(b'abcdef')[::2].tobytes(), memoryview(b'abcdef')[1::2][::-1].tobytes()
memoryview(b'abc')[3]
memoryview(b'abc')[-4]
memoryview(b'abc')['a']
memoryview(b'abc')[1.0]
memoryview(b'abc')[None]
memoryview(b'abc')[10**30]
memoryview(b'abc')[Index(1)]
memoryview(b'abc')[...]
memoryview(b'abc')[0,]
memoryview(b'abc')[0,1]
memoryview(b'abc')[()]
memoryview(b'abc')[0:1,0:1]
memoryview(b'abc')[0:1,0]
memoryview(b'abc')[::0]
memoryview(b'abc')[5:].tolist(), memoryview(b'abc')[2:1].tolist(), memoryview(b'abc')[::-1][5:].tobytes()
[getattr(memoryview(b'abc'), a) for a in ('obj','nbytes','readonly','itemsize','format','ndim','shape','strides','suboffsets','c_contiguous','f_contiguous','contiguous')]
[getattr(memoryview(bytearray(b'abcd'))[::2], a) for a in ('obj','nbytes','readonly','itemsize','format','ndim','shape','strides','suboffsets','c_contiguous','f_contiguous','contiguous')]
[getattr(memoryview(b''), a) for a in ('nbytes','shape','strides','c_contiguous')]
memoryview(b'abc') == b'abc', memoryview(b'abc') == bytearray(b'abc'), memoryview(b'abc') == memoryview(b'abc'), memoryview(b'abc') != b'abd', memoryview(b'abc') == 'abc', memoryview(b'abc') == 5, memoryview(b'abc') == [97,98,99], b'abc' == memoryview(b'abc'), bytearray(b'abc') == memoryview(b'abc')
memoryview(b'abc') < memoryview(b'abd')
memoryview(b'abc') < b'abd'
bytearray(b'abc') < memoryview(b'abd')
hash(memoryview(b'abc')) == hash(b'abc')
hash(memoryview(bytearray(b'abc')))
hash(memoryview(b'abcd').cast('I'))
hash(memoryview(b'abcd').cast('b')) == hash(b'abcd')
hash(memoryview(b'abc')[::-1]) == hash(b'cba')
{memoryview(b'a'): 1}[b'a']
memoryview(b'abcdefgh').cast('I').tolist(), memoryview(b'abcdefgh').cast('H').tolist(), memoryview(b'abcdefgh').cast('Q').tolist(), memoryview(b'abcdefgh').cast('d').tolist(), memoryview(b'\xff\xff\xff\xff').cast('b').tolist(), memoryview(b'\xff\xff\xff\xff').cast('i').tolist(), memoryview(b'\xff\xff\xff\xff').cast('h').tolist(), memoryview(b'ab').cast('c').tolist(), memoryview(b'\0\1\2').cast('?').tolist(), memoryview(b'\0\x3c\0\xc0').cast('e').tolist(), memoryview(b'\0\0\x80\x3f').cast('f').tolist(), memoryview(b'\xff'*8).cast('q').tolist(), memoryview(b'\xff'*8).cast('N').tolist(), memoryview(b'\xff'*8).cast('P').tolist(), memoryview(b'\xff'*8).cast('L').tolist(), memoryview(b'\xff'*8).cast('l').tolist()
memoryview(b'abcd').cast('@I').format, memoryview(b'abcd').cast('I').format, memoryview(b'abcd').cast('I').itemsize
memoryview(b'abc').cast('I')
memoryview(b'abcd').cast('x')
memoryview(b'abcd').cast('<I')
memoryview(b'abcd').cast('II')
memoryview(b'abcd').cast('')
memoryview(b'abcd').cast(1)
memoryview(b'abcd').cast()
memoryview(b'abcd').cast('B', 1)
memoryview(b'abcd').cast('B', [2,2]).tolist()
memoryview(b'abcd').cast('B', (2,2)).shape, memoryview(b'abcd').cast('B', (2,2)).strides, memoryview(b'abcd').cast('B', (2,2)).ndim
memoryview(b'abcd').cast('B', [2,3])
memoryview(b'abcd').cast('B', [2,'a'])
memoryview(b'abcd').cast('B', [2,-2])
memoryview(b'abcd').cast('B', [4,0])
memoryview(b'abcd').cast('B', [1]*65)
memoryview(b'abcdefgh').cast('B', [2,2,2]).tolist(), memoryview(b'abcdefgh').cast('B', [2,2,2]).strides
memoryview(b'abcdefgh').cast('H', [2,2]).tolist()
memoryview(b'abcdefgh').cast('B', [2,4])[0]
memoryview(b'abcdefgh').cast('B', [2,4])[0,1], memoryview(b'abcdefgh').cast('B', [2,4])[-1,-1]
memoryview(b'abcdefgh').cast('B', [2,4])[2,0]
memoryview(b'abcdefgh').cast('B', [2,4])[0,4]
memoryview(b'abcdefgh').cast('B', [2,4])[0,0,0]
memoryview(b'abcdefgh').cast('B', [2,4])[0,'a']
memoryview(b'abcdefgh').cast('B', [2,4])[1:].tolist()
memoryview(b'abcdefgh').cast('B', [2,4])[::-1].tolist()
memoryview(b'abcdefgh').cast('B', [2,4])[0:1,0:1]
memoryview(b'abcdefgh').cast('B', [2,4]).cast('B').tolist()
memoryview(b'abcdefgh').cast('B', [2,4]).cast('B', [4,2])
memoryview(b'abcdefgh').cast('I').cast('H')
memoryview(b'abcdefgh').cast('I').cast('B').cast('H').tolist()
memoryview(b'abcdefgh')[::2].cast('H')
len(memoryview(b'abcdefgh').cast('B', [2,4])), memoryview(b'abcdefgh').cast('B', [2,4]).nbytes
list(memoryview(b'abcdefgh').cast('B', [2,4]))
memoryview(b'abcdefgh').cast('B', [2,4]).tobytes('F'), memoryview(b'abcdefgh').cast('B', [2,4]).tobytes('C'), memoryview(b'abcdefgh').cast('B', [2,4]).tobytes('A'), memoryview(b'abcdefgh').cast('B', [2,4]).tobytes(None), memoryview(b'abc').tobytes(order='F')
memoryview(b'abc').tobytes('X')
memoryview(b'abc').tobytes(1)
memoryview(b'abcdefgh').cast('B', [2,4]) == memoryview(b'abcdefgh').cast('B', [2,4]), memoryview(b'abcdefgh').cast('B', [2,4]) == memoryview(b'abcdefgh')
memoryview(b'abcd').cast('B', [2,2]).c_contiguous, memoryview(b'abcd').cast('B', [2,2]).f_contiguous, memoryview(b'abcd').cast('B', [1,4]).f_contiguous, memoryview(b'abcd').cast('B', [2,2])[::-1].contiguous
memoryview(b'a').cast('B', ()).tolist(), memoryview(b'a').cast('B', [])[()], memoryview(b'a').cast('B', []).ndim, memoryview(b'a').cast('B', []).shape, memoryview(b'a').cast('B', []).tobytes()
len(memoryview(b'a').cast('B', []))
memoryview(b'a').cast('B', [])[0]
iter(memoryview(b'a').cast('B', []))
memoryview(b'ab').cast('B', [])
memoryview(b'abc').hex(), memoryview(b'abc').hex(':'), memoryview(b'abcd').hex('-', 2), memoryview(b'abcd')[::2].hex()
memoryview(b'abc').toreadonly().readonly, memoryview(bytearray(b'abc')).toreadonly().readonly, memoryview(bytearray(b'abc')).readonly
97 in memoryview(b'abc'), b'a' in memoryview(b'abc'), 'a' in memoryview(b'abc')
list(reversed(memoryview(b'abc')))
list(enumerate(memoryview(b'ab'))), sum(memoryview(b'ab')), max(memoryview(b'ab')), sorted(memoryview(b'ba')), tuple(memoryview(b'ab'))
type(iter(memoryview(b'a')))
bool(memoryview(b'')), bool(memoryview(b'a'))
memoryview(memoryview(b'abc')[1:]).tolist(), memoryview(memoryview(b'abc')).obj
memoryview(b'abc') + b'd'
b'd' + memoryview(b'abc'), bytearray(b'd') + memoryview(b'abc')
memoryview(b'abc') * 2
bytes(memoryview(b'abcdef')[::2]), bytearray(memoryview(b'abcdef')[::2]), b''.join([memoryview(b'ab'), memoryview(b'cd')])
b''.join([memoryview(b'abcd')[::2]])
b'abc'.find(memoryview(b'xaxb')[1::2])
int(memoryview(b'12')), float(memoryview(b'1.5')), str(memoryview(b'abc'), 'ascii'), int.from_bytes(memoryview(b'\1\2'), 'big')
memoryview(b'abc').foo
memoryview(b'abc').__len__(), memoryview(b'abc').__getitem__(0), memoryview(b'abc').__eq__(b'abc'), memoryview(b'abc').__eq__(1), memoryview(b'abc').__lt__(b'a')
memoryview.__mro__, memoryview.__name__
isinstance(memoryview(b''), memoryview), callable(memoryview), type(memoryview(b''))
repr(memoryview(b'abc'))[:12]
str(memoryview(b'abc'))[:12]
memoryview(Data(b'abc')).obj, memoryview(Buffer(b'abc')).readonly
memoryview(b'abc').tolist(1)
memoryview(b'abc').release()
memoryview(b'abc').release(1)
memoryview(b'abc').index(98)
memoryview(range(3))
memoryview([1])
memoryview(b'abc')[True]
memoryview(b'\xff\xff').cast('H') == memoryview(b'\xff\xff').cast('h'), memoryview(b'\1\0').cast('H') == memoryview(b'\1\0').cast('h'), memoryview(b'\1\0\0\0').cast('I') == memoryview(b'\1'), memoryview(b'a').cast('c') == memoryview(b'a'), memoryview(b'\0\0\xc0\x7f').cast('f') == memoryview(b'\0\0\xc0\x7f').cast('f')
''')
