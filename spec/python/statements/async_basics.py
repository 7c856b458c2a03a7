async def one(): return 1
async def two():
    a = await one()
    b = await one()
    return a + b
def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value
print(run(two()))
class Aw:
    def __await__(self):
        got = yield "asked"
        return got
async def uses(): return await Aw()
c = uses()
print(c.send(None))
try:
    c.send("answer")
except StopIteration as e:
    print(e.value)
class AIt:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 3: raise StopAsyncIteration
        return self.n
class ACtx:
    async def __aenter__(self): print("aenter"); return "ctx"
    async def __aexit__(self, *a): print("aexit", a[0]); return True
async def everything():
    async for x in AIt(): print(x, end=" ")
    async with ACtx() as v:
        print(v)
        raise ValueError
    return [x async for x in agen() if x] + [await one()]
async def agen():
    for i in range(3): yield i
print(run(everything()))
c = one()
print(type(c).__name__, type(one).__name__)
c.close()
async def fails(): raise KeyError("k")
try:
    run(fails())
except KeyError as e:
    print(repr(e))
try:
    run(awaits_bad())
except NameError as e:
    print(e)
async def bad(): await 5
try:
    run(bad())
except TypeError as e:
    print(e)
