# translate, maketrans, isidentifier, isprintable; operators, indexing and slicing.
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value


def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
'abc'.translate({97:'x',98:None,99:0x1F600})
'abc'.translate({97:'xyz'})
'abc'.translate({97:0x110000})
'abc'.translate({97:-1})
'abc'.translate({97:1.5})
'abc'.translate({97:b'x'})
'abc'.translate([1,2])
'abc'.translate('x'*98+'yz')
'abc'.translate(1)
'abc'.translate()
str.maketrans('abc','xyz')
str.maketrans('abc','xyz','d')
str.maketrans('abc','xy')
str.maketrans({'a':1,'b':None,98:'x'})
str.maketrans({'ab':1})
str.maketrans({1.5:1})
str.maketrans({b'a':1})
str.maketrans('abc')
str.maketrans(1)
str.maketrans('a',1)
str.maketrans(1,'a')
str.maketrans('a','b',1)
str.maketrans('a','b','c','d')
str.maketrans()
str.maketrans({},'')
'abc'.isidentifier()
'1a'.isidentifier()
''.isidentifier()
'class'.isidentifier()
'éa'.isidentifier()
'a·'.isidentifier()
'·a'.isidentifier()
'℘'.isidentifier()
'℮x'.isidentifier()
'a\u203f'.isidentifier()
'゛'.isidentifier()
'ª'.isidentifier()
'_'.isidentifier()
'\ud800'.isidentifier()
'𝔘'.isidentifier()
'abc'.isprintable()
'\n'.isprintable()
''.isprintable()
'\xa0'.isprintable()
'\xad'.isprintable()
'\u2028'.isprintable()
'\ue000'.isprintable()
'\ud800'.isprintable()
'\U000e0100'.isprintable()
'abc' * 2
2 * 'abc'
'abc' * -1
'abc' * 2.0
'abc' * 'a'
'abc' + 1
'abc' + b'a'
1 + 'abc'
'abc' - 'a'
'abc' * 10**30
'abc' * Index(2)
'abc' * True
-'a'
+'a'
~'a'
'abc'[1]
'abc'[3]
'abc'[-4]
'abc'['a']
'abc'[1.0]
'abc'[None]
'abc'[Index(1)]
'abc'[10**30]
'abc'[True]
'abc'[::2]
'abc'[::-1]
'abc'[5:]
'abc'[-1:-5:-1]
'abc'[::0]
'abc'[1:'a']
'abc'[1.0:]
'abc'[10**30:]
'abc'[-10**30:10**30]
'aéb😀c'[::2]
'aéb😀c'[::-1]
'aéb😀c'[1:4]
'aéb😀c'[3]
'aéb😀c'[-2:]
'abc'[1,2]
'b' in 'abc'
'' in 'abc'
1 in 'abc'
None in 'abc'
b'a' in 'abc'
'a' < 'b'
'a' < 1
'a' <= 'a'
'\uffff' < '\U00010000'
'\ud800' < '\uffff'
'a' == 1
'a' != b'a'
'Z' < 'a' < 'é'
'a' > 'A'
''')
