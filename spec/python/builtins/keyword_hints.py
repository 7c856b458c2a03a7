"""Keyword arguments that builtin functions and methods do not have: which error comes first, and what it suggests."""

CASES = """
print(1, fle=2)
print(fil=1, en=2)
'a'.split(seq=1)
'a'.split(',', sep=1)
'a'.rsplit(maxsplt=1)
int('5', bse=3)
int(x=1, base=2)
int(bas=2)
sum([1], strt=1)
sum(strt=1)
sum()
max()
max(bogus=1)
max(1, 2, kye=3)
max([1], keys=len)
min(key=len)
min(default=1)
sorted()
sorted(bogus=1)
sorted(5, bogus=1)
sorted([2, 1], keys=3)
sorted([1], revers=True)
sorted([1], key=None, reverse=True)
sorted(iterable=[1])
sorted([1], [2])
[].sort(keys=1)
[].sort(revers=1)
[].sort(None)
enumerate(start=1)
enumerate(bogus=1)
enumerate([1], strat=2)
enumerate([1], iterable=2)
zip([1], stric=1)
zip(bogus=1)
str(b'a', encodin='x')
str(object=5, encoding='x')
bytes('a', encodin='x')
bytes(sauce='a')
round(1.5, ndigit=1)
round(1.5, number=1)
pow(1, 2, mo=3)
pow(1, base=2)
pow(1, base=2, exp=3)
compile('1', '', 'eval', flag=0)
compile('1', source=1)
'a'.encode(encodin='x')
'a'.encode('utf-8', 'strict', errors='x')
b'a'.decode(error='x')
(1).to_bytes(lenght=1)
int.from_bytes(b'', byteordr='x')
property(fge=1)
exec('', glbals={})
eval('1', locls={})
__import__('sys', frmlist=1)
complex(rel=1)
complex(1, real=2)
memoryview(1, 2)
memoryview(objct=b'')
'a'.splitlines(keepend=1)
'a'.expandtabs(tabsiz=1)
'a'.replace('a', 'b', coun=1)
float(x=1)
tuple(x=1)
list(x=1)
bool(x=1)
range(x=1)
slice(x=1)
object(x=1)
dict().pop(1, defaul=2)
dict().get(1, default=2)
{}.setdefault(1, default=2)
{}.update(1, a=2)
len(obj=[])
abs(x=1)
repr(obj=1)
isinstance(obj=1)
getattr(1, name='real')
hash(obj=1)
iter(object=[])
next(iterator=1)
chr(i=65)
callable(obj=1)
id(obj=1)
all(iterable=[])
divmod(x=1, y=2)
format(value=1)
input(promt=1)
type('a', (), {}, x=1)
super(x=1)
map(func=1)
filter(function=None, iterable=[])
reversed(sequence=[])
staticmethod(function=len)
classmethod(x=1)
ImportError('a', nam=1)
AttributeError('a', ob=1)
NameError('a', nme=1)
ValueError(x=1)
OSError(x=1)
StopIteration(value=1)
BaseExceptionGroup(message='m', exceptions=[])
"""


class KeepsKeywords(tuple):
    def __init__(self, *args, **kwargs):
        print("  init", args, kwargs)


class KeepsFloat(float):
    def __init__(self, *args, **kwargs):
        print("  init", args, kwargs)


class Plain(tuple):
    pass


class NewOnly(tuple):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls, args)


for case in CASES.strip().splitlines() + ["KeepsKeywords([1], k=2)", "KeepsKeywords(k=2)", "KeepsFloat(1.5, k=2)", "Plain([1], k=2)", "NewOnly(1, k=2)",
                                          "tuple.__new__(KeepsKeywords, [1], k=2)", "frozenset.__new__(frozenset, k=1)"]:
    try:
        result = repr(eval(case))
        if " at 0x" in result:
            result = result.split(" at 0x")[0]
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(case, "->", result)
