# printf-style formatting of bytes and bytearray.
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
class Int:
    def __init__(self, value): self.value = value
    def __int__(self): return self.value
class Shown:
    def __bytes__(self): return b'BB'
    def __str__(self): return 'str'
    def __repr__(self): return 'rep\xe9'


def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
b'%s' % b'a'
b'%s' % 'a'
b'%s' % 1
b'%s' % Shown()
b'%s' % bytearray(b'x')
b'%s' % memoryview(b'x')
b'%b' % b'a'
b'%b' % 'a'
b'%b' % 1
b'%b' % Shown()
b'%b' % None
b'%r' % 'é'
b'%a' % 'é'
b'%r' % b'a'
b'%d' % 5
b'%d' % '5'
b'%d' % 1.9
b'%i' % 5
b'%x' % 255
b'%x' % 1.5
b'%#X' % 255
b'%o' % 8
b'%c' % 65
b'%c' % b'a'
b'%c' % bytearray(b'a')
b'%c' % b'ab'
b'%c' % 'a'
b'%c' % 256
b'%c' % -1
b'%c' % 1.5
b'%c' % None
b'%f' % 1.5
b'%.2f' % 1.555
b'%f' % 'a'
b'%e' % 1.5
b'%g' % 1e10
b'%5s|' % b'a'
b'%-5s|' % b'a'
b'%05d|' % 42
b'%.2s' % b'abc'
b'%.2b' % b'abc'
b'%*d' % (5, 42)
b'%*d' % ('a', 42)
b'%(a)s' % {b'a': b'x'}
b'%(a)s' % {'a': b'x'}
b'%(a)s' % {}
b'%(a)s' % b'x'
b'%(a)s' % 1
b'%(a' % {b'a':1}
b'%' % ()
b'abc%' % 1
b'%z' % 1
b'%\xe9' % 1
b'%s' % ()
b'%s' % (b'a',b'b')
b'' % 1
b'' % ()
b'' % b'a'
b'' % [1]
b'' % {}
b'%%' % ()
b'%%' % 1
b'%.5d' % 42
b'%+d' % 42
b'%s %s' % (b'a', 1)
b'%d %d' % (1,)
b'%u' % 5
b'%(x)d %(y)d' % {b'x':1,b'y':2}
bytearray(b'%s') % b'a'
type(bytearray(b'%s') % b'a')
bytearray(b'%d') % 5
bytearray(b'%d') % 'a'
bytearray(b'') % 1
b'%s' % [1]
b'%n' % 1
b'%l' % 1
b'%ld' % 1
b'%5c|' % 65
b'%-5c|' % b'a'
b'%5%|' % ()
b'%F' % float('inf')
b'%a' % 3.14
b'%.2a' % 'abc'
b'%d' % (10**30)
b'%d' % Index(5)
b'%d' % Int(5)
b'%c' % Index(65)
1 % 'a'
[] % 1
None % 1
'%s' % 1 % 2
''')
