# The operators as functions: what they do, and what they say of wrong arguments.
import operator
from operator import *

def show(f, *args, **kwargs):
    try:
        print(f.__name__, args, kwargs, '->', repr(f(*args, **kwargs)))
    except Exception as e:
        print(f.__name__, args, kwargs, '!', type(e).__name__, e)

for name in ('lt', 'le', 'eq', 'ne', 'ge', 'gt', 'add', 'sub', 'mul', 'truediv', 'floordiv', 'mod',
             'pow', 'matmul', 'and_', 'or_', 'xor', 'lshift', 'rshift', 'is_', 'is_not', 'concat',
             'iadd', 'isub', 'imul', 'itruediv', 'ifloordiv', 'imod', 'ipow', 'imatmul', 'iand',
             'ior', 'ixor', 'ilshift', 'irshift', 'iconcat', 'contains', 'countOf', 'indexOf'):
    f = getattr(operator, name)
    for args in ((7, 2), (7.5, -2), ([1, 2], [2]), ([1, 2], 2), ('ab', 'b'), ({1, 2}, {2, 3}), (None, 1),
                 ((1, 2), [3]), ({1: 2}, {1: 3}), (), (1,), (1, 2, 3)):
        show(f, *args)
    show(f, a=1, b=2)
for name in ('neg', 'pos', 'inv', 'invert', 'abs', 'truth', 'not_', 'index'):
    f = getattr(operator, name)
    for args in ((5,), (-5,), (2.5,), ('x',), ([],), (), (1, 2)):
        show(f, *args)
    show(f, a=1)
items = [1, 2, 3]
print(iadd(items, [4]) is items, imul(items, 2), items, iconcat(items, (5,)) is items, items)
show(getitem, items, 1)
show(getitem, items, 99)
show(getitem, 5, 1)
show(getitem, {'a': 1}, 'b')
show(setitem, items, 0, 'first')
show(setitem, (), 0, 1)
show(delitem, items, slice(2, None))
show(delitem, 'abc', 0)
print(items)
class Hint:
    def __init__(self, hint): self.hint = hint
    def __length_hint__(self):
        if isinstance(self.hint, type): raise self.hint('no')
        return self.hint
for hint in (3, -1, 'x', NotImplemented, TypeError, ValueError, True, 2 ** 70):
    print(hint, end=' ')
    try:
        print(length_hint(Hint(hint), 9))
    except Exception as e:
        print(type(e).__name__, e)
show(length_hint, [1, 2])
print(length_hint(iter([1, 2, 3])))
show(length_hint, 5)
show(length_hint, 5, 7)
show(length_hint, 5, 'x')
show(length_hint, 5, 1.5)
show(length_hint)
show(length_hint, [], default=3)
def f(*args, **kwargs): return args, kwargs
print(call(f), call(f, 1, 2, a=3), call(f, obj=1))
show(call, 5)
show(call)
class Index:
    def __index__(self): return 12
    def __eq__(self, other): return True
    def __contains__(self, x): return x
print(index(Index()), concat('a', 'b'), contains(Index(), 3), contains(Index(), []))
print(countOf([1, 1.0, True, 2], 1), indexOf(iter('abc'), 'c'), countOf([float('nan')] * 2, 1))
nan = float('nan')
print(countOf([nan, nan], nan), indexOf([0, nan], nan))
print(operator.__add__ is operator.add, operator.__and__ is operator.and_, operator.__not__ is not_,
      operator.__iadd__ is iadd, operator.__inv__ is inv, operator.__call__ is call)
print(sorted(operator.__all__))
print([n for n in dir(operator) if not n.startswith('_')])
print(sorted(n for n in dir(operator) if n.startswith('__') and n.strip('_') in dir(operator) or n in ('__and__', '__not__', '__or__')))
print(add.__module__, add.__qualname__, add, operator.__name__, attrgetter.__module__)
