"""Weak references, and containers that do not keep what they hold alive."""

from _weakref import (
    CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref,
)

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
    "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod",
    "finalize",
]

ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    """A reference to a bound method that lives as long as its object and its function."""

    __slots__ = "_function", "_kind", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            target, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def forget(_):
            method = itself()
            if method is not None and method._alive:
                method._alive = False
                if callback is not None:
                    callback(method)

        self = ref.__new__(cls, target, forget)
        self._function = ref(function, forget)
        self._kind = type(meth)
        self._alive = True
        itself = ref(self)
        return self

    def __call__(self):
        target, function = super().__call__(), self._function()
        if target is None or function is None:
            return None
        return self._kind(function, target)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not (self._alive and other._alive):
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class _Entry(ref):
    """The reference to a value of a WeakValueDictionary; knows its key."""

    __slots__ = ("key",)

    def __new__(cls, value, callback, key):
        self = super().__new__(cls, value, callback)
        self.key = key
        return self

    def __init__(self, value, callback, key):
        super().__init__(value, callback)


class _WeakMapping:
    """What the two weak dictionaries have in common. A subclass says what it keeps for a key and a
    value, and lists the pairs that live."""

    def __init__(self, other=(), /, **kwargs):
        self._kept = {}
        self.update(other, **kwargs)

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        for key, _ in self._live():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._live():
            yield value

    def items(self):
        yield from self._live()

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
            return default

    _nothing = object()

    def pop(self, key, default=_nothing):
        try:
            value = self[key]
        except KeyError:
            if default is self._nothing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        pairs = self._live()
        if not pairs:
            raise KeyError("popitem(): dictionary is empty")
        key, value = pairs[-1]
        del self[key]
        return key, value

    def clear(self):
        self._kept.clear()

    def update(self, other=(), /, **kwargs):
        if not hasattr(other, "items"):
            other = dict(other)
        for key, value in other.items():
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def copy(self):
        new = type(self)()
        new.update(self)
        return new

    __copy__ = copy

    def __eq__(self, other):
        if not isinstance(other, _WeakMapping):
            return dict(self._live()) == other if isinstance(other, dict) else NotImplemented
        return dict(self._live()) == dict(other._live())

    __hash__ = None

    def __or__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        new = type(self)()
        new.update(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakValueDictionary(_WeakMapping):
    """A mapping that does not keep its values alive."""

    def __init__(self, other=(), /, **kwargs):
        itself = ref(self)

        def forget(entry):
            mapping = itself()
            if mapping is not None and mapping._kept.get(entry.key) is entry:
                del mapping._kept[entry.key]

        self._forget = forget
        super().__init__(other, **kwargs)

    def _live(self):
        pairs = [(key, entry()) for key, entry in list(self._kept.items())]
        return [(key, value) for key, value in pairs if value is not None]

    def __getitem__(self, key):
        value = self._kept[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._kept[key] = _Entry(value, self._forget, key)

    def __delitem__(self, key):
        del self._kept[key]

    def __contains__(self, key):
        entry = self._kept.get(key)
        return entry is not None and entry() is not None

    def itervaluerefs(self):
        yield from list(self._kept.values())

    def valuerefs(self):
        return list(self._kept.values())


class WeakKeyDictionary(_WeakMapping):
    """A mapping that does not keep its keys alive."""

    def __init__(self, other=None, /):
        itself = ref(self)

        def forget(entry):
            mapping = itself()
            if mapping is not None:
                mapping._kept.pop(entry, None)

        self._forget = forget
        super().__init__(() if other is None else other)

    def _live(self):
        pairs = [(entry(), value) for entry, value in list(self._kept.items())]
        return [(key, value) for key, value in pairs if key is not None]

    def __getitem__(self, key):
        return self._kept[ref(key)]

    def __setitem__(self, key, value):
        self._kept[ref(key, self._forget)] = value

    def __delitem__(self, key):
        del self._kept[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self._kept
        except TypeError:
            return False

    def keyrefs(self):
        return list(self._kept)


class WeakSet:
    """A set that does not keep its members alive."""

    def __init__(self, data=None):
        itself = ref(self)

        def forget(entry):
            members = itself()
            if members is not None:
                members._kept.discard(entry)

        self._forget = forget
        self._kept = set()
        if data is not None:
            self.update(data)

    def _live(self):
        members = [entry() for entry in list(self._kept)]
        return [member for member in members if member is not None]

    def __iter__(self):
        yield from self._live()

    def __len__(self):
        return len(self._live())

    def __contains__(self, item):
        try:
            return ref(item) in self._kept
        except TypeError:
            return False

    def add(self, item):
        self._kept.add(ref(item, self._forget))

    def clear(self):
        self._kept.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        while True:
            if not self._kept:
                raise KeyError("pop from empty WeakSet")
            item = self._kept.pop()()
            if item is not None:
                return item

    def remove(self, item):
        self._kept.remove(ref(item))

    def discard(self, item):
        self._kept.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        other = set(other)
        return type(self)(item for item in self if item not in other)

    __sub__ = difference

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        kept = set(other)
        for item in self._live():
            if item not in kept:
                self.discard(item)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def union(self, other):
        new = self.copy()
        new.update(other)
        return new

    __or__ = union

    def symmetric_difference(self, other):
        other = list(other)
        new = self.difference(other)
        new.update(item for item in other if item not in self)
        return new

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        for item in list(other):
            if item in self:
                self.discard(item)
            else:
                self.add(item)

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def issubset(self, other):
        return set(self).issubset(other)

    __le__ = issubset

    def __lt__(self, other):
        return set(self) < set(other)

    def issuperset(self, other):
        return set(self).issuperset(other)

    __ge__ = issuperset

    def __gt__(self, other):
        return set(self) > set(other)

    def isdisjoint(self, other):
        return not self.intersection(other)

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return set(self) == set(other)

    __hash__ = None

    def __repr__(self):
        return repr(self._kept)


class finalize:
    """Calls a function when an object goes: at most once, and not when it was detached before."""

    __slots__ = ()
    _registry = {}
    atexit = True

    class _Info:
        __slots__ = "reference", "function", "args", "kwargs"

    def __init__(self, obj, func, /, *args, **kwargs):
        info = self._Info()
        info.reference = ref(obj, self)
        info.function, info.args, info.kwargs = func, args, kwargs
        self._registry[self] = info

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info is not None:
            return info.function(*info.args, **info.kwargs)

    def detach(self):
        parts = self.peek()
        if parts is not None and self._registry.pop(self, None) is not None:
            return parts

    def peek(self):
        info = self._registry.get(self)
        obj = info and info.reference()
        if obj is not None:
            return obj, info.function, info.args, info.kwargs

    @property
    def alive(self):
        return self in self._registry

    def __repr__(self):
        obj = self.peek()
        state = "dead" if obj is None else f"for {type(obj[0]).__name__!r} at {id(obj[0]):#x}"
        return f"<{type(self).__name__} object at {id(self):#x}; {state}>"
