# Abstract classes: what is abstract, what may be instantiated, and the words of the refusal.
import abc
from abc import ABC, ABCMeta, abstractmethod


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


class One(ABC):
    @abstractmethod
    def f(self): ...


class Two(One):
    @abstractmethod
    def b(self): ...

    @abstractmethod
    def a(self): ...


class Fine(Two):
    def f(self): return "f"
    def a(self): return "a"
    b = property(lambda self: "b")


attempt(One)
attempt(Two)
attempt(Two, 1, 2)
attempt(lambda: (Fine().f(), Fine().a(), Fine().b))
print(sorted(Two.__abstractmethods__), Fine.__abstractmethods__, ABC.__abstractmethods__)
print(One.f.__isabstractmethod__, ABC.__module__, ABCMeta.__module__, ABC.__slots__)
print(type(ABC), ABCMeta, One, abc.__name__)
print(sorted(ABC.__dict__.keys() - {"__firstlineno__", "__static_attributes__"}))


class Kinds(metaclass=ABCMeta):
    @property
    @abstractmethod
    def p(self): ...

    @classmethod
    @abstractmethod
    def c(cls): ...

    @staticmethod
    @abstractmethod
    def s(): ...

    @abc.abstractproperty
    def op(self): ...

    @abc.abstractclassmethod
    def oc(cls): ...

    @abc.abstractstaticmethod
    def os(): ...

    class flag:
        __isabstractmethod__ = True

    def plain(self): ...


print(sorted(Kinds.__abstractmethods__))
attempt(Kinds)


class WithInit(ABC):
    def __init__(self, x):
        self.x = x

    @abstractmethod
    def f(self): ...


class Derived(WithInit):
    def f(self): return self.x


attempt(WithInit, 3)
attempt(lambda: Derived(3).f())
attempt(Derived)


# Only object.__new__ looks.
class AList(list, ABC):
    @abstractmethod
    def f(self): ...


attempt(AList, [1])


# A class can be made concrete or abstract later.
def g(self): return "later"


class Late(ABC):
    @abstractmethod
    def f(self): ...


attempt(Late)
Late.f = g
attempt(Late)
print(abc.update_abstractmethods(Late) is Late, Late.__abstractmethods__)
attempt(lambda: Late().f())
Late.f = abstractmethod(g)
abc.update_abstractmethods(Late)
attempt(Late)
Late.__abstractmethods__ = {"z", "y"}
attempt(Late)
Late.__abstractmethods__ = ()
attempt(lambda: type(Late()))
del Late.__abstractmethods__
attempt(lambda: Late.__abstractmethods__)
attempt(lambda: int.__abstractmethods__)
print(abc.update_abstractmethods(int))


class Bad:
    @property
    def __isabstractmethod__(self):
        return self

    def __bool__(self):
        raise ValueError("bool of flag")


attempt(ABCMeta, "Inner", (), {"x": Bad()})
attempt(ABCMeta)
attempt(ABCMeta, "X")
attempt(ABCMeta, "X", (), {}, key=1)
attempt(abstractmethod, 3)
attempt(lambda: ABCMeta("Made", (One,), {"f": g})().f())
attempt(lambda: ABCMeta("Made", (One,), {})().f())


class Meta(ABCMeta):
    def __new__(mcls, name, bases, namespace, *, tag=None):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.tag = tag
        return cls

    def __init__(cls, name, bases, namespace, *, tag=None):
        super().__init__(name, bases, namespace)


class Tagged(metaclass=Meta, tag="t"):
    @abstractmethod
    def f(self): ...


print(Tagged.tag, Tagged.__abstractmethods__)
attempt(Tagged)
attempt(lambda: [type(x).__name__ for x in (super(Fine, Fine()),)])


class Super(One):
    def f(self):
        return super().f()


print(Super().f())
