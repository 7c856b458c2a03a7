# copy and deepcopy: what of an object's own protocol is used, in which order, and what is made of it.
import copy
import copyreg


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


print(copy.__all__, copy.error is copy.Error, copy.Error.__mro__[1].__name__, copy.Error)

# What cannot change is its own copy.
for x in (None, ..., NotImplemented, 3, 2.5, True, 1j, b"b", "s", int, range(3), len, attempt, print.__call__.__class__,
          (1, 2), (), frozenset({1}), slice(1, 2), property(), attempt.__code__):
    print(copy.copy(x) is x, end=" ")
print()
for x in (None, ..., NotImplemented, 3, 2.5, True, 1j, b"b", "s", int, range(3), len, attempt, (1, (2, "x")), ()):
    print(copy.deepcopy(x) is x, end=" ")
print()

# Containers.
inner = [1]
for x in ([inner], (inner,), {"k": inner}, {1, 2}, bytearray(b"ab"), frozenset({1}), slice([1], 2)):
    shallow, deep = copy.copy(x), copy.deepcopy(x)
    print(shallow, deep, shallow is x, deep is x, type(deep).__name__)
    if isinstance(x, (list, tuple)):
        print(shallow[0] is inner, deep[0] is inner)

# Cycles and sharing.
loop = [1]
loop.append(loop)
made = copy.deepcopy(loop)
print(made, made[1] is made, made is loop)
cycle = ([],)
cycle[0].append(cycle)
made = copy.deepcopy(cycle)
print(made[0][0] is made, made is cycle)
shared = [1]
made = copy.deepcopy([shared, shared, (shared,)])
print(made[0] is made[1] is made[2][0], made[0] is shared)
d = {}
d["self"] = d
made = copy.deepcopy(d)
print(made["self"] is made)
memo = {}
x = [[1], [2]]
y = copy.deepcopy(x, memo)
print(copy.deepcopy(x, memo) is y, memo[id(x)] is y, memo[id(x[0])] is y[0], len(memo), len(memo[id(memo)]))
print(copy.deepcopy([7], {id(None): 3}))


# Instances.
class P:
    def __init__(self, **kw):
        self.__dict__.update(kw)
    def __repr__(self):
        return f"P({self.__dict__})"


p = P(a=[1], b=2)
p.me = p
s, t = copy.copy(p), copy.deepcopy(p)
print(s.a is p.a, s.me is p, t.a is p.a, t.me is t, t.a)


class Slotted:
    __slots__ = ("a", "b")


class SlottedDict(Slotted):
    pass


q = Slotted()
q.a = [1]
print(copy.copy(q).a is q.a, copy.deepcopy(q).a, hasattr(copy.copy(q), "b"))
q = SlottedDict()
q.a, q.c = [1], [2]
r = copy.deepcopy(q)
print(r.a, r.c, r.a is q.a, r.c is q.c)


class L(list):
    pass


class D(dict):
    pass


class T(tuple):
    pass


class I(int):
    pass


class S(str):
    pass


class F(frozenset):
    pass


class E(set):
    pass


for x in (L([inner]), D(k=inner), T((inner,)), I(4), S("s"), F({1}), E({1})):
    x.extra = inner
    s, t = copy.copy(x), copy.deepcopy(x)
    print(type(s).__name__, type(t).__name__, s == x, t == x, s is x, s.extra is inner, t.extra is inner, s, t)


# Hooks.
class Hooks:
    def __copy__(self):
        return "copied"
    def __deepcopy__(self, memo):
        return "deep", type(memo).__name__


attempt(copy.copy, Hooks())
attempt(copy.deepcopy, Hooks())
attempt(copy.deepcopy, [Hooks()])


class State:
    def __getstate__(self):
        return {"x": [1]}
    def __setstate__(self, state):
        self.got = state


print(copy.copy(State()).got, copy.deepcopy(State()).got)


class NewArgs:
    def __new__(cls, a, *, k=0):
        self = super().__new__(cls)
        self.seen = a, k
        return self
    def __getnewargs_ex__(self):
        return ([5],), {"k": 6}


print(copy.copy(NewArgs(1)).seen, copy.deepcopy(NewArgs(1)).seen)


class Reduced:
    def __init__(self, *args):
        self.args = args
    def __reduce__(self):
        return Reduced, (1, [2]), {"more": 3}


print(vars(copy.copy(Reduced())), vars(copy.deepcopy(Reduced())))


class Registered:
    pass


copyreg.pickle(Registered, lambda x: (list, ((1, 2),)))
print(copy.copy(Registered()), copy.deepcopy(Registered()))


class Name:
    def __reduce_ex__(self, protocol):
        return f"global{protocol}"


x = Name()
print(copy.copy(x) is x, copy.deepcopy(x) is x)


class Meta(type):
    def __copy__(cls):
        return "never"


class WithMeta(metaclass=Meta):
    pass


print(copy.copy(WithMeta) is WithMeta, copy.deepcopy(WithMeta) is WithMeta)
