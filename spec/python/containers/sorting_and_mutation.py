"""Sorting with keys and comparisons that misbehave; lists that change while they are used."""
def t(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)
class K:
    def __init__(self, v, l=None): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return 'K%d' % self.v
L = [K(3), K(1), K(2)]
L.sort(); print(L)
L.sort(reverse=True); print(L)
print(sorted([(1, 'b'), (0, 'a'), (1, 'a'), (0, 'b')], key=lambda p: p[0]))
print(sorted([(1, 'b'), (0, 'a'), (1, 'a'), (0, 'b')], key=lambda p: p[0], reverse=True))
def mod():
    x = [3, 2, 1]
    def key(v):
        x.append(v); return v
    try: x.sort(key=key)
    finally: print(x)
t('mod key', mod)
class M:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        data.append(1)
        return self.v < o.v
data = [M(2), M(1), M(3)]
t('mod cmp', lambda: data.sort())
print(len(data))
def seen():
    x = [3, 1, 2]; s = []
    x.sort(key=lambda v: s.append(list(x)) or v)
    return x, s
t('empty seen', seen)
def clear():
    x = [3, 1, 2]
    x.sort(key=lambda v: x.clear() or v)
    return x
t('clear', clear)
def boom():
    x = [3, 1, 2]
    def k(v):
        if v == 2: raise KeyError('boom')
        return v
    try: x.sort(key=k)
    except KeyError as e: return x, e
t('boom', boom)
class B:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        if self.v == 2 or o.v == 2: raise ValueError('cmp')
        return self.v < o.v
    def __repr__(self): return 'B%d' % self.v
def boom2():
    x = [B(3), B(1), B(2), B(0)]
    try: x.sort()
    except ValueError as e: return sorted(b.v for b in x), e
t('boom2', boom2)
class T:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return 'yes' if self.v < o.v else ''
    def __repr__(self): return 'T%d' % self.v
print(sorted([T(2), T(1), T(3)]))
class G:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return 'G%d' % self.v
print(sorted([G(2), G(1), G(3)]))
class N: pass
t('none', lambda: sorted([N(), N()]))
t('mixed', lambda: sorted([1, 'a', None]))
t('mixed2', lambda: sorted([None, 1]))
t('mixed3', lambda: sorted([1j, 2j]))
t('mixed4', lambda: sorted([{}, {}]))
t('tuples', lambda: sorted([(1, 'a'), (1, 2)]))
t('nan', lambda: sorted([2.0, float('nan'), 1.0]))
t('floats', lambda: sorted([2.5, 1, True, 0, -1.5, 10**20, -10**20]))
t('bools', lambda: sorted([True, False, True]))
t('str', lambda: sorted('hello World')); t('key str', lambda: sorted(['B', 'a', 'C'], key=str.lower))
t('bytes', lambda: sorted([b'b', b'a', b'']))
t('lists', lambda: sorted([[2], [1, 2], [1]]))
t('sets', lambda: sorted([{1, 2}, {1}, set()], key=len))
t('big', lambda: sorted(range(1000), key=lambda x: (x * 7919) % 1000)[:5])
t('stable', lambda: [p[1] for p in sorted([(i % 3, i) for i in range(12)], key=lambda p: p[0])])
t('rstable', lambda: [p[1] for p in sorted([(i % 3, i) for i in range(12)], key=lambda p: p[0], reverse=True)])
t('neg', lambda: sorted([3, -1, 2], key=abs)); t('neg', lambda: sorted([3, -1, 2], key=lambda x: -x))
t('gen', lambda: sorted(x for x in [3, 1])); t('dict', lambda: sorted({'b': 1, 'a': 2})); t('items', lambda: sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1]))
x = [1]; t('ret', lambda: x.sort())
# mutation during iteration
x = [1, 2, 3]
for i in x:
    if len(x) < 6: x.append(i * 10)
print(x)
x = [1, 2, 3, 4]
for i in x: x.remove(i)
print(x)
x = [1, 2, 3]
it = iter(x); next(it); x.clear(); print(list(it)); x.append(1); print(list(it))
x = [1, 2, 3]; r = reversed(x); next(r); x.clear(); print(list(r))
x = [1, 2, 3]; r = reversed(x); x.append(4); print(list(r))
x = [1, 2, 3, 4, 5]; r = reversed(x); next(r); del x[1:]; print(list(r), r.__length_hint__())
x = [0]
x[len(x):] = x; print(x)
x += x; print(x)
x.extend(x); print(x)
x = [1, 2, 3]; x.extend(i for i in x if len(x) < 8); print(x)
class E:
    def __eq__(self, o):
        L.clear(); return False
L = [1, 2, 3]; t('index clear', lambda: 9 in L or L.clear()); print(L)
L = [1, 2, 3]; t('remove clear', lambda: L.remove(E())); print(L)
L = [1, 2, 3]; t('count clear', lambda: L.count(E())); print(L)
L = [1, 2, 3]; t('in clear', lambda: E() in L); print(L)
L = [1, 2, 3]; t('eq clear', lambda: L == [E(), 2, 3]); print(L)
class Idx:
    def __index__(self): L.clear(); return 1
L = [1, 2, 3]; t('getidx', lambda: L[Idx()]); L = [1, 2, 3]; t('slice', lambda: L[Idx():])
L = [1, 2, 3]
def s(): L[Idx()] = 5
t('setidx', s); print(L)
L = [1, 2, 3]; t('insert', lambda: L.insert(Idx(), 9)); print(L)
L = [1, 2, 3]; t('pop', lambda: L.pop(Idx())); print(L)
L = [1, 2, 3]; t('mul', lambda: L * Idx()); print(L)
L = [1, 2, 3]
class BadIter:
    def __iter__(self):
        yield 1
        raise KeyError('mid')
t('extend mid', lambda: L.extend(BadIter())); print(L)
def sl(): L[1:2] = BadIter()
t('slice mid', sl); print(L)
def sl(): L[0:1] = (x for x in L)
t('slice self gen', sl); print(L)
class Hint:
    def __init__(self, h): self.h = h
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self):
        if isinstance(self.h, Exception): raise self.h
        return self.h
for h in (5, -1, 'a', NotImplemented, TypeError('te'), ValueError('ve'), 1.5, 10**30):
    t('hint %r' % (h,), lambda: list(Hint(h)))
import sys
class Rec(list): pass
a = []; a.append(a); print(a, repr(a), str(a)); b = {}; b['a'] = b; b['l'] = [b]; print(b)
c = ([],); c[0].append(c); print(c); 
d = Rec(); d.append(d); print(d)
t('rec eq', lambda: a == a)
a2 = []; a2.append(a2)
def receq():
    try: return a == a2
    except RecursionError as e: return str(e)
t('rec eq2', receq)
def reclt():
    try: return a < a2
    except RecursionError as e: return str(e)
t('rec lt', reclt)
t('rec hash', lambda: hash(c))
t('tuple cmp', lambda: [(1,) < (1, 0), (2,) > (1, 5), () < (1,), (1, 2) == (1, 2.0), (1, [2]) != (1, [2])])
class NoLt: pass
t('list lt', lambda: [NoLt()] < [NoLt()])
n = NoLt(); t('same', lambda: [n] < [n]); t('same2', lambda: [n, 1] < [n, 2])
t('cmp none', lambda: [None] < [None]); t('cmp none', lambda: [None, 1] < [1, 1])
