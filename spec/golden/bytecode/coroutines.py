async def f(a):
    x = await a
    async with a as b:
        pass
    async for i in b:
        await i
    return [y async for y in a]
async def g():
    yield 1
