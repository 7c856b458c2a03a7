"""A scheduler for coroutines: sleeping, channels, tasks that are joined, cancelled and fail."""
import types


@types.coroutine
def pause(what):
    return (yield what)


class Cancelled(BaseException):
    pass


class Task:
    count = 0

    def __init__(self, coroutine, name):
        self.coroutine, self.name = coroutine, name
        self.result = self.error = None
        self.done = False
        self.waiters = []

    def __await__(self):
        if not self.done:
            yield ("join", self)
        if self.error is not None:
            raise self.error
        return self.result

    def __repr__(self):
        return f"<task {self.name} {'done' if self.done else 'running'}>"


class Channel:
    def __init__(self):
        self.items, self.readers = [], []

    def put(self, item):
        if self.readers:
            loop.ready(self.readers.pop(0), item)
        else:
            self.items.append(item)

    async def get(self):
        if self.items:
            return self.items.pop(0)
        return await pause(("read", self))

    def __aiter__(self):
        return self

    async def __anext__(self):
        item = await self.get()
        if item is None:
            raise StopAsyncIteration
        return item


class Loop:
    def __init__(self):
        self.queue, self.sleeping, self.now, self.log = [], [], 0, []

    def spawn(self, coroutine, name):
        task = Task(coroutine, name)
        self.ready(task)
        return task

    def ready(self, task, value=None, error=None):
        self.queue.append((task, value, error))

    def cancel(self, task):
        self.sleeping = [entry for entry in self.sleeping if entry[2] is not task]
        self.ready(task, error=Cancelled())

    def step(self, task, value, error):
        try:
            request = task.coroutine.throw(error) if error else task.coroutine.send(value)
        except StopIteration as stop:
            task.result = stop.value
        except Cancelled:
            task.error = RuntimeError(f"{task.name} was cancelled")
        except Exception as failure:
            task.error = failure
        else:
            match request:
                case ("sleep", delay):
                    self.sleeping.append((self.now + delay, len(self.sleeping), task))
                case ("read", channel):
                    channel.readers.append(task)
                case ("join", other):
                    other.waiters.append(task)
            return
        task.done = True
        for waiter in task.waiters:
            self.ready(waiter)

    def run(self, main):
        task = self.spawn(main, "main")
        while self.queue or self.sleeping:
            while self.queue:
                self.step(*self.queue.pop(0))
            if self.sleeping:
                self.sleeping.sort(key=lambda entry: entry[:2])
                self.now, _, sleeper = self.sleeping.pop(0)
                self.ready(sleeper)
        if task.error:
            raise task.error
        return task.result


loop = Loop()


def sleep(delay):
    return pause(("sleep", delay))


class span:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print(loop.now, "enter", self.name)
        await sleep(1)
        return self

    async def __aexit__(self, kind, error, traceback):
        await sleep(1)
        print(loop.now, "leave", self.name, kind and kind.__name__)
        return kind is KeyError


async def producer(channel, count):
    for i in range(count):
        await sleep(2)
        channel.put(i * i)
    channel.put(None)
    return count


async def consumer(channel):
    return [f"{loop.now}:{item}" async for item in channel if item % 2 == 0]


async def failing():
    await sleep(3)
    raise LookupError("lost")


async def endless():
    try:
        while True:
            await sleep(5)
            print(loop.now, "tick")
    finally:
        print(loop.now, "stopped")


async def countdown(n):
    while n:
        yield n
        n -= 1
        await sleep(1)


async def main():
    channel = Channel()
    tasks = [loop.spawn(producer(channel, 5), "producer"), loop.spawn(consumer(channel), "consumer")]
    ticker = loop.spawn(endless(), "ticker")
    async with span("outer"), span("inner") as inner:
        print([await task for task in tasks], inner.name)
        raise KeyError("dropped")
    try:
        await loop.spawn(failing(), "failing")
    except LookupError as error:
        print(loop.now, "caught", error)
    loop.cancel(ticker)
    try:
        await ticker
    except RuntimeError as error:
        print(error, ticker)
    print([n async for n in countdown(3)], {n: loop.now async for n in countdown(2)})
    return "finished"


print(loop.run(main()), loop.now)
