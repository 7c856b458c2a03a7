# copy: what cannot be copied, and wrong answers of the protocol; replace.
import copy
import sys
import types
import weakref
from types import SimpleNamespace


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


def generator():
    yield


attempt(copy.copy)
attempt(copy.deepcopy)
attempt(copy.copy, 1, 2)
for x in (generator(), types, iter([]).__class__, sys._getframe(), memoryview(b""), zip, map(str, ()), lambda: 0):
    for function in copy.copy, copy.deepcopy:
        try:
            function(x)
            print("ok", type(x).__name__)
        except TypeError as error:
            print(error)


class R:
    def __init__(self, answer):
        self.answer = answer
    def __reduce_ex__(self, protocol):
        return self.answer


for answer in (5, None, (), (1,), (1, 2), (list, 3), (list, (), 1, 2, 3, 4, 5, 6), (list, (), None, [1, 2]), (dict, (), None, None, [(1, 2)]),
               (dict, (), None, None, [1]), (list, (), {"a": 1}), (list, (), None, 3), (SimpleNamespace, (), {"a": 1}),
               (SimpleNamespace, (), ({"a": 1}, {"b": 2})), (SimpleNamespace, (), (None, {"b": 2})), (SimpleNamespace, (), 5)):
    attempt(copy.copy, R(answer))
    attempt(copy.deepcopy, R(answer))


class Neither:
    __reduce_ex__ = None
    __reduce__ = None


class OnlyReduce:
    __reduce_ex__ = None

    def __reduce__(self):
        return str, ("reduced",)


attempt(copy.copy, Neither())
attempt(copy.deepcopy, Neither())
attempt(copy.copy, OnlyReduce())
attempt(copy.deepcopy, OnlyReduce())


class NoState:
    __slots__ = ("a",)

    def __getstate__(self):
        raise ValueError("no state")


attempt(copy.copy, NoState())


class BadArgs:
    def __getnewargs__(self):
        return 3


class BadArgsEx:
    def __getnewargs_ex__(self):
        return (1, 2, 3)


attempt(copy.copy, BadArgs())
attempt(copy.copy, BadArgsEx())


class BadDeep:
    __deepcopy__ = 3
    __copy__ = 4


attempt(copy.copy, BadDeep())
attempt(copy.deepcopy, BadDeep())


# Methods are copied with their object, references are not.
class M:
    def f(self):
        return self


m = M()
f = copy.deepcopy(m.f)
print(f() is m, type(f()).__name__, copy.copy(m).f() is m)
r = weakref.ref(m)
print(copy.copy(r) is r, copy.deepcopy(r) is r)
e = ValueError("a", [1])
e.note = [2]
c = copy.deepcopy(e)
print(repr(c), c.args[1] is e.args[1], c.note, type(copy.copy(e)).__name__)
print(copy.copy(SimpleNamespace(a=[1])), copy.deepcopy(SimpleNamespace(a=[1])))
print(copy.copy(types.MappingProxyType)is types.MappingProxyType)
attempt(copy.copy, types.MappingProxyType({}))
print(copy.copy(iter([1, 2])).__class__.__name__, list(copy.copy(iter((1, 2)))), list(copy.deepcopy(iter(range(3)))))
print(copy.copy(list[int]))

# replace
attempt(copy.replace)
attempt(copy.replace, 3)
attempt(copy.replace, 3, a=1)
attempt(copy.replace, SimpleNamespace(a=1, b=2), b=3, c=4)
attempt(copy.replace, SimpleNamespace(a=1), 3)


class Rep:
    def __replace__(self, /, **changes):
        return changes


attempt(copy.replace, Rep(), obj=1, x=2)
attempt(copy.replace, slice(1))
attempt(lambda: copy.replace(attempt.__code__, co_name="renamed").co_name)

# Deep nesting ends in a RecursionError.
deep = []
for _ in range(1100):
    deep = [deep]
try:
    copy.deepcopy(deep)
except RecursionError as error:
    print("RecursionError")
