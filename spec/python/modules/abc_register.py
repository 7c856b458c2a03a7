# Virtual subclasses: register, hooks, what isinstance and issubclass ask and remember.
import gc
import weakref
from abc import ABC, ABCMeta, abstractmethod, get_cache_token


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


class Number(ABC):
    pass


print(issubclass(int, Number), isinstance(3, Number))
token = get_cache_token()
print(Number.register(int))
print(get_cache_token() == token + 1)
print(issubclass(int, Number), isinstance(3, Number), isinstance(True, Number), isinstance("", Number))
print(Number.register(int), get_cache_token() == token + 1)


@Number.register
class Mine:
    pass


class Below(Mine):
    pass


class Further(Number):
    pass


print(isinstance(Mine(), Number), isinstance(Below(), Number), issubclass(Below, Number))
print(isinstance(Below(), Further), isinstance(3, Further))
Further.register(str)
print(isinstance("", Number), issubclass(str, Number), isinstance("", Further))
attempt(Number.register, 3)
attempt(Number.register)
attempt(ABCMeta.register, Number)
attempt(Further.register, Number)
attempt(issubclass, 3, Number)
attempt(isinstance, 3, (str, Number))
attempt(issubclass, bool, (str, Number))
attempt(Number.__subclasscheck__, None)
attempt(Number.__instancecheck__, None)
attempt(ABCMeta.__subclasscheck__, int, int)


class Hooked(ABC):
    asked = []

    @classmethod
    def __subclasshook__(cls, C):
        cls.asked.append(C.__name__)
        if cls is Hooked:
            return NotImplemented if C is str else hasattr(C, "quack")
        return NotImplemented


class Duck:
    quack = 1


class Goose(Duck):
    quack = 2


class Cat:
    pass


for _ in range(2):
    print(isinstance(Duck(), Hooked), issubclass(Goose, Hooked), isinstance(Cat(), Hooked), isinstance("", Hooked))
print(Hooked.asked)
Cat.quack = 3
print(isinstance(Cat(), Hooked))
Number.register(float)
print(isinstance(Cat(), Hooked), Hooked.asked)


class Wrong(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return 5


attempt(issubclass, int, Wrong)
attempt(isinstance, 5, Wrong)


class Raising(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        raise KeyError(C)


attempt(issubclass, int, Raising)


class Liar:
    __class__ = int


class Refusing:
    @property
    def __class__(self):
        raise AttributeError("no class")


print(isinstance(Liar(), Number), isinstance(Liar(), Further), isinstance(Liar(), Hooked))
attempt(isinstance, Refusing(), Number)


class Meta(ABCMeta):
    def __subclasscheck__(cls, sub):
        print("check", cls.__name__, sub.__name__)
        return super().__subclasscheck__(sub)


class Loud(metaclass=Meta):
    pass


print(isinstance(3, Loud), isinstance(3, Loud), isinstance(Loud(), Loud), issubclass(Loud, Loud))
Loud.register(int)
print(Loud.__subclasscheck__(int))


class Derived(ABC):
    @classmethod
    def __subclasses__(cls):
        return 3


attempt(issubclass, int, Derived)


# A registered class is not kept alive.
def short():
    class Short:
        pass
    Number.register(Short)
    isinstance(Short(), Further)
    print(isinstance(Short(), Number))
    return weakref.ref(Short)


gone = short()
gc.collect()
print(gone() is None)


# Patterns.
class Seq(metaclass=ABCMeta):
    __abc_tpflags__ = 1 << 5


class Map(metaclass=ABCMeta):
    __abc_tpflags__ = 1 << 6


class Other:
    def __len__(self): return 2
    def __getitem__(self, key): return (3, 4)[key]
    def get(self, key, default=None): return key


class Sub(Other):
    pass


class Own(Seq, Other):
    pass


def match(x):
    match x:
        case [a, b]:
            return "sequence", a, b
        case {"k": v}:
            return "mapping", v
    return "none"


print(match(Sub()), match(Own()), hasattr(Seq, "__abc_tpflags__"))
Seq.register(Other)
print(match(Sub()), match(Other()))
attempt(ABCMeta, "Both", (), {"__abc_tpflags__": 3 << 5})


# A long chain of registrations may end in an error, but not in a crash.
chain = [ABCMeta(f"C{i}", (), {}) for i in range(1100)]
for a, b in zip(chain, chain[1:]):
    ABCMeta.register(a, b)
try:
    issubclass(int, chain[0])
except RecursionError:
    pass
print(issubclass(chain[-1], chain[-2]))
