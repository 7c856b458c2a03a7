# int(…) of everything.
import warnings; warnings.simplefilter('ignore')
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
class Int:
    def __init__(self, value): self.value = value
    def __int__(self): return self.value
class Float:
    def __init__(self, value): self.value = value
    def __float__(self): return self.value
class Trunc:
    def __init__(self, value): self.value = value
    def __trunc__(self): return self.value
class Whole(int): pass
class IntAndIndex:
    def __int__(self): return 1
    def __index__(self): return 2


def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
int()
int(1)
int(1.9)
int(-1.9)
int('1')
int(' 1 ')
int('+1')
int('-1')
int('--1')
int('1_000')
int('_1')
int('1_')
int('1__0')
int('')
int(' ')
int('1 2')
int('0x1')
int('0x1', 16)
int('0x1', 0)
int('0X_1', 0)
int('0b11', 0)
int('0o17', 0)
int('017', 0)
int('0', 0)
int('00', 0)
int('0_0', 0)
int('1_0', 0)
int('ff', 16)
int('FF', 16)
int('0xff', 10)
int('z', 36)
int('z', 35)
int('12', 2)
int('1', 1)
int('1', 37)
int('1', -1)
int('1', 0.0)
int('1', None)
int('1', '10')
int('1', base=10)
int(x='1')
int(1, 10)
int(1.5, 10)
int(base=10)
int('1', Index(10))
int('1', 10**30)
int('٣')
int('١٢٣')
int('１２')
int('²')
int('1²')
int('\u20031\u2003')
int('1\x00')
int('\x00')
int('\ud800')
int('é')
int('a'*300)
int(b'12')
int(b'a')
int(b'12', 16)
int(bytearray(b'12'))
int(bytearray(b'x'))
int(memoryview(b'12'))
int(b'\xd9\xa3')
int(b'')
int(None)
int([])
int({})
int(1j)
int(float('inf'))
int(float('-inf'))
int(float('nan'))
int(1e30)
int(True)
type(int(True))
int(Index(5))
int(Int(5))
int(Int(5.5))
int(Int('a'))
int(Int(True))
type(int(Int(True)))
int(Int(Whole(4)))
type(int(Int(Whole(4))))
int(Index(True))
int(Index(Whole(3)))
int(Index(1.5))
int(Index('a'))
int(Trunc(5))
int(Trunc(5.5))
int(Trunc('a'))
int(Trunc(Index(4)))
int(Trunc(Int(4)))
int(IntAndIndex())
int(Float(1.5))
int('1', 2, 3)
int(foo=1)
int('9'*4300) > 0
int('1_'*4300+'1')>0
str(10**4299)[:3]
'%f' % (10**400)
''')
