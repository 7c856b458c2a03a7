# types.GenericAlias: list[int] and what it does.
import types, sys
G = types.GenericAlias
a = list[int]
print(a, repr(a), a.__origin__, a.__args__, a.__parameters__, type(a), a.__unpacked__)
print(dict[str, int], tuple[int, ...], tuple[()], type[int], list['x'], list[None], list[5], list[1, 2], set[int], frozenset[str], list[list[int]], dict[str, list[int]], tuple[int, str, ...])
print(list[...], list[int | None], list[lambda: 0 if 0 else int] if 0 else '', list[[int, str]], list[(int, str)], list[int, (str, float)], list[type], list[len], list[sys])
print(a(), a([1, 2]), type(a()), list[int]('ab'), dict[str, int](a=1))
print(a == list[int], a == list[str], a != list[int], a == list, hash(a) == hash(list[int]), a == G(list, (int,)), a == G(list, int), {a: 1}[list[int]])
print(a.append, a.__name__, a.__qualname__, a.__module__, a.__doc__ == list.__doc__, a.__mro__, a.__class__, isinstance(a, type), a.__dict__ is list.__dict__ if 0 else '')
print(a.__mro_entries__((a,)), a.__reduce__()[0] is G, a.__reduce__()[1], callable(a))
for use in ('isinstance([], a)', 'issubclass(list, a)', 'isinstance(5, (int, a))', 'a.nope', 'a[int]', 'a[0]', 'list[int][str]', 'a < a', 'a + a', 'len(a)', 'list(iter(a))', 'a.__origin__', 'int[int]', 'str[int]', 'a.__copy__', 'del_()', 'set_()', 'sub()', 'G()', 'G(list)', 'G(list, int, 5)', 'G(5, int)', 'G(list, origin=5)', 'isinstance(5, G)', 'a(5)', 'next(iter(a))', 'list[*a]', 'next(a)', 'type[int]()', 'tuple[int]("ab")', 'a | None', 'None | a', 'a | int', 'int | a', 'a | a', 'a | 5', 'a & a', 'bool(a)', 'dict[int, str].fromkeys("ab")', 'a.__class_getitem__', 'a.sort', 'a.__init__', 'a.__len__', 'a.__call__', 'a.__getitem__', 'a.__iter__', 'a.__eq__(5)', 'len(list[int, str].__args__)'):
    def del_(): del a.__origin__
    def set_(): a.zzz = 5
    def sub():
        class S(a): pass
        return S.__bases__, S.__orig_bases__, S.__mro__
    try: r = eval(use); print(use, '->', str(r).split(' at 0x')[0])
    except Exception as e: print(use, '->', type(e).__name__, str(e).split(' at 0x')[0])
class C:
    def __class_getitem__(cls, k): return G(cls, k)
    def __init__(self, *args): self.args = args
    attr = 'attr'
    @classmethod
    def cm(cls): return cls
c = C[int]
print(c, c(1).args, c(1).__orig_class__, c.attr, c.cm(), C[()], C[int, str], C[()].__args__)
try: c.new = 5; print(C.new, c.new)
except AttributeError as e: print(e)
try: c.__orig_class__
except AttributeError as e: print(e)
class S:
    __slots__ = ()
    __class_getitem__ = classmethod(G)
print(S[int](), S[int].__origin__) if 0 else print(type(S[int]()).__name__)
def T(*names): return type('T', (), {})
def scope[T, U, *Ts, **P]():
    return T, U, Ts, P
T, U, Ts, P = scope()
print(list[T].__parameters__, dict[T, U].__parameters__, dict[U, T].__parameters__, dict[T, T].__parameters__, list[list[T]].__parameters__, list[T][int], dict[T, U][int, str], dict[T, list[U]][int, str], dict[T, T][int], list[T][U], list[T][list[U]].__parameters__, list[T][T])
for use in ('list[T][int, str]', 'dict[T, U][int]', 'list[T][()]', 'dict[T, U][int, str, float]', 'tuple[T, *Ts][int, str, float]', 'tuple[*Ts][int, str]', 'tuple[*Ts][()]', 'tuple[*Ts]', 'tuple[T, *Ts].__parameters__', 'tuple[*tuple[int, ...]]', 'tuple[*tuple[int, str]]', 'list(tuple[int, str])', 'tuple[*Ts, T][int, str, float]', 'list[T][[int]]', 'C[P]', 'C[P].__parameters__', 'C[P][int]', 'C[T, P][int, [str, bool]]', 'list[T][5]', 'list[T][None]', 'list[T][...]', '(list[T] | dict[T, U])[int, str]', '(int | str)[int]', 'tuple[T, ...][int]', 'list[T].__origin__', 'type[T][int]', 'dict[T, U][T, int].__parameters__', 'next(iter(tuple[int])).__unpacked__', 'next(iter(tuple[int])).__args__', 'repr(next(iter(tuple[int, str])))', 'next(iter(tuple[int])) == tuple[int]'):
    try: r = eval(use); print(use, '->', r)
    except Exception as e: print(use, '->', type(e).__name__, e)
for cls in (list, tuple, dict, set, frozenset, type, enumerate, filter, map, zip, reversed, int, str, bytes, bytearray, memoryview, slice, range, property, classmethod, staticmethod, object, BaseExceptionGroup, Exception, types.MappingProxyType, types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.SimpleNamespace, types.FunctionType, type({}.keys()), super, complex, float, bool):
    try: print(cls[int])
    except TypeError as e: print(cls.__name__, e)
print([n for n in dir(a) if n not in dir(list)], sorted(set(dir(list)) - set(dir(a))))
import builtins
class Meta(type):
    def __getitem__(cls, k): return ('meta getitem', k)
class M(metaclass=Meta):
    def __class_getitem__(cls, k): return 'class_getitem'
print(M[1])
class B:
    __class_getitem__ = None
try: B[1]
except TypeError as e: print(e)
class B:
    def __class_getitem__(self, k): return (self, k)
    def __getitem__(self, k): return ('inst', k)
print(B[1], B()[1])
class B:
    @staticmethod
    def __class_getitem__(k): return ('static', k)
print(B[1] , B[1, 2], B[1:2])
class B:
    @classmethod
    def __class_getitem__(cls, k): return (cls.__name__, k)
class B2(B): pass
print(B[1], B2[5])
try: B()[1]
except TypeError as e: print(e)
