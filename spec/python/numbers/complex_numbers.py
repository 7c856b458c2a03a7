# complex(…), parsing, repr, arithmetic, powers and errors.
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
class Int:
    def __init__(self, value): self.value = value
    def __int__(self): return self.value
class Float:
    def __init__(self, value): self.value = value
    def __float__(self): return self.value
class Complex:
    def __init__(self, value): self.value = value
    def __complex__(self): return self.value


def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
complex()
complex(1), complex(1.5), complex(1, 2), complex(1.5, -2.5), complex(1j), complex(1j, 1j), complex(1, 1j)
complex(True), complex(10**20)
complex(10**400)
complex('1'), complex('1j'), complex('1+2j'), complex(' 1+2j '), complex('(1+2j)'), complex(' ( 1+2j ) '), complex('-j'), complex('+j'), complex('j'), complex('1-j'), complex('1+j'), complex('1e5+2e-5j'), complex('inf'), complex('infj'), complex('nan+nanj'), complex('-inf-infj'), complex('1_000+2_0j'), complex('1J')
complex('1 + 2j')
complex('1+ 2j')
complex('')
complex(' ')
complex('()')
complex('(1')
complex('1)')
complex('abc')
complex('1+2')
complex('1j+2')
complex('1+2jj')
complex('1++2j')
complex('--1')
complex('1e')
complex('1\x00')
complex('١+٢j')
complex('\ud800')
complex('1_')
complex('1', 2)
complex(1, '2')
complex('1', '2')
complex(b'1')
complex(None)
complex(1, None)
complex([])
complex(Complex(1+2j))
complex(Complex(1))
complex(Complex('a'))
complex(Complex(1.5))
complex(Float(1.5))
complex(Float(1))
complex(Index(5))
complex(Int(5))
complex(Complex(1+2j), 1)
complex(1, Complex(1+2j))
complex(Float(1.5), Float(2.5)), complex(Index(1), Index(2))
complex(real=1, imag=2), complex(imag=2), complex(real=1)
complex(1,2,3)
complex(foo=1)
complex(real='1')
complex(1.0, -0.0), complex(-0.0, 1), complex(-0.0, -0.0), complex(0, float('nan')), complex(float('inf'), float('-inf')), complex(0.0, -1)
1j, -1j, 1+0j, 1-0j, -1+0j, 1e20j, 1.5+2.5j, 1e-10j, 100000000000000000000j
repr(1+2j), str(1+2j), repr(-0j), repr(complex(0, -0.0)), str(-(1+2j))
(1+2j)+(3+4j), (1+2j)-(3+4j), (1+2j)*(3+4j), (1+2j)/(3+4j), (1+2j)**2, (1+2j)**-1, (1+2j)**0.5, (1+2j)**(1+2j)
(1+2j)+1, 1+(1+2j), (1+2j)*2.5, 2/(1+2j), (1+2j)/2, 2**(1+2j), 2-(1+1j), 1-1j
(1+2j)//1
(1+2j)%1
divmod(1j, 1)
1//1j
1%1j
(1+2j)/0
0j**0, 0j**1, 0j**2.5
0j**-1
0j**1j
0j**(1+1j)
1j<1
1j>1j
1j==1j, 1j==1, 1+0j==1, 1+0j==1.0, 1j!='a', 1j=='a', 1j==None
(1+0j)==10**400, (2**53+0j)==2**53+1, complex(2**53)==2**53
abs(3+4j), abs(complex('inf+nanj')), abs(complex('nan+nanj'))
abs(complex(1e308,1e308))
(1+2j).conjugate(), (1+2j).real, (1+2j).imag, -(1+2j), +(1+2j)
~1j
int(1j)
float(1j)
round(1j)
1j & 1
1j << 1
'a' + 1j
1j[0]
(1j).__complex__(), (1j).__bool__(), bool(0j), bool(1j), (1j).__abs__(), (1j).__neg__(), (1j).__hash__(), (1j).__eq__(1), (1j).__eq__('a'), (1j).__lt__(1), (1j).__add__('a'), (1j).__getnewargs__()
(1j).__pow__(2), (1j).__rpow__(2), (1j).__pow__(2, 3)
(1j).__int__
(1j).__float__
1j**2, 1j**3, 1j**4, 1j**100, 1j**101, (1+1j)**10, (1+1j)**-10, (1+1j)**200
(2+0j)**1024
(2+0j)**1024.5
(1e200+1j)**2
(1e200+1e200j)*(1e200+1e200j)
(1+1j)/(1e-320+1e-320j), 1/(5e-324+0j), (1e308+1e308j)/(1e308+1e308j), 1j/float('inf'), complex('inf')/1j
1j*float('inf'), complex('inf+1j')*2, complex('nan')*1j, complex(1,2)*complex('inf')
-0.0+0j, 0j-0.0, -0.0j, -(0j), 1j*1j, (-1)**0.5, (-8)**(1/3)
sum([1j, 1, 2.0]), sum([1j,2j], 1.5)
hash(1j), hash(0j), hash(1.5+0j) == hash(1.5), hash(2.5j)
{1: 'a', 1.0: 'b', 1+0j: 'c', True: 'd'}
1_0.0_1e1_0j
0x1j
1.e5, .5e-3, 1e+5, 0e0, 00.5, 0777.5, 0_7.5
1e309, -1e309, 1e-400
complex.from_number
complex('nan') == complex('nan'), complex('inf') == float('inf')
isinstance(1j, complex), type(1j+1), type(1j*0)
format(1j), f'{1+2j:.2f}', '%s' % 1j, '%r' % (1+2j,)
(1).__truediv__(0)
(1.0).__truediv__(0)
(1j).__truediv__(0)
''')
