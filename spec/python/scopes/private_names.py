# Names of the form __spam in every place of a class body, and where they are not changed.


class Spam:
    __a = 1
    __b__ = 2
    ___c = 3
    _d = 4
    __ = 5
    __e_ = 6
    print(sorted(k for k in vars() if k.strip("_") and "pam" in k))

    def method(self, __param, *__rest, __key=7, **__more):
        __local = __param
        print(sorted(locals()))
        self.__attr = __local
        del self.__attr
        self.__attr = __key
        return self.__attr, __rest, __more

    def nested(self):
        def inner(__x):
            __y = __x
            return sorted(locals())
        class Eggs:
            __z = 1
            def deeper(self):
                __w = 2
                return sorted(locals())
        return inner(1), sorted(k for k in vars(Eggs) if "__z" in k), Eggs().deeper()

    def globals_too(self):
        global __glob
        __glob = "global"
        return [k for k in globals() if k.endswith("glob")]

    def closure(self):
        __v = 0
        def add():
            nonlocal __v
            __v += 1
            return __v
        add()
        return add(), add.__code__.co_freevars

    def imports(self):
        import sys as __sys
        from types import FunctionType as __ft
        return sorted(locals())[:2]

    def excepts(self):
        try:
            1 / 0
        except ZeroDivisionError as __exc:
            names = sorted(locals())
        return names

    def loops(self):
        for __i in [1]:
            pass
        with Context() as __w:
            pass
        [__j for __j in [1]]
        (__k := 1)
        match 5:
            case __m:
                pass
        match [1, {"a": 1}]:
            case [*__s, {"a": 1, **__r}]:
                pass
        def __f(): pass
        class __C: pass
        return sorted(n for n in locals() if n != "self"), __f.__name__, __C.__name__, __C.__qualname__

    def keywords(self):
        def f(**kw):
            return kw
        return f(__k=1), f(**{"__k": 2})

    def strings(self):
        return getattr(self, "__b__", 0), getattr(self, "__a", "none"), "__a"

    __annotated: int = 1
    print(__annotations__)

    def annotated(self, __x: "ann") -> "ret": ...

    __class = __a + 10


class Context:
    def __enter__(self): return 1
    def __exit__(self, *args): pass


s = Spam()
print(s.method(1, 2, 3))
print(s.method(1, _Spam__key=8))
try:
    s.method(1, __key=8)
    print(s.method(1, __key=9))
except TypeError as e:
    print(e)
for name in ("nested", "globals_too", "closure", "imports", "excepts", "loops", "keywords", "strings"):
    print(name, getattr(s, name)())
print(s._Spam__class, Spam.method.__code__.co_varnames)
print(Spam.annotated.__annotations__)
print(sorted(k for k in vars(Spam) if k.startswith("_Spam")))


class __Under:
    __x = 1
    def f(self): return self.__x, sorted(k for k in vars(__Under) if k.endswith("__x"))


try:
    print(__Under().f())
except NameError as e:
    print(e)
Under = __Under
print([k for k in vars(Under) if k.endswith("__x")])


class ___:
    __x = 1
    def f(self): return self.__x, [k for k in vars(___) if k.endswith("__x")]


print(___().f())


class T[__P]:
    __x: __P
    print(__P, __P.__name__)
    def f[__Q](self, x: __Q): return __Q.__name__


print(T.__type_params__, T().f(1))


class WithAlias:
    type __Alias = int
    print(__Alias, __Alias.__name__)


class G:
    def gen(self):
        return list(__x for __x in range(3)), (lambda __y: __y)(4), (lambda __y: __y).__code__.co_varnames


print(G().gen())

