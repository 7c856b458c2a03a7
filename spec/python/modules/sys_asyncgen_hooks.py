"""sys.set_asyncgen_hooks, the singletons' types, import by other builtins."""
import sys


async def numbers():
    yield 1
    yield 2


def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        return stop.value


seen = []
print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(firstiter=seen.append)
agen = numbers()
print(len(seen))
print(step(agen.__anext__()), len(seen), seen[0] is agen)
print(step(agen.asend(None)), len(seen))
closed = numbers()
closed.aclose().close()
print(len(seen), sys.get_asyncgen_hooks().firstiter == seen.append, sys.get_asyncgen_hooks().finalizer)
sys.set_asyncgen_hooks(None, None)
step(numbers().__anext__())
print(len(seen), tuple(sys.get_asyncgen_hooks()))


def failing(agen):
    raise KeyError("hook")


sys.set_asyncgen_hooks(firstiter=failing)
try:
    numbers().__anext__()
except KeyError as error:
    print(repr(error))
sys.set_asyncgen_hooks(firstiter=None)

for kind in (type(None), type(...), type(NotImplemented)):
    print(kind() is kind(), kind.__doc__)
    for args, names in (((1,), {}), ((), {"a": 1})):
        try:
            kind(*args, **names)
        except TypeError as error:
            print(error)
print((...).__reduce__(), NotImplemented.__reduce__())
for namespace in ({"__builtins__": {}}, {"__builtins__": {"__import__": lambda *args: args[0]}}):
    try:
        exec("import sys", namespace)
        print(namespace["sys"])
    except ImportError as error:
        print(error)
try:
    pow(1j, 2, 3)
except ValueError as error:
    print(error)
