# DynamicClassAttribute and types.coroutine.
import types
class A:
    @types.DynamicClassAttribute
    def x(self): return 'inst'
class Meta(type):
    def __getattr__(cls, n): return 'meta ' + n
class B(metaclass=Meta):
    @types.DynamicClassAttribute
    def x(self):
        'xdoc'
        return 'inst'
    @x.setter
    def x(self, v): print('set', v)
    @x.deleter
    def x(self): print('del')
print(A().x, B().x, B.x)
try: A.x
except AttributeError as e: print(type(e).__name__, e)
b = B(); b.x = 1; del b.x
try: A().x = 1
except AttributeError as e: print(e)
try: del A().x
except AttributeError as e: print(e)
print(B.__dict__['x'].__doc__, B.__dict__['x'].fget.__name__)
import types
@types.coroutine
def g():
    yield 1
    return 2
async def f(): return await g()
c = f()
print(c.send(None))
try: c.send(None)
except StopIteration as e: print(e.value)
try: types.coroutine(5)
except TypeError as e: print(e)
print(g.__name__, g.__code__.co_flags & 0x100)
def plain(): return 5
print(types.coroutine(plain)())
async def co(): pass
print(types.coroutine(co) is co)
