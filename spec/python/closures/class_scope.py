def make(n):
    class A:
        captured = n
        def get(self):
            return n, __class__.__name__
        def set(self, v):
            nonlocal n
            n = v
        items = [n * i for i in range(3)]
    return A

A = make(2)
a = A()
print(a.get(), A.items)
a.set(7)
print(a.get(), A.captured)

class Base:
    def who(self): return "Base"
class Sub(Base):
    def who(self):
        return "Sub>" + super().who()
    def via_lambda(self):
        return (lambda: super(Sub, self).who())()
    def via_comprehension(self):
        return [super(Sub, self).who() for _ in range(2)]
    @classmethod
    def make(cls):
        return __class__ is Sub, cls.__name__

class Third(Sub): pass
print(Third().who(), Third().via_lambda(), Third().via_comprehension(), Third.make())

class Meta:
    x = 1
    class Inner:
        try:
            y = x
        except NameError as e:
            y = str(e)
    f = lambda self: Meta.x
print(Meta.Inner.y, Meta().f(), Meta.Inner.__qualname__)

class Private:
    __hidden = 1
    def __init__(self): self.__v = 2
    def get(self): return self.__v + self.__hidden
    def __method(self): return "m"
    def call(self): return self.__method()
    __dunder__ = 3
    def names(self): return sorted(n for n in dir(self) if "Private" in n)
p = Private()
print(p.get(), p.call(), p.names(), p.__dunder__, p._Private__v)
try:
    p.__v
except AttributeError as e:
    print(e)
class _Under:
    def f(self): self.__a = 1; return list(self.__dict__)
print(_Under().f())
print([n for n in vars(Meta) if not n.startswith("__")])
