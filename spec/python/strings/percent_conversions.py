# printf-style formatting of str: conversions, mappings, stars, and the errors.
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
class Int:
    def __init__(self, value): self.value = value
    def __int__(self): return self.value
class Float:
    def __init__(self, value): self.value = value
    def __float__(self): return self.value
class Shown:
    def __bytes__(self): return b'BB'
    def __str__(self): return 'str'
    def __repr__(self): return 'rep\xe9'
class Mapping(dict):
    def __missing__(self, key): return 'miss' + key


def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
'%s' % 1
'%s %s' % (1,2)
'%s' % (1,)
'%s' % (1,2)
'%s %s' % (1,)
'%s' % ()
'' % ()
'' % 1
'' % (1,)
'' % []
'' % {}
'' % {'a':1}
'' % 'a'
'' % None
'' % Shown()
'a' % {}
'a' % [1]
'a' % b'x'
'%%' % ()
'%%' % 1
'%%' % (1,)
'%%' % {}
'%' % ()
'%' % 1
'abc%' % 1
'%(' % {}
'%(a' % {'a':1}
'%(a)' % {'a':1}
'%(a)s' % {'a':1}
'%(a)s' % {}
'%(a)s' % 1
'%(a)s' % (1,)
'%(a)s' % [1]
'%(a)s' % 'x'
'%(0)s' % [1]
'%(a)s' % Mapping()
'%(a)s %s' % {'a':1}
'%(a)s %(b)s' % {'a':1,'b':2}
'%(a(b)c)s' % {'a(b)c':1}
'%()s' % {'':1}
'%(a)*d' % {'a':1}
'%(a)5d' % {'a':1}
'%s' % {'a':1}
'%s' % [1,2]
'%d' % 1.9
'%d' % -1.9
'%d' % '1'
'%d' % None
'%d' % 1j
'%d' % Index(5)
'%d' % Int(5)
'%d' % Float(5.0)
'%d' % True
'%d' % float('inf')
'%d' % float('nan')
'%i' % 5
'%u' % 5
'%u' % -5
'%d' % 10**3
'%d' % (10**30)
'%d' % 1e30
'%x' % 255
'%X' % 255
'%#x' % 255
'%#X' % 255
'%#o' % 8
'%o' % 8
'%o' % -8
'%x' % -255
'%x' % 1.5
'%x' % '1'
'%o' % 1.5
'%X' % Int(3)
'%x' % Index(30)
'%x' % Float(3.0)
'%c' % 65
'%c' % 'a'
'%c' % 'ab'
'%c' % ''
'%c' % 1.5
'%c' % None
'%c' % b'a'
'%c' % 0x110000
'%c' % -1
'%c' % 10**30
'%c' % (10**30)
'%c' % Index(66)
'%c' % 0x1F600
'%5c|' % 'a'
'%-5c|' % 'a'
'%05c|' % 'a'
'%.0c|' % 'a'
'%r' % 'a'
'%r' % 'é'
'%a' % 'é'
'%a' % Shown()
'%r' % Shown()
'%s' % Shown()
'%s' % b'a'
'%r' % b'a'
'%.2r' % 'abc'
'%.2s' % 'abc'
'%5.1s|' % 'abc'
'%-5s|' % 'abc'
'%+5s|' % 'abc'
'%05s|' % 'abc'
'% 5s|' % 'abc'
'%#5s|' % 'abc'
'%.s|' % 'abc'
'%.0s|' % 'abc'
'%*s|' % (5, 'a')
'%*s|' % (-5, 'a')
'%.*s|' % (2, 'abc')
'%.*s|' % (-2, 'abc')
'%*.*f|' % (8, 2, 3.14159)
'%*s' % ('a', 'b')
'%*s' % (1.0, 'b')
'%*s' % (1,)
'%.*s' % ('a', 'b')
'%.*s' % (1,)
'%*s' % 1
'%*s' % (10**30, 'a')
'%.*s' % (10**30, 'a')
'%*d' % (Index(5), 3)
'%99999999999999999999s' % 'a'
'%.99999999999999999999s' % 'a'
'%.2147483648d' % 1
''')
