# __buffer__ and __release_buffer__ of Python classes.
class B:
    def __init__(self, data): self.data = data
    def __buffer__(self, flags):
        print('buffer', isinstance(flags, int))
        return memoryview(self.data)
    def __release_buffer__(self, view):
        print('release', type(view).__name__, view.nbytes); view.release()
b = B(bytearray(b'abc'))
m = memoryview(b)
print(m.tobytes(), m.obj is b, m.readonly, len(m), m[0])
m[0] = 120
print(b.data); m.release()
print(bytes(B(b'xyz')), bytearray(B(b'xyz')))
print(b'ab' + B(b'cd'), b'xyz'.find(B(b'y')), B(b'q') in [1])
with memoryview(B(b'mv')) as one, memoryview(one) as two: print(bytes(two), one.readonly)
with memoryview(B(b'with')) as w: print(w.tolist())
class NoRelease:
    def __buffer__(self, flags): return memoryview(b'nr')
print(bytes(NoRelease()))
for bad in (5, None, b'raw', bytearray(b'x'), 'text', []):
    class Bad:
        def __buffer__(self, flags): return bad
    for use in (memoryview, bytes):
        try: print(use(Bad()))
        except TypeError as e: print(e)
class Raises:
    def __buffer__(self, flags): raise ValueError('no buffer')
for use in (memoryview, bytes, bytearray):
    try: use(Raises())
    except ValueError as e: print(e)
class NoneB: __buffer__ = None
try: memoryview(NoneB())
except TypeError as e: print(e)
class OnlyRelease:
    def __release_buffer__(self, v): pass
try: memoryview(OnlyRelease())
except TypeError as e: print(e)
class SubBytes(bytes):
    def __buffer__(self, flags): print('overridden'); return super().__buffer__(flags)
print(memoryview(SubBytes(b'sub')).tobytes())
v = b'abc'.__buffer__(0); print(v, v.tobytes()) if 0 else print(type(v).__name__, v.tobytes(), v.readonly)
ba = bytearray(b'ab'); v = ba.__buffer__(1); v[0] = 122; print(ba)
try: ba.append(1)
except BufferError as e: print(e)
ba.__release_buffer__(v)
try: v[0]
except ValueError as e: print(e)
ba.append(99); print(ba)
for args in (('x',),):
    try: print(b'a'.__buffer__(*args))
    except TypeError as e: print(e)
try: ba.__release_buffer__(5)
except TypeError as e: print(e)
