# attrgetter, itemgetter and methodcaller.
from operator import attrgetter, itemgetter, methodcaller
import operator

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

class Node:
    def __init__(self, **kw): self.__dict__.update(kw)
    def method(self, *args, **kwargs): return args, kwargs
    def __getitem__(self, key): return key
n = Node(a=1, b=Node(c=2, d=Node(e=3)))
show('a', lambda: attrgetter('a')(n))
show('b.c', lambda: attrgetter('b.c')(n))
show('several', lambda: attrgetter('a', 'b.c', 'b.d.e')(n))
show('missing', lambda: attrgetter('zzz')(n))
show('missing inner', lambda: attrgetter('b.q.r')(n))
show('empty part', lambda: attrgetter('b..c')(n))
show('empty', lambda: attrgetter('')(n))
show('none', lambda: attrgetter())
show('int', lambda: attrgetter(1))
show('mixed', lambda: attrgetter('a', 2))
show('kw', lambda: attrgetter('a', x=1))
show('call none', lambda: attrgetter('a')())
show('call two', lambda: attrgetter('a')(1, 2))
show('call kw', lambda: attrgetter('a')(obj=n))
show('repr', lambda: attrgetter('a', 'b.c'))
show('item', lambda: itemgetter(1)([5, 6]))
show('items', lambda: itemgetter(1, 0, -1)([5, 6, 7]))
show('slice', lambda: itemgetter(slice(1, None))([5, 6, 7]))
show('key', lambda: itemgetter('x', 'y')({'x': 1, 'y': 2}))
show('missing', lambda: itemgetter('z')({}))
show('range', lambda: itemgetter(9)([]))
show('tuple key', lambda: itemgetter((1, 2))(n))
show('none', lambda: itemgetter())
show('kw', lambda: itemgetter(key=1))
show('unsubscriptable', lambda: itemgetter(0)(5))
show('repr', lambda: itemgetter(1, 'a', slice(2)))
show('call none', lambda: itemgetter(1)())
show('call two', lambda: itemgetter(1)(1, 2))
show('method', lambda: methodcaller('method')(n))
show('args', lambda: methodcaller('method', 1, 2, k=3)(n))
show('upper', lambda: methodcaller('upper')('abc'))
show('split', lambda: methodcaller('split', 'b', maxsplit=1)('abcbd'))
show('missing', lambda: methodcaller('nope')(n))
show('none', lambda: methodcaller())
show('int', lambda: methodcaller(1))
show('name=', lambda: methodcaller(name='upper'))
show('repr', lambda: methodcaller('m', 1, 'x', k=[], j=2))
show('repr kw', lambda: methodcaller('m', k=1))
show('call none', lambda: methodcaller('upper')())
show('call two', lambda: methodcaller('upper')('a', 'b'))
show('call kw', lambda: methodcaller('upper')(x='a'))
show('name kept', lambda: methodcaller('method', name=5)(n))
show('reduce', lambda: attrgetter('a', 'b').__reduce__()[1])
show('reduce', lambda: itemgetter(1, 2).__reduce__())
show('reduce', lambda: methodcaller('m', 1).__reduce__())
for t in (attrgetter, itemgetter, methodcaller):
    show('sub', lambda: type('S', (t,), {}))
    print(t, t.__module__, t.__qualname__, hasattr(t, '__dict__'))
    show('attr', lambda: setattr(t('a'), 'x', 1))
loop = []
getter = itemgetter(loop)
loop.append(getter)
print(getter)
print(sorted([(2, 'b'), (1, 'c'), (3, 'a')], key=itemgetter(1)), max(['aa', 'b'], key=methodcaller('__len__')))
class K(str): pass
print(attrgetter(K('a'))(n), type(attrgetter(K('a')).__reduce__()[1][0]))
