"""Ranges."""

space = {}


def show(source):
    """Prints the value of the expression behind the last `;;`, or that a statement ran."""
    source = source.replace("\\n", "\n")
    before, separator, last = source.rpartition(";;")
    try:
        if separator:
            exec(before, space)
        try:
            code = compile(last.strip(), "<case>", "eval")
        except SyntaxError:
            exec(last.strip(), space)
            result = "done"
        else:
            result = repr(eval(code, space))
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(source, "->", result)


CASES = r"""
range()
range(1,2,3,4)
range('a')
range(1.0)
range(None)
range(1,'a')
range(1,2,0)
range(1,2,'a')
range(stop=1)
range(10)[3]
range(10)[-1]
range(10)[10]
range(10)[-11]
range(10)['a']
range(10)[1.0]
range(10)[2:5]
range(10)[::-1]
range(10)[::0]
range(10)['a':]
range(10)[None]
range(10)[10**30]
range(10**30)[10**29]
range(10**30)
len(range(10**30))
range(10**30).__len__()
len(range(2**63-1))
len(range(2**63))
range(10).index(3)
range(10).index(30)
range(10).index('a')
range(10).index(3.0)
range(10).index()
range(10).count(3)
range(10).count('a')
range(10).count(3.0)
3 in range(10)
3.0 in range(10)
'a' in range(10)
10**30 in range(10**31)
range(0)==range(2,2)
range(0,3,2)==range(0,4,2)
range(3)==[0,1,2]
range(3)<range(4)
hash(range(3))==hash(range(0,3,1))
hash(range(0))==hash(range(5,5))
hash(range(1))==hash(range(0,1,5))
hash(range(3))==hash((3,0,1))
hash(range(0))==hash((0,None,None))
range(1,10,3)
range(0,10,1)
range(1,10)
repr(range(-1,-10,-2))
range(10).start, range(10).stop, range(10).step
range(10).start=1
range(10).foo
range(10)+range(1)
range(10)*2
list(range(10**20,10**20+3))
list(reversed(range(3)))
list(reversed(range(10**20,10**20+3)))
iter(range(3)).__length_hint__()
i=iter(range(3)); next(i); i.__reduce__()
i=iter(range(5)); i.__setstate__(2); list(i)
iter(range(10**20,10**20+3)).__length_hint__()
iter(range(10**20,10**20+3)).__reduce__()
bool(range(0))
bool(range(1))
class R(range): pass
range(True)
range(True,5)
range(-1)
list(range(5,0,-2))
list(range(0,5,-1))
range(5)[1:][1:]
range(0,10,3)[::2]
range(10)[-3:]
range(10)[20:]
range(10)[:-20]
min(range(5)),max(range(5)),sum(range(5))
range(3).__eq__(3)
range(3).__contains__(1)
range(3).__getitem__(1)
range(3).__getitem__(slice(1))
class I:\n def __index__(self): return 5
range(I())
range(10)[I()]
I() in range(10)
range(10).index(I())
class I2:\n def __index__(self): return 'a'
range(I2())
[1][I2()]
class I3:\n def __index__(self): raise KeyError(1)
range(I3())
[1][I3():]
range(10)[I3()]
"""
for case in CASES.strip().split("\n"):
    show(case)
