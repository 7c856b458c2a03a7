# Changing a bytearray: slices, methods, and what an export forbids.

def run(programs):
    for program in programs.strip().split("\n---\n"):
        try:
            exec(program, globals())
        except Exception as error:
            print(program.splitlines()[0], "->", type(error).__name__ + ":", ascii(str(error)))

run(r'''
b = bytearray(b'hello')
b[0] = 72; b[-1] = ord('O'); print(b)
b[1:3] = b'EL'; print(b)
b[1:3] = b'xyz123'; print(b)
b[1:3] = b''; print(b)
b[:] = b'abc'; print(b)
b[5:] = b'def'; print(b)
b[1:1] = [1,2,3]; print(b)
b[::2] = b'\0' * len(b[::2]); print(b)
del b[0]; print(b)
del b[::2]; print(b)
del b[:]; print(b)
---
b = bytearray(b'abc'); b[0] = 256
---
b = bytearray(b'abc'); b[0] = -1
---
b = bytearray(b'abc'); b[0] = 'a'
---
b = bytearray(b'abc'); b[0] = b'a'
---
b = bytearray(b'abc'); b[5] = 1
---
b = bytearray(b'abc'); b['a'] = 1
---
b = bytearray(b'abc'); b[5] = 'a'
---
b = bytearray(b'abc'); del b[5]
---
b = bytearray(b'abc'); del b['a']
---
b = bytearray(b'abc'); b[0:1] = 'a'
---
b = bytearray(b'abc'); b[0:1] = 5; print(b)
---
b = bytearray(b'abc'); b[0:1] = [256]
---
b = bytearray(b'abc'); b[0:1] = ['a']
---
b = bytearray(b'abc'); b[0:1] = None
---
b = bytearray(b'abc'); b[0:1] = 1.5
---
b = bytearray(b'abcd'); b[::2] = b'abc'
---
b = bytearray(b'abcd'); b[::2] = b''; print(b)
---
b = bytearray(b'abcd'); b[3:1] = b'XY'; print(b)
---
b = bytearray(b'abcd'); b[::-1] = b'1234'; print(b)
---
b = bytearray(b'abcd'); b[1:3] = b; print(b); b.extend(b); print(b)
---
b = bytearray(b'abcd'); b += b'x'; b += bytearray(b'y'); b += [1,2]
---
b = bytearray(b'abcd'); b += 'x'
---
b = bytearray(b'abcd'); b *= 2; print(b); b *= 0; print(b); b *= -1; print(b)
---
b = bytearray(b'abcd'); b *= 'a'
---
b = bytearray(b'abcd'); b *= 1.5
---
b = bytearray(b'abcd'); c = b; b += b'z'; print(c is b, c)
---
b = b'abc'; b[0] = 1
---
b = b'abc'; del b[0]
---
b = b'abc'; b[0:1] = b'x'
---
b = bytearray(b'ab'); b.extend(b'cd'); b.extend(x for x in (1,2)); b.extend(range(3)); b.extend(memoryview(b'mv')); print(b)
---
b = bytearray(b'ab'); b.insert(-100, 1); b.insert(100, 2); b.insert(-1, 3); print(b)
---
b = bytearray(b'abca'); b.remove(97); print(b); b.reverse(); print(b); b.clear(); print(b)
---
b = bytearray(b'abc'); m = memoryview(b); b.append(1)
---
b = bytearray(b'abc'); m = memoryview(b); b.extend(b'')
print(b)
---
b = bytearray(b'abc'); m = memoryview(b); b.clear()
---
b = bytearray(b'abc'); m = memoryview(b); b.pop()
---
b = bytearray(b'abc'); m = memoryview(b); b[0:1] = b'xy'
---
b = bytearray(b'abc'); m = memoryview(b); b[0:1] = b'x'; b[0] = 5; print(b, m.tolist()); m.release(); b.append(1); print(b)
---
b = bytearray(b'abc'); m = memoryview(b); b += b'x'
---
b = bytearray(b'abc'); m = memoryview(b); del b[0]
---
b = bytearray(b'abc'); m = memoryview(b); b.insert(0, 1)
---
b = bytearray(b'abc'); m = memoryview(b); b.remove(97)
---
b = bytearray(b'abc'); m = memoryview(b); b *= 2
---
b = bytearray(b'abc'); m = memoryview(b); b *= 1; print(b)
---
b = bytearray(b'abc'); m = memoryview(b); b.reverse(); print(bytes(m))
---
b = bytearray(b'abc'); m = memoryview(b); b.__init__(b'x')
---
b = bytearray(b'abc'); m = memoryview(b); b.__init__(b'xyz'); print(b)
---
b = bytearray(b'abc'); m = memoryview(b); n = m[1:]; m.release(); b.append(1)
---
b = bytearray(b'abc'); m = memoryview(b); n = m[1:]; m.release(); n.release(); b.append(1); print(b)
---
b = bytearray(b'abc')
with memoryview(b) as m: print(m[0])
b.append(1); print(b)
---
b = bytearray(b'abc')
for i, x in enumerate(b):
    if i < 3: b.append(x)
print(b)
---
it = iter(bytearray(b'ab')); print(next(it), next(it), next(it, None), next(it, None))
---
class BX(bytes):
    def __new__(cls, v): return super().__new__(cls, v)
    def __getitem__(s, i): return 'gi'
print(BX(b'ab')[0], bytes(BX(b'ab')), list(BX(b'ab')))
---
print(bytearray(b'a').__init__(b'xyz'))
---
b = bytearray(); b.__init__('é', 'utf-8'); print(b); b.__init__(); print(b)
---
a = b'abc'; print(a[:] is a, bytes(a) is a, a * 1 is a, a + b'' is a)
---
print(b'a'.x)
---
b'a'.x = 1
---
b = bytearray(b'x'); b.x = 1
''')
