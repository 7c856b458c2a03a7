"""Tuples: operators, methods, subclasses, identity, hash, comparisons."""
class T(tuple): pass
class P(tuple):
    def __new__(cls, *args): return super().__new__(cls, args)
    def __repr__(self): return "P" + super().__repr__()
    def __getitem__(self, i): return "item"
    def __iter__(self): return iter("iter")
    def __len__(self): return 99
    def __eq__(self, o): return "eq"
    def __hash__(self): return 5
    def __contains__(self, x): return True
class I:
    def __index__(self): return 2

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
(1,) + (2,), () + (), (1,) * 3, 2 * (1, 2), () * 5, (1,) * 0, (1,) * -1, (1,) * I(), (1,) * True
(1,) + [2]
(1,) + 'a'
(1,) + None
(1,) * 1.5
(1,) * 'a'
(1,) * (2,)
(1,) * 2**70
(1,) * 2**62
() * 2**70
(1,) - (1,)
(1, 2, 1).count(1), (1, 2, 1).index(1), (1, 2, 1).index(1, 1), (1, 2).index(2, -1), ().count(None), (True, 1.0).count(1)
(1,).index(2)
(1, 2).index(1, 1)
(1,).index(1, 'a')
(1,).index(1, None)
(1,).index()
(1,).count()
tuple(), tuple([1]), tuple('ab'), tuple({1: 2}), tuple(range(2)), tuple(x for x in 'ab'), tuple((1,))
tuple(5)
tuple(1, 2)
tuple(iterable=[])
tuple(None)
() is tuple(), () is tuple([]), (1,)[1:] is ()
T([1, 2]), T(), T([1]) == (1,), (1,) == T([1]), hash(T([1])) == hash((1,)), type(T([1])[0:1])
T(x=1)
class TI(tuple):\n def __init__(self, *a, **k): print(a, k)
TI([1]), TI()
TI([1], 2)
TI([1], k=2)
p = P(1, 2, 3);; p[0], list(p), len(p), p == 1, p == (), hash(p), 7 in p, p
a, b, c, d = p;; a, b, c, d
tuple(p), (*p,), [*p], tuple.__len__(p), tuple.__getitem__(p, 0), list(tuple.__iter__(p)), p + (4,), p[::], p.index(2), p.count(1)
p < (1, 2, 4), (0,) < p, sorted([p, P(0)]), max(p, (0,))
'%s %s' % P(1, 2)
'%s %s %s' % P(1, 2)
isinstance(1, P(int, str)), isinstance('', (int, (float, (str,))))
'abc'.startswith(P('x', 'a'))
print(*p)
(1, 2) < (1, 3), (1,) < (1, 2), () < (1,), (1, 2) == (1, 2.0), (1, [2]) == (1, [2]), (1,) != (2,), (1, 2) >= (1,)
(1,) < [1]
(1,) < ('a',)
(1, 'a') < (1, 2)
(1, 2) < 5
(None,) < (None,)
(None, 1) < (None, 2)
hash(()), hash((1,)), hash((1, 2)), hash((1, (2, 3))), hash((0,)), hash((-1,)), hash((-2,)), hash((1.5, True, None)) == hash((1.5, 1, None)), hash(tuple(range(20)))
hash(([],))
hash((1, {}))
{(1, 2): 'a'}[1, 2]
x = (); y = x; x += (1,);; x, y
x = (1,); x += [2]
x = (1,); x *= 2;; x
x = (1,); x *= 'a'
(1, 2)[0], (1, 2)[-1], (1, 2, 3)[::-1], (1, 2, 3)[1:], (1, 2, 3)[I()]
(1, 2).foo
(1, 2).foo = 1
(1, 2)(3)
T.x = 5; t = T(); t.y = 6;; t.x, t.y, t.__dict__
bool(()), bool((0,)), not (), len((1, (2, 3)))
repr((1,)), repr(()), repr(T((1,))), str((1, 'a')), f"{(1, 2)}", f"{(1,)!s:>6}|"
format((1,), '5')
x = []; t = (x,); x.append(t);; t, x
(1, 2).__add__([1])
(1, 2).__mul__('a')
(1, 2).__rmul__(2), (1, 2).__getnewargs__(), T((1,)).__getnewargs__(), (1,).__eq__(1), (1,).__lt__([1]), (1,).__contains__(1), (1,).__getitem__(0)
(1, 2).__getitem__('a')
tuple[int, str], tuple[()], tuple[int, ...], tuple.__class_getitem__(int)
tuple.__new__(tuple, [1]), tuple.__new__(T, 'ab'), type(tuple.__new__(T))
tuple.__new__()
tuple.__new__(int)
tuple.__new__(5)
tuple.__new__(tuple, 1, 2)
tuple.index([], 1)
iter((1, 2)).__length_hint__(), reversed((1, 2)).__length_hint__(), list(reversed((1, 2))), type(reversed(())).__name__
"""

for case in CASES.strip().split("\n"):
    show(case)
