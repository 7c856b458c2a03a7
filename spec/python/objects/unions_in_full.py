# types.UnionType: int | str.
import types
u = int | str
print(u, repr(u), type(u), u.__args__, u.__parameters__, isinstance(u, types.UnionType), isinstance(u, type))
class A: pass
class M(type):
    def __or__(cls, o): return ('M.or', o)
    def __ror__(cls, o): return ('M.ror', o)
class B(metaclass=M): pass
def scope[T, *Ts, **P](): return T, Ts, P
T, Ts, P = scope()
type Al = int | None
for use in ('int | int', 'int | str | int', 'str | int == int | str', 'hash(int | str) == hash(str | int)', 'int | None', 'None | int', 'None | None', 'int | 5', '5 | int', 'int | "str"', '"str" | int', 'int | list[int]', 'list[int] | None', 'u | u', 'u | None', 'u | float | None', '(int | str) | (str | bytes)', 'int | Al', 'Al | None', 'Al | Al', 'B | int', 'int | B', 'A | int', 'int | A', 'int | ...', '... | int', 'int | type(None)', 'type(None) | int', 'type(None) | None', 'int | bool', 'int | object', 'object | type', 'int | (str,)', 'int | []', 'int | len', 'int | NotImplemented', 'isinstance(1, u)', 'isinstance(1.5, u)', 'isinstance(None, int | None)', 'isinstance(None, None | int)', 'issubclass(bool, u)', 'issubclass(float, u)', 'isinstance(1, int | list[int])', 'isinstance([], int | list[int])', 'isinstance(1, (float, int | str))', 'issubclass(int, (float, u))', 'issubclass(type(None), int | None)', 'isinstance(1, int | B)', 'u()', 'u[int]', 'len(u)', 'iter(u)', 'u.x', 'u < u', 'u + 1', 'u == 5', 'u != u', 'u == int', 'bool(u)', 'types.UnionType()', 'types.UnionType[int, str]', 'u & u', 'int.__or__(str)' , 'type.__or__(int, str)', 'type.__ror__(int, str)', 'type.__or__(int, 5)', 'u.__or__(5)', 'u.__ror__(None)', 'u.__origin__', 'u.__module__', 'u.__name__', 'u.__qualname__', 'u.__class__', 'u.__hash__() == hash(u)', '(list[T] | dict[T, int]).__parameters__', 'list[int] | list[str]', 'list[int] | list[int]', 'set_()', 'del_()', 'sub()', 'match_()', 'try_()', '{int | str: 1}[str | int]', 'sorted([u, u])', 'isinstance(u, int | str)', 'issubclass(u, int)', 'issubclass(int | str, int)', 'issubclass(1, u)', 'callable(u)', 'u.__args__[0](5)', 'u.__getitem__', 'type(u) | int', 'types.GenericAlias | None', 'types.GenericAlias(int, (str,)) | None', 'int | str | list', '[int | str]', 'f"{u}"', 'f"{int | None!r:>15}"', 'str(u)', '(lambda x: int | x)(str)', 'a_union([int, str, None])'):
    def set_(): u.x = 1
    def del_(): del u.__args__
    def sub():
        class S(u): pass
    def match_():
        match 1:
            case u(): return 'matched'
    def try_():
        try: raise ValueError
        except (int | ValueError): return 'caught'
    def a_union(l):
        r = l[0]
        for x in l[1:]: r = r | x
        return r
    try: r = eval(use); print(use, '->', str(r).split(' at 0x')[0])
    except Exception as e: print(use, '->', type(e).__name__, str(e).split(' at 0x')[0])
v = int
v |= str; print(v)
v |= None; print(v, v.__args__)
class MI(type):
    def __instancecheck__(cls, i): print('check', i); return i == 5
    def __subclasscheck__(cls, s): print('sub', s); return True
class C(metaclass=MI): pass
print(isinstance(5, int | C), isinstance('q', int | C), issubclass(str, C | int), isinstance(5, C | int))
class E(type):
    def __eq__(cls, o): raise ZeroDivisionError
    __hash__ = type.__hash__
class F(metaclass=E): pass
class G(metaclass=E): pass
try: print(F | G)
except ZeroDivisionError: print('ZeroDivisionError')
class NH(type):
    __hash__ = None
class H(metaclass=NH): pass
try: print(H | int)
except TypeError as e: print(e)
try: print(hash(H | int))
except TypeError as e: print(e)
def ann(x: int | None = None) -> 'int | str': pass
print(ann.__annotations__)
