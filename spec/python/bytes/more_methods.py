# More methods of bytes and bytearray; instances of subclasses.
class Data(bytes): pass
class Buffer(bytearray): pass


def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
b'abc'.translate(bytes(range(256))), b'abc'.translate(None, b'b'), b'abc'.translate(bytes.maketrans(b'a', b'x'), b'c'), b'abc'.translate(None, delete=b'a')
b'abc'.translate(b'a')
b'abc'.translate('a')
b'abc'.translate(None)
b'abc'.translate()
b'abc'.translate(None, 'a')
b'abc'.translate(1)
b'abc'.translate(bytearray(range(256)), bytearray(b'b')), bytearray(b'abc').translate(None, b'a')
bytes.maketrans(b'ab', b'xy')[95:100]
bytes.maketrans(b'ab', b'x')
bytes.maketrans('a', b'x')
bytes.maketrans(b'a')
b'abc'.center(7), b'abc'.center(7, b'*'), b'abc'.ljust(5, b'.'), b'abc'.rjust(5, b'.'), b'abc'.zfill(5), b'-1'.zfill(5), b'abc'.center(2), b'abc'.center(6, bytearray(b'*'))
b'abc'.center(7, '*')
b'abc'.center(7, b'**')
b'abc'.ljust(7, 1)
b'abc'.rjust('a')
b'abc'.ljust(7, b'')
b'a\tb'.expandtabs(), b'a\tb'.expandtabs(4), b'a\tb'.expandtabs(tabsize=0)
b'aBc'.upper(), b'aBc'.lower(), b'aBc'.swapcase(), b'aBc dEf'.title(), b'aBc'.capitalize(), b'\xe9'.upper(), bytearray(b'ab').upper(), b"they're".title()
b'abc'.isalpha(), b'abc1'.isalnum(), b'12'.isdigit(), b'ab'.islower(), b'AB'.isupper(), b' \t'.isspace(), b'Ab Cd'.istitle(), b'ab'.isascii(), b'\xff'.isascii(), b''.isascii(), b''.isalpha(), b'\xe9'.isalpha(), b'\x1c'.isspace(), b'\x0b'.isspace()
b'abc'.isdecimal
b'abc'.isnumeric
b'abc'.encode
b'abc'.casefold
b'abc'.isidentifier
b'abc'.decode(), b'\xc3\xa9'.decode(), b'abc'.decode('ascii'), b'\xff'.decode('utf-8', 'replace'), b'\xff'.decode(errors='ignore'), bytearray(b'a').decode()
b'\xff'.decode()
b'abc'.decode('utf-8', 'strict', 1)
b'a'.__add__(1)
b'a'.__mul__('a')
b'a'.__add__(b'b'), b'a'.__mul__(2), b'a'.__rmul__(2), b'a'.__eq__('a'), b'a'.__lt__(1), b'%d'.__mod__(1), b'a'.__rmod__(1)
b'a'.foo
b'a'.x = 1
bytearray(b'a').foo
Data(b'abc'), type(Data(b'abc')), type(Data(b'abc')[:]), type(Data(b'abc').upper()), type(Data(b'a') + b''), Data(b'a') == b'a', hash(Data(b'a')) == hash(b'a'), type(Data(b'a').strip()), str(Data(b'a'))
Buffer(b'abc'), type(Buffer(b'abc')), type(Buffer(b'abc')[:]), type(Buffer(b'abc').upper()), type(Buffer(b'a') + b''), type(Buffer(b'a').copy()), Buffer(b'a') == b'a'
b'a' b'b', rb'\n', b'\x41\101\n\'', Rb'\x', bR"a"
bytearray(b'abc').pop(), bytearray(b'abc').pop(0), bytearray(b'abc').pop(-2)
bytearray(b'abc').pop(5)
bytearray().pop()
bytearray(b'a').pop('a')
bytearray(b'abc').append(1)
bytearray(b'abc').append(256)
bytearray(b'abc').append(-1)
bytearray(b'abc').append('a')
bytearray(b'abc').append(b'a')
bytearray(b'abc').append(1.0)
bytearray(b'abc').append()
bytearray(b'abc').append(10**30)
bytearray(b'abc').extend('abc')
bytearray(b'abc').extend(1)
bytearray(b'abc').extend(['a'])
bytearray(b'abc').extend([256])
bytearray(b'abc').extend(None)
bytearray(b'abc').extend()
bytearray(b'abc').insert(0, 256)
bytearray(b'abc').insert(0, 'a')
bytearray(b'abc').insert('a', 1)
bytearray(b'abc').insert(0)
bytearray(b'abc').remove(1)
bytearray(b'abc').remove(256)
bytearray(b'abc').remove('a')
bytearray(b'abc').remove(b'a')
bytearray(b'abc').index(b'z')
bytearray(b'abc').__alloc__() >= 3
bytearray(b'abc').copy(), bytearray(b'abc').reverse(), bytearray(b'abc').clear()
b'abc'.__rmul__(2)
bytes.__mro__, bytearray.__mro__
bytes == bytearray, isinstance(b'', bytearray)
''')
