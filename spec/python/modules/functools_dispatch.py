# singledispatch by annotations, unions and abstract base classes.
from functools import singledispatch, singledispatchmethod
from collections import abc
import collections, typing

@singledispatch
def fun(x): return 'object'
@fun.register
def _(x: list): return 'list'
@fun.register
def _(x: int | str): return 'text'
@fun.register
def _(x: abc.Mapping): return 'map'
@fun.register
def _(x: typing.Union[float, complex]): return 'number'
print(fun([]), fun(1), fun('a'), fun({}), fun(collections.ChainMap()), fun(1.5), fun(2j), fun(b''))
def strings(x: 'list[int]'): pass
def mixed(x: int | typing.List[int]): pass
for bad in (lambda x: x, strings, mixed):
    try: fun.register(bad)
    except TypeError as e: print(str(e)[:46] if bad.__name__ == '<lambda>' else e)
class Multi(abc.Iterable, abc.Sized):
    def __iter__(self): return iter(())
    def __len__(self): return 0
class Unrelated:
    def __len__(self): return 0
    def __iter__(self): return iter(())
g = singledispatch(lambda x: 'default')
g.register(abc.Sized, lambda x: 'sized'); g.register(abc.Iterable, lambda x: 'iterable')
print(g(Multi()))
try: print(g(Unrelated()))
except RuntimeError as e: print(str(e)[:20])
h = singledispatch(lambda x: 'default')
h.register(abc.Container, lambda x: 'container')
print(h([]), h(5))
class Late: pass
print(h(Late())); abc.Container.register(Late); print(h(Late()))
class D:
    @singledispatchmethod
    def m(self, x): return 'default', x
    @m.register
    def _(self, x: int): return 'int', x
    @m.register
    @staticmethod
    def _(x: str): return 'str', x
print(D().m(1), D().m('a'), D().m([]))
