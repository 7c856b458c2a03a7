# Objects, values and types: identity, mutability, shared constants, what ids and types mean.
a = b = []
print(a is b, a is [], [] is [], type(a) is list, id(a) == id(b), a == [], None is None, ... is Ellipsis, NotImplemented is NotImplemented)
x = 5; y = 5; print(x is y, True is (1 == 1))
def f(): pass
g = f; print(g is f, f == g, f is (lambda: 0))
t = ([],); t[0].append(1); print(t)
try: t[0] = 5
except TypeError as e: print(e)
try: t[0] += [2]
except TypeError as e: print(e, t)
s = 'text'
for act in ("s[0] = 'x'", 'del s[0]', 's.x = 1', "(1).x = 1", 'None.x = 1', 'del None.x', '(1.5).real = 2', 'f.x = 1', 'int.x = 1', "b'a'[0] = 1", 'range(3)[0] = 1', 'frozenset()[0] = 1', 'len.x = 1', 'del (1).real', 'True.x = 1', '().x = 1', '[].x = 1', '{}.x = 1', '....x = 1', 'object().x = 1', 'type.x = 1', 'super().x = 1', 'property().x = 1', 'slice(1).x = 1', 'slice(1).start = 2', 'range(1).start = 2', '(lambda: 0).x = 1', 'iter([]).x = 1', 'memoryview(b"").x = 1', '1 .real = 2', '"".__class__ = int', '[].__class__ = dict', 'None.__class__ = int', '(5).__dict__', 'object().__dict__', '[].__dict__', 'f.__dict__', 'type(None)()', 'type(...)()', 'type(NotImplemented)()', 'type(None)(1)', 'type(None)(x=1)', 'type(f)()', 'None < None', 'None + 1', '... + 1', 'hash(None) == hash(None)', 'hash([])', 'hash({})', 'hash(set())', 'hash(bytearray())', 'hash(slice(1)) == hash(slice(1))', 'hash((1, []))', 'hash(frozenset([1])) == hash(frozenset([1]))', 'hash(range(0)) == hash(range(1, 1))', 'repr(None), repr(...), repr(NotImplemented)', 'bool(None), bool(...)', 'None == 0, None == False, ... == ..., None != None', 'type(None).__name__, type(...).__name__, type(NotImplemented).__name__', 'isinstance(True, int), isinstance(1, bool), issubclass(bool, int)', 'type(type), type(type(type)), type(object), object.__bases__, type.__bases__', 'isinstance(object, type), isinstance(type, object), isinstance(object, object)', 'int.__class__, (5).__class__, type(5) is int', 'type(5) == int, type(True) == int', '1 == 1.0 == True == (1+0j)', 'hash(1) == hash(1.0) == hash(True) == hash(1+0j)', '{1: "a", 1.0: "b", True: "c"}', 'len({1, 1.0, True, 1+0j})', '[] == (), [] != (), "1" == 1, b"a" == "a"', '(1, 2) == (1, 2)', 'float("nan") == float("nan"), [n := float("nan")] == [n], n in [n], n == n', '{n: 1}[n]', 'id(5) == id(5), id(a) != id([])', 'a is not b, not a is b', 'isinstance(id(a), int)', 'type(id)', 'callable(f), callable(int), callable(5), callable(len)', 'all(isinstance(o, object) for o in (1, None, f, int, len, a))'):
    try:
        if '=' in act.replace('==', '').replace('!=', '').replace('x=1', '').replace(':=', '') or act.startswith('del'): exec(act); print(act, 'done')
        else: print(act, '->', eval(act))
    except Exception as e: print(act, '->', type(e).__name__, e)
class Node:
    def __init__(self): self.me = self; self.l = [self]
n = Node(); print(n.me.me.me is n, n.l[0].l[0] is n)
l = []; l.append(l); print(l, l[0] is l, l == l); d = {}; d['d'] = d; print(d); st = [()]; st[0] = (st,); print(st)
try: l2 = []; l2.append(l2); l == l2
except RecursionError as e: print('RecursionError', str(e)[:32])
