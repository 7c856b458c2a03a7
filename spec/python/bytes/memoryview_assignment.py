# memoryview: assignment, formats, release, and what it keeps from changing.
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
class Mapping(dict):
    def __missing__(self, key): return 'miss' + key

def run(programs):
    for program in programs.strip().split("\n---\n"):
        try:
            exec(program, globals())
        except Exception as error:
            print(program.splitlines()[0], "->", type(error).__name__ + ":", ascii(str(error)))

run(r'''
b = bytearray(b'abcdef'); m = memoryview(b)
m[0] = 65; m[-1] = 90; print(b); m[1:3] = b'XY'; print(b); m[::2] = b'123'; print(b); m[:] = b'zzzzzz'; print(b)
m[2:4] = m[0:2]; m[0:0] = b''; print(b, m == b)
---
m = memoryview(bytearray(b'abc')); m[0] = 256
---
m = memoryview(bytearray(b'abc')); m[0] = -1
---
m = memoryview(bytearray(b'abc')); m[0] = 'a'
---
m = memoryview(bytearray(b'abc')); m[0] = b'a'
---
m = memoryview(bytearray(b'abc')); m[0] = 1.5
---
m = memoryview(bytearray(b'abc')); m[0] = 10**30
---
m = memoryview(bytearray(b'abc')); m[0] = Index(66); m[1] = True; print(m.tolist())
---
m = memoryview(bytearray(b'abc')); m[3] = 1
---
m = memoryview(bytearray(b'abc')); m['a'] = 1
---
m = memoryview(bytearray(b'abc')); m[0:2] = b'a'
---
m = memoryview(bytearray(b'abc')); m[0:2] = 5
---
m = memoryview(bytearray(b'abc')); m[0:2] = 'ab'
---
m = memoryview(bytearray(b'abc')); m[0:2] = [1,2]
---
m = memoryview(bytearray(b'abc')); del m[0]
---
m = memoryview(b'abc'); m[0] = 1
---
m = memoryview(b'abc'); del m[0]
---
m = memoryview(b'abc'); m[0:1] = b'x'
---
m = memoryview(bytearray(b'abc')).toreadonly(); m[0] = 1
---
m = memoryview(bytearray(8)).cast('i'); m[0] = -5; m[1] = 2**31-1; print(m.tolist(), bytes(m)); m[0] = 2**31
---
m = memoryview(bytearray(8)).cast('I'); m[0] = -5
---
m = memoryview(bytearray(8)).cast('d'); m[0] = 1; print(m[0]); m[0] = 'a'
---
m = memoryview(bytearray(8)).cast('f'); m[0] = 1.1; print(m[0]); m[1] = 1e300; print(m[1])
---
m = memoryview(bytearray(8)).cast('e'); m[0] = 1.1; print(m[0]); m[1] = 1e300; print(m[1])
---
m = memoryview(bytearray(8)).cast('c'); m[0] = b'x'; print(m[0]); m[1] = b'xy'
---
m = memoryview(bytearray(8)).cast('c'); m[0] = 5
---
m = memoryview(bytearray(8)).cast('?'); m[0] = 'yes'; m[1] = []; print(m.tolist())
---
m = memoryview(bytearray(8)).cast('q'); m[0] = 2**63
---
m = memoryview(bytearray(8)).cast('Q'); m[0] = 2**64-1; print(m[0]); m[0] = 2**64
---
m = memoryview(bytearray(8)).cast('P'); m[0] = 5; print(m[0])
---
m = memoryview(bytearray(8)).cast('n'); m[0] = -5; print(m[0]); m = m.cast('B').cast('N'); print(m[0])
---
m = memoryview(bytearray(8)).cast('b'); m[0] = -128; m[1] = 127; print(m.tolist()); m[2] = 128
---
m = memoryview(bytearray(b'abcdefgh')).cast('B', [2,4]); m[0,0] = 65; m[1,3] = 90; print(m.tolist()); m[0] = 1
---
m = memoryview(bytearray(b'abcdefgh')).cast('B', [2,4]); m[0:1] = b'abcd'
---
m = memoryview(bytearray(b'abcdefgh')).cast('B', [2,4]); m[0:1,0:1] = b'abcd'
---
m = memoryview(bytearray(b'a')).cast('B', []); m[()] = 66; print(m.tolist()); m[...] = 67; print(m[...].tolist())
---
m = memoryview(b'abc'); m.release(); m.release(); print(repr(m)[:16])
---
m = memoryview(b'abc'); m.release(); m[0]
---
m = memoryview(b'abc'); m.release(); m.tolist()
---
m = memoryview(b'abc'); m.release(); m.shape
---
m = memoryview(b'abc'); m.release(); len(m)
---
m = memoryview(b'abc'); m.release(); hash(m)
---
m = memoryview(b'abc'); hash(m); m.release(); print(hash(m) == hash(b'abc'))
---
m = memoryview(b'abc'); m.release(); print(m == m, m == b'abc', m != m)
---
m = memoryview(b'abc'); m.release(); memoryview(m)
---
m = memoryview(b'abc'); m.release(); bytes(m)
---
m = memoryview(b'abc'); m.release()
with m: pass
---
m = memoryview(b'abc'); n = m[1:]; m.release(); print(n.tolist())
---
with memoryview(b'abc') as m: print(m.tolist())
m.tolist()
---
with memoryview(b'abc') as m:
    m.release()
print('ok')
---
m = memoryview(b'abc'); it = iter(m); print(next(it)); m.release(); next(it)
---
m = memoryview(bytearray(b'abc')); m.readonly = 1
---
m = memoryview(bytearray(b'abc')); m.obj = 1
---
m = memoryview(bytearray(b'abc')); m.foo = 1
---
class Mapping(memoryview): pass
---
match memoryview(b'ab'):
    case [x, y]: print(x, y)
---
def f():
    b = bytearray(b'abc')
    m = memoryview(b)
    m[0] = 1
    del m
    b.append(5)
    return b
print(f())
---
def g(b):
    m = memoryview(b)
    return m[0]
b = bytearray(b'abc'); print(g(b)); b.append(1); b += b'x'; print(b)
---
b = bytearray(b'abc'); print(bytes(memoryview(b)[1:])); b.append(1); print(b)
---
b = bytearray(b'abc'); x = [memoryview(b)]; x.clear(); b.extend(b'd'); print(b)
---
a = bytearray(b'12345678'); m = memoryview(a)[2:6]; m[:2] = b'xx'; m2 = m[1:3]; m2[0] = 0; print(a, m.tobytes(), m2.tobytes(), m2.nbytes)
---
b = bytearray(range(10)); m = memoryview(b); m[1:4] = m[2:5]; print(b); m[3:6] = m[2:5]; print(b); m[::-1][:3] = b'abc'; print(b)
---
print(b'x'.__buffer__(0).tolist(), bytearray(b'x').__buffer__(0).readonly)
---
for f in 'bBhHiIlLqQ':
    m = memoryview(bytearray(16)).cast(f); m[0] = 100; m[1] = 27; print(f, m.itemsize, len(m), m[0], m[1], m[:2].tolist(), m.tobytes()[:4], m[1:].nbytes, m.strides)
---
import sys
m = memoryview(bytearray(b'abc'))
def r():
    class X:
        def __index__(s): m.release(); return 0
    return X()
m[0] = r()
---
m = memoryview(bytearray(b'abc'))
print(m[r()])
''')
