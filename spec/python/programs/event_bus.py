"""Observers, undo and plugins: closures, weak references, context managers, decorators with arguments."""
import gc
import sys
import weakref


def once(function):
    ran = False

    def wrapper(*args, **kwargs):
        nonlocal ran
        if not ran:
            ran = True
            return function(*args, **kwargs)

    wrapper.__wrapped__ = function
    return wrapper


class Bus:
    def __init__(self):
        self.handlers = {}
        self.depth = 0

    def on(self, event, *, priority=0, when=None):
        def register(function):
            entry = (-priority, len(self.handlers.setdefault(event, [])), function, when)
            self.handlers[event].append(entry)
            self.handlers[event].sort(key=lambda e: e[:2])
            return function
        return register

    def emit(self, event, *args, **kwargs):
        failures, results = [], []
        self.depth += 1
        try:
            for _, _, handler, when in [*self.handlers.get(event, ()), *self.handlers.get("*", ())]:
                if when and not when(*args, **kwargs):
                    continue
                try:
                    results.append(handler(*args, **kwargs))
                except Exception as error:
                    error.add_note(f"in a handler of {event!r}, depth {self.depth}")
                    failures.append(error)
        finally:
            self.depth -= 1
        if failures:
            raise ExceptionGroup(f"{len(failures)} handlers failed", failures)
        return results


bus = Bus()


@bus.on("hit", priority=5)
def armour(damage, **_):
    return f"armour takes {min(damage, 3)}"


@bus.on("hit", when=lambda damage, **_: damage > 3)
def health(damage, *, kind="plain"):
    return f"health loses {damage - 3} ({kind})"


@bus.on("hit", priority=-1)
@once
def first_blood(damage, **_):
    return "first!"


@bus.on("*")
def log(*args, **kwargs):
    return ("log", args, sorted(kwargs))


print(bus.emit("hit", 5, kind="fire"))
print(bus.emit("hit", 2))
print(bus.emit("other", 1, a=2), first_blood.__wrapped__.__name__)


@bus.on("crash")
def raises(*args):
    raise KeyError(*args)


@bus.on("crash")
def nested(*args):
    return bus.emit("crash2", *args)


@bus.on("crash2", priority=1)
def deep(*args):
    raise ValueError("deep")


try:
    bus.emit("crash", "x")
except* KeyError as group:
    print("keys", group.exceptions, group.exceptions[0].__notes__)
except* ValueError as group:
    print("values", group, group.exceptions[0].exceptions[0].__notes__)
print("depth", bus.depth)


class Undo:
    def __init__(self):
        self.stack = []

    def __enter__(self):
        self.stack.append([])
        return self.stack[-1].append

    def __exit__(self, kind, error, traceback):
        actions = self.stack.pop()
        if kind is not None:
            for action in reversed(actions):
                action()
            return issubclass(kind, ArithmeticError)
        if self.stack:
            self.stack[-1].extend(actions)


state = {"gold": 10, "log": []}
undo = Undo()


def spend(amount, note):
    state["gold"] -= amount
    note(lambda: state.__setitem__("gold", state["gold"] + amount))
    if state["gold"] < 0:
        raise ArithmeticError("broke")


with undo as note:
    spend(4, note)
print(state["gold"])
with undo as outer:
    spend(1, outer)
    with undo as inner:
        spend(2, inner)
    spend(50, outer)
print(state["gold"], undo.stack)
try:
    with undo as note:
        spend(1, note)
        raise LookupError("not swallowed")
except LookupError as error:
    print(error, state["gold"], error.__context__)


class Plugin:
    registry = weakref.WeakValueDictionary()

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.name = name or cls.__name__.lower()

    def __init__(self):
        self.registry[self.name] = self

    def __class_getitem__(cls, name):
        return cls.registry[name]


class Sound(Plugin):
    pass


class Light(Plugin, name="lamp"):
    pass


sound, light = Sound(), Light()
print(sorted(Plugin.registry), Plugin["lamp"] is light)
observer = weakref.ref(light)
del light
gc.collect()
print(sorted(Plugin.registry), observer() is None)
try:
    Plugin["lamp"]
except KeyError as error:
    print("gone", error)
print(sys.exc_info())
