class Num:
    def __int__(self): return 1
    def __float__(self): return 2.0
    def __bool__(self): return False
    def __index__(self): return 4
    def __complex__(self): return 5j
    def __str__(self): return "six"
    def __round__(self, *a): return ("round", a)
    def __trunc__(self): return 8
    def __floor__(self): return 9
n = Num()
print(int(n), float(n), bool(n), str(n), round(n), round(n, 3), hex(n), [0, 1, 2, 3, 4][n], "abcde"[:n], bytes(n))
class IdxOnly:
    def __index__(self): return 3
print(int(IdxOnly()), float(IdxOnly()), bool(IdxOnly()), range(IdxOnly()), [1] * IdxOnly(), "%d" % IdxOnly(), f"{int(IdxOnly())}", round(3.14159, IdxOnly()), chr(IdxOnly()) == "\x03", pow(2, 5, 7))
class Bad:
    def __int__(self): return "no"
    def __float__(self): return 1
    def __bool__(self): return "no"
    def __index__(self): return 1.5
    def __str__(self): return 5
    def __repr__(self): return None
    def __hash__(self): return "x"
    def __len__(self): return -1
    def __contains__(self, x): raise ValueError("contains")
    def __iter__(self): return 5
b = Bad()
for f in (int, float, bool, str, repr, hash, len, iter, list, lambda b: [1][b], lambda b: 1 in b, lambda b: range(b), lambda b: f"{b}", lambda b: "%s" % b, lambda b: {b: 1}, lambda b: not b, lambda b: print(b)):
    try:
        print(f(b))
    except Exception as e:
        print(type(e).__name__, e)
print(int("0b1", 2), int("7", 8), float(5), str(5.0), str(True), bool("False"), bool(""), bool([]), bool([0]), bool(None), bool(0.0), bool("0"), int("-0"), float("-0"), str(-0.0), int(-0.0), complex(1, 2) if False else "-", list("12"), tuple("12"), set("1") == {"1"}, dict([(1, 2)]), str([1.0, "a", None, True]), int(False), bool(()), bool({0}), bool(range(0)), bool(range(1)), bool(object()), bool(int), bool(lambda: 0))
class Hash:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, Hash) and self.h == o.h
print(hash(Hash(5)), hash(Hash(-1)), hash(Hash(2**70)) == hash(2**70), {Hash(1): "a"}[Hash(1)], len({Hash(1), Hash(1), Hash(2)}))

# What cannot be read is shown by its own repr.
class S(str):
    def __repr__(self): return '<S>'
class B(bytes):
    def __repr__(self): return '<B>'
class A(bytearray):
    def __repr__(self): return '<A>'
class R(str):
    def __repr__(self): 1/0
for f in (float, int, complex, lambda x: int(x, 5), lambda x: int(x, 0)):
    for v in (S('x'), B(b'x'), A(b'x'), R('x'), S(''), 'a\n', b'\xff', bytearray(b'q')):
        try: print(f(v))
        except Exception as e: print(type(e).__name__, e)
