# Classes derived from int and float.
class Shown:
    def __bytes__(self): return b'BB'
    def __str__(self): return 'str'
    def __repr__(self): return 'rep\xe9'

def run(programs):
    for program in programs.strip().split("\n---\n"):
        try:
            exec(program, globals())
        except Exception as error:
            print(program.splitlines()[0], "->", type(error).__name__ + ":", ascii(str(error)))

run(r'''
class Shown(bool): pass
---
print(5.real)
---
n = 5
n.real = 3
---
n = 5
n.foo = 3
---
del n.real
---
print(int.__doc__[:40])
---
class A(int):
    def __new__(cls, v, k=2): return super().__new__(cls, v * k)
a = A(5); print(a, repr(a), type(a), a + 1, type(a + 1), -a, type(-a), int(a), type(int(a)), a == 10, hash(a) == hash(10), f'{a:>5}', a.real, type(a.real))
---
class A(int):
    def __add__(s, o): return 'add'
    def __radd__(s, o): return 'radd'
    def __eq__(s, o): return 'eq'
    __hash__ = None
print(A(1) + 1, 1 + A(1), A(1) == 1, 1 == A(1), sum([A(1)]))
---
class A(float):
    def __repr__(s): return 'A!'
print(A(1.5), str(A(1.5)), '%s' % A(1.5), f'{A(1.5)}', '%r' % A(1.5), '%f' % A(1.5), [A(2)])
---
class A(int):
    def __str__(s): return 'A!'
print(A(1), repr(A(1)), '%s' % A(1), '%d' % A(1), f'{A(1)}', f'{A(1)!r}', format(A(1)), format(A(1), 'd'), [A(1)])
---
class A(int):
    def __int__(s): return 42
    def __index__(s): return 43
print(int(A(1)), [0]*A(1), range(50)[A(1)], hex(A(1)), '%d' % A(1))
''')
