# ChainMap, UserDict, UserList, UserString.
from collections import ChainMap, UserDict, UserList, UserString
import collections

def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!', type(e).__name__, e)

c = ChainMap({'a': 1, 'b': 2}, {'b': 3, 'c': 4})
print(c, c['b'], c['c'], c.get('z'), c.get('z', 5), len(c), list(c), 'c' in c, 'z' in c, bool(c), bool(ChainMap()), c.maps, ChainMap().maps)
show('missing', lambda: c['z']); c['n'] = 1; del c['a']; show('del', lambda: c.__delitem__('c')); print(c, list(c.items()), list(c.keys()), list(c.values()))
print(c.new_child(), c.new_child({'q': 1}), c.new_child(k=1), c.new_child({'q': 1}, k=2), c.parents, c.copy() == c, c.copy().maps[0] is c.maps[0], c.copy().maps[1] is c.maps[1])
print(c.pop('n'), c.popitem(), c); show('pop', lambda: c.pop('zz')); show('popitem', c.popitem); show('pop', lambda: c.pop('zz', 1)); c.clear(); print(c, c == {'b': 3, 'c': 4})
print(ChainMap.fromkeys('ab', 1), ChainMap({1: 2}) | {3: 4}, {3: 4} | ChainMap({1: 2}), ChainMap({'a': 1}, {'b': 2}) | ChainMap({'c': 3})); show('or', lambda: c | 5)
c |= {'x': 9}; c |= [('y', 8)]; c.update(z=7); print(c, c.setdefault('x', 0), c.setdefault('w', 0))
class Def(ChainMap):
    def __missing__(self, key): return f'no {key}'
print(Def({})['k'], Def({}).get('k'), Def({'a': 1}), Def().new_child(), isinstance(c, collections.abc.MutableMapping) if hasattr(collections, 'abc') else True)
loop = ChainMap(); loop['me'] = loop; print(loop)
show('hash', lambda: hash(c)); print(ChainMap.__mro__[:2], ChainMap.__module__, ChainMap[int, str])

u = UserDict({'a': 1}, b=2)
print(u, repr(u), len(u), u['a'], 'b' in u, list(u), u.data, u == {'a': 1, 'b': 2}, u.get('z', 0), UserDict(), UserDict(None, x=1), UserDict([(1, 2)]))
show('missing', lambda: u['z']); u['c'] = 3; del u['a']; print(u | {'q': 1}, {'q': 1} | u, type(u | {}).__name__, u.copy(), type(u.copy()), u.copy() == u)
u |= {'w': 1}; u |= UserDict(v=2); print(u, u.pop('w'), u.popitem(), u.setdefault('s', 5), u.keys(), u.items(), u.values()); show('or', lambda: u | 5)
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k): return 'none'
l = Lower({'A': 1}, B=2); l.update(C=3); print(l, l['q'], l.get('q'), l.copy(), type(l.copy()), Lower.fromkeys('XY', 0), l | {'Z': 1})
u.clear(); print(u, UserDict(dict=1), UserDict(self=1))

x = UserList([3, 1, 2])
print(x, x.data, len(x), x[0], x[-1], x[1:], type(x[1:]), 3 in x, x == [3, 1, 2], x < [4], x <= UserList([3]), x > [1], x >= [9], x == UserList([3, 1, 2]), UserList(), UserList('ab'), UserList(x))
x.append(5); x.insert(0, 'i'); x.extend([7]); x.extend(UserList([8])); x += (9,); x += UserList([10]); x += 'ab'; print(x, x.pop(), x.pop(0), x.count(1), x.index(2), x.copy(), x.copy() is x)
x[0] = 'z'; x[1:3] = [0]; del x[-1]; x.remove('z'); x.reverse(); print(x, x + [1], [1] + x, x + UserList([2]), x + (3,), x * 2, 2 * x, type(x + [1]))
x *= 2; x.sort(reverse=True); print(x, list(reversed(x)), [*x], max(x)); x.clear(); print(x); show('index', lambda: x[5]); show('remove', lambda: x.remove(1)); show('pop', x.pop); show('hash', lambda: hash(x)); show('add', lambda: x + 5)
class Tagged(UserList):
    pass
t = Tagged([1]); t.tag = 'k'; print(t[:], type(t[:]), type(t + [1]), t.copy().__dict__, t.__copy__().__dict__)

s = UserString('Hello')
print(s, repr(s), len(s), s[0], type(s[0]), s[1:3], s + '!', '>' + s, s + UserString('x'), s * 2, 2 * s, 'ell' in s, UserString('l') in s, s == 'Hello', s == UserString('Hello'), s < 'Z', s >= UserString('A'), hash(s) == hash('Hello'), UserString(5), UserString(s).data, int(UserString('12')), float(UserString('1.5')), complex(UserString('2j')), s + 5)
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), type(s.upper()), s.center(9, '*'), s.ljust(7) + '|', s.rjust(7), s.strip('Ho'), s.lstrip('H'), s.rstrip('o'), s.zfill(7), s.expandtabs(), s.replace('l', 'L'), s.replace(UserString('l'), 'L', 1))
print(s.find('l'), s.rfind('l'), s.index('l'), s.rindex('l'), s.count('l'), s.startswith('He'), s.endswith(('o', 'x')), s.split('l'), s.rsplit('l', 1), s.splitlines(), s.partition('l'), s.rpartition('l'), s.join(['a', 'b']), s.encode(), s.isalpha(), s.isdigit(), s.islower(), s.istitle(), s.isascii(), s.isidentifier(), s.isprintable(), s.isspace(), s.isupper(), s.isdecimal(), s.isnumeric(), s.isalnum())
print(s.removeprefix('He'), s.removesuffix(UserString('lo')), UserString('{} {a}').format(1, a=2), UserString('{a}').format_map({'a': 3}), UserString('%s-%s') % (1, 2), '%s!' % s, UserString('a%s').__rmod__('%s?'), s.translate({72: 'J'}), UserString.maketrans('a', 'b'), s.__getnewargs__(), f'{s}', str(s))
show('index', lambda: s.index('z')); show('item', lambda: s[99]); show('set', lambda: s.__setitem__(0, 'x')); print(sorted(UserString('cab')), list(reversed(UserString('ab'))))
print(all(hasattr(UserString, n) for n in dir(str) if n not in ('__getnewargs__', '__format__')), [n for n in dir(list) if not hasattr(UserList, n)], [n for n in dir(dict) if not hasattr(UserDict, n)])
print(sorted(collections.__all__), [n for n in collections.__all__ if getattr(collections, n).__module__ != 'collections'])
