"""What unpacking says when there are too many or too few values, of every kind of iterable."""
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter"); return self
    def __next__(self):
        print("next")
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
class Raises:
    def __iter__(self): return self
    def __next__(self): raise ValueError("next")
class L(list):
    def __iter__(self): print("own iter"); return iter("xy")
    def __len__(self): return 50
class T(tuple):
    def __iter__(self): print("own iter"); return iter("xy")

space = dict(globals())


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
a, = []
a, = [1, 2]
a, b = [1]
a, b = []
a, b = 1, 2, 3
a, b, c = 1, 2
a, b = (1, 2, 3)
a, b = [1, 2, 3]
a, b = {1, 2, 3}
a, b = {1: 1, 2: 2, 3: 3}
a, b = 'abc'
a, b = 'a'
a, b = b'abc'
a, b = range(3)
a, b = range(10**30)
a, b = iter([1, 2, 3])
a, b = {1: 2}.items()
a, b = {1: 2, 3: 4, 5: 6}.keys()
a, b = map(str, [1, 2, 3])
a, b = It(5)
a, b = It(1)
a, b = It(2);; a, b
a, *b = []
a, *b, c = [1]
a, b, *c = 'a'
*a, b = ()
*a, b, c = iter([1])
a, *b = It(0)
a, *b, c = It(4);; a, b, c
*a, = It(2);; a
a, *b = 5
a, b = 5
a, b = None
a, b = object()
[a, b] = 1.5
a, b = len
a, b = Raises()
a, *b = Raises()
(a, b), c = [1, 2], 3;; a, b, c
(a, b), c = 1, 2
(a, b), c = [1], 2
((a,),) = (((1, 2),),)
a, (b, *c) = 1, 'xyz';; a, b, c
a, (b, *c) = 1, ''
[a, [b, [c]]] = 1, [2, [3]];; a, b, c
() = []
() = [1]
[] = 'a'
[] = 5
[*a] = 'ab';; a
a, b = L([1, 2, 3]);; a, b
a, b = T([1, 2, 3]);; a, b
a, *b = L([1, 2, 3]);; a, b
[*L([1, 2])], (*T([1, 2]),), {*T([1])} == {'x', 'y'}
print(*L([1])), print(*T([1]))
for a, b in [(1, 2), (3,)]: print(a, b)
for a, b in [1]: pass
for a, *b in ['xyz', '']: print(a, b)
[a for a, b in [(1, 2, 3)]]
[(a, b) for a, (b,) in [(1, [2]), (1, 2)]]
x = [0, 0]; i = 0; i, x[i] = 1, 5;; i, x
x = [1, 2, 3]; x[0], x[1], x[2] = x[2], x[0], x[1];; x
x = {}; x['a'], x['b'] = 1, 2;; x
x = [1, 2, 3]; a, x[:], b = 'p', 'qr', 's';; a, x, b
a = b, c = 1, 2;; a, b, c
a, b = b, a = 3, 4;; a, b
(lambda a, b: 0)(*[1])
(lambda a, b: 0)(*5)
(lambda *a: a)(*None)
(lambda *a: a)(*Raises())
(lambda **a: a)(**5)
(lambda **a: a)(**[1])
(lambda **a: a)(**{1: 2})
(lambda **a: a)(**None)
(lambda a: a)(**{'a': 1, 'b': 2})
(lambda a: a)(1, **{'a': 1})
print(*5)
print(**5)
print(**{1: 2})
print(**{'x': 2})
print(1, **{'sep': 5})
[*5]
[*None]
(*5,)
{*5}
{**5}
[*Raises()]
[1, *'ab', *[], *{3: 4}, *range(2)]
with_star = lambda: [*[1], *2]\nwith_star()
a, b = enumerate('xyz')
a, b = zip('ab', 'cd');; a, b
a, b = reversed('abc')
a, b, c = sorted('cab');; a, b, c
a, b = (x for x in range(1))
a, b = dict
class M(type):\n def __iter__(cls): return iter((1, 2))\nclass C(metaclass=M): pass
a, b = C;; a, b
a.b, c = 1, 2
del a, b
a, b = 1, 2
exec('a, b = 1') 
a = 5; a, b = a, a;; a, b
"""

for case in CASES.strip().split("\n"):
    show(case)
