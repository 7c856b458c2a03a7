# printf-style formatting of str: flags, widths, precisions, and malformed templates.
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
class Int:
    def __init__(self, value): self.value = value
    def __int__(self): return self.value
class Float:
    def __init__(self, value): self.value = value
    def __float__(self): return self.value
class Text(str): pass
class Whole(int): pass
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
'%f' % 1
'%f' % 1.5
'%.2f' % 1.555
'%10.2f|' % 1.555
'%-10.2f|' % 1.555
'%010.2f|' % -1.555
'%+.2f' % 1.5
'% .2f' % 1.5
'%#.0f' % 1
'%.0f' % 0.5
'%.0f' % 1.5
'%e' % 12345.678
'%E' % 12345.678
'%g' % 12345.678
'%g' % 1e10
'%g' % 1e-10
'%G' % 1e-10
'%#g' % 1.0
'%.3g' % 1234.5
'%F' % float('inf')
'%f' % float('inf')
'%f' % float('-inf')
'%05f' % float('inf')
'%+f' % float('nan')
'%f' % 'a'
'%f' % None
'%f' % 1j
'%f' % 10**400
'%f' % (10**400)
'%f' % Index(5)
'%f' % Float(5.5)
'%f' % Int(5)
'%e' % '1'
'%g' % [1]
'%.50f' % 0.1
'%.500f' % 1.5
'%.100g' % 0.1
'%.200d' % 1
'%5d|' % 42
'%-5d|' % 42
'%05d|' % 42
'%05d|' % -42
'%+d' % 42
'% d' % 42
'%+ d' % 42
'% +d' % 42
'%-05d|' % 42
'%.5d' % 42
'%.5d' % -42
'%8.5d|' % 42
'%-8.5d|' % 42
'%08.5d|' % 42
'%+.5d' % 42
'%.0d' % 0
'%#.5x' % 42
'%#10.5x|' % 42
'%#010x' % 42
'%#-10x|' % 42
'%+x' % 42
'%#o' % 0
'%#x' % 0
'%ld' % 1
'%hd' % 1
'%Ld' % 1
'%lld' % 1
'%hs' % 1
'%z' % 1
'%y' % 1
'%b' % 1
'%b' % b'a'
'%n' % 1
'%5' % 1
'%5.' % 1
'%.' % 1
'%-' % 1
'%l' % 1
'%é' % 1
'abc %é' % 1
'%\x00' % 1
'%(a)z' % {'a':1}
'%s%' % 1
'%s %z' % (1, 2)
'%d %s' % (1,)
'%d' % (1,2)
'%s' % Shown
'%s' % ((1,2),)
'%s' % (None,)
'é%s' % 'a'
'%s' % '\ud800'
'%sé%s' % ('a','😀')
'%5s|' % '😀'
'%-10s|%5s|' % ('é','ab')
'%s' % Text('a')
'%d' % Whole(5)
'%s' % Whole(5)
'%r' % Text('a')
'%%%s%%' % 1
'%s%%' % 1
'%%s' % ()
'%%s' % 1
'%   s|' % 1
'%--5s|' % 1
'%s' % 1.0
'%s' % 1e100
'%(a)s%(a)s' % {'a': 5}
'%(a)%' % {'a': 5}
'%5%|' % ()
'%-5%|' % ()
'%(a)s' % {'a': (1,2)}
'%s, %(a)s' % {'a': 1}
'%(a)s, %s' % {'a': 1}
'%i %i' % (1, 2, 3)
'%d' % ''
'%d' % b'1'
'%c' % (1,2)
'%c%c' % 'a'
'%a' % '\n'
'%.3a' % 'é'
''')
