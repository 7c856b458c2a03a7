# Which operand's method is asked, in which order, and what the errors say.
OPS = {'add': '+', 'sub': '-', 'mul': '*', 'matmul': '@', 'truediv': '/', 'floordiv': '//', 'mod': '%', 'pow': '**', 'lshift': '<<', 'rshift': '>>', 'and': '&', 'or': '|', 'xor': '^'}
def logged(tag, names, result=NotImplemented):
    def make(name):
        def method(self, other=None, *rest):
            print('  ', tag, name, type(other).__name__, *rest)
            return result
        return method
    return {name: make(name) for name in names}
every = [f'__{p}{n}__' for n in OPS for p in ('', 'r', 'i')]
A = type('A', (), logged('A', every))
B = type('B', (), logged('B', every))
C = type('C', (A,), logged('C', every))
D = type('D', (A,), {})
E = type('E', (A,), logged('E', [f'__r{n}__' for n in OPS]))
for n, s in OPS.items():
    for x, y in ((A(), B()), (A(), C()), (C(), A()), (A(), A()), (A(), D()), (D(), A()), (A(), E()), (A(), 1), (1, A()), (1, 'a'), (None, 1), ([], 1.5), ({}, {}), (A, A())):
        for op in (s, s + '='):
            print(type(x).__name__, op, type(y).__name__)
            try: exec(f'x {op} y') if op == s else exec(f'x {op} y', {'x': x, 'y': y})
            except TypeError as e: print('  ', e)
for x, y in ((A(), B()), (1, 'a'), (A(), C()), (1.5, [])):
    try: divmod(x, y)
    except TypeError as e: print(e)
    try: pow(x, y)
    except TypeError as e: print(e)
    try: pow(x, y, 5)
    except TypeError as e: print(e)
for v in (None, 'a', [], A(), object, 1.5):
    for s in ('-', '+', '~'):
        try: eval(s + 'v')
        except TypeError as e: print(e)
    try: abs(v)
    except TypeError as e: print(e)
CMP = {'lt': '<', 'le': '<=', 'gt': '>', 'ge': '>=', 'eq': '==', 'ne': '!='}
names = [f'__{n}__' for n in CMP]
P = type('P', (), logged('P', names) | {'__hash__': None})
Q = type('Q', (P,), logged('Q', names))
R = type('R', (), logged('R', names))
for n, s in CMP.items():
    for x, y in ((P(), R()), (P(), Q()), (Q(), P()), (P(), P()), (P(), 1), (1, P()), (1, 'a'), (None, None), ([1], ['a']), ({}, {}), (1j, 1), (int, str), (P, P)):
        print(type(x).__name__, s, type(y).__name__)
        try: print('  ', eval(f'x {s} y'))
        except TypeError as e: print('  ', e)
class OnlyEq:
    def __eq__(self, o): print('eq'); return 'truthy'
print(OnlyEq() != 1, OnlyEq() == 1)
class EqNI:
    def __eq__(self, o): return NotImplemented
print(EqNI() != EqNI(), EqNI() == EqNI()); e = EqNI(); print(e == e, e != e)
class BadNe:
    def __eq__(self, o): return []
print(BadNe() != 1)
class NoneAdd: __add__ = None; __radd__ = None; __iadd__ = None; __eq__ = None; __lt__ = None
for use in ('x + 1', '1 + x', 'x == 1', '1 == x', 'x < 1', '1 > x', 'x + x', 'x != 1', 'x > 1'):
    x = NoneAdd()
    try: print(use, eval(use))
    except TypeError as e: print(use, e)
try: x += 1
except TypeError as e: print(e)
class I1:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): print('iadd'); return NotImplemented
    def __add__(self, o): print('add'); return I1(self.v + o)
i = I1(1); i += 2; print(i.v)
class I2:
    def __iadd__(self, o): return 'replaced'
i = I2(); i += 1; print(i)
l = [I2()]; l[0] += 1; print(l)
class H: pass
h = H(); h.a = I2(); h.a += 1; print(h.a)
t = ([],)
try: t[0] += [1]
except TypeError as e: print(e, t)
class SubInt(int):
    def __radd__(self, o): return 'SubInt.radd'
    def __rsub__(self, o): return 'SubInt.rsub'
    def __eq__(self, o): return 'SubInt.eq'
    __hash__ = int.__hash__
    def __gt__(self, o): return 'SubInt.gt'
print(1 + SubInt(2), SubInt(1) + 2, 5 - SubInt(1), 1.5 + SubInt(1), 1 == SubInt(1), 1 < SubInt(1), 1 > SubInt(3), 2.0 == SubInt(2))
class SubList(list):
    def __radd__(self, o): return 'radd'
    def __rmul__(self, o): return 'rmul'
print([] + SubList(), 2 * SubList(), SubList() * 2)
class SubStr(str):
    def __rmod__(self, o): return 'rmod'
    def __radd__(self, o): return 'radd'
print('%s' % SubStr('x'), 'a' + SubStr('b'))
class RM:
    def __rmod__(self, o): return 'RM.rmod'
print(5 % RM(), 1.5 % RM(), [] % RM())
class MixSeq:
    def __add__(self, o): return 'MixSeq.add'
    def __radd__(self, o): return 'MixSeq.radd'
    def __rmul__(self, o): return 'MixSeq.rmul'
    def __mul__(self, o): return 'MixSeq.mul'
m = MixSeq(); print([] + m, m + [], 'a' + m, () + m, [1] * m, 'a' * m, b'' + m, m * 3)
l = []; l += m if 0 else [1]; print(l)
l = [1]
try: l += m
except TypeError as e: print(e)
l = [1]; l *= m if 0 else 2; print(l)
class MM(type):
    def __add__(cls, o): return ('MM.add', cls.__name__)
    def __lt__(cls, o): return 'lt'
    def __contains__(cls, o): return True
    def __len__(cls): return 3
    def __getitem__(cls, k): return k
    def __iter__(cls): return iter('xy')
    def __call__(cls, *a): return a
    def __neg__(cls): return 'neg'
    def __bool__(cls): return False
    def __hash__(cls): return 5
    def __eq__(cls, o): return 'eq'
class K(metaclass=MM): pass
print(K + 1, K < 1, 1 in K, len(K), K[2], list(K), K(1), -K, bool(K), hash(K), K == 1, K != 1)
class NoCall:
    def __init__(self): self.__add__ = lambda o: 1; self.__len__ = lambda: 1; self.__iter__ = lambda: iter(()); self.__call__ = lambda: 1; self.__eq__ = lambda o: 1/0
n = NoCall()
for use in ('n + 1', 'len(n)', 'iter(n)', 'n()', 'n == 1'):
    try: print(eval(use))
    except TypeError as e: print(e)
