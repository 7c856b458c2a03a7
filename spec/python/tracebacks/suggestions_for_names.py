# Did you mean: names, attributes and imports that are misspelt.
import traceback, sys


def show(f, *args):
    try:
        f(*args)
    except BaseException as e:
        print(traceback.format_exc().splitlines()[-1])


module_name = 1
other_global = 2


class A:
    class_attr = 1
    def __init__(self):
        self.instance_attr = 1
        self._hidden = 2
        self.blech = 3
    def method(self): return blech
    def method2(self): return method
    def method3(self): return class_attr
    def method4(self): return nothing_like_it
    def method5(self): return instance_attrs
    def method6(self): return self.blach
    def method7(self): return self._hiden
    def method8(self): return self.hidden
    def method9(this): return blech
    @property
    def prop(self): raise ValueError
    def m10(self): return prop
    def m11(self):
        return [blech for _ in [1]]
    def m12(self):
        return list(blech for _ in [1])
    def m13(self):
        return (lambda: blech)()
    def m14(self):
        blech2 = 1
        return blecch
    @classmethod
    def m15(self): return class_attr
    @staticmethod
    def m16(self): return real


a = A()
for name in ("method", "method2", "method3", "method4", "method5", "method6", "method7", "method8", "method9", "m11", "m12", "m13", "m14", "m15"):
    print(name, end=": "); show(getattr(a, name))
show(a.m16, 5)
show(lambda: modul_name)
show(lambda: other_globl)
show(lambda: prnt)
show(lambda: a.instance_atr)
show(lambda: a.hidden)
show(lambda: a._hiddn)
show(lambda: A.class_atr)
show(lambda: [].appendd)
show(lambda: "".jion)
show(lambda: (5).real_)
show(lambda: sys.exti)
show(lambda: sys.maxsiz)
show(lambda: a.z)
show(lambda: a.completely_different)
show(lambda: x)
show(lambda: Nonee)
show(lambda: true)
show(lambda: none)
show(lambda: lenn)
show(lambda: ragne)
show(lambda: math)
show(lambda: sys2)
show(lambda: types)


def locals_():
    local_name = 1
    unbound_nam = 5 if False else 6
    return local_nam


def locals2():
    local_name = 1
    return local_nam


def locals3():
    if False: later_name = 1
    return later_nam


def outer():
    free_name = 1
    def inner():
        return free_nam
    return inner()


def outer2():
    free_name = 1
    def inner():
        free_name
        return free_nam
    return inner()


def in_class():
    class C:
        class_name = 1
        class_nam


def deleted():
    value_name = 1
    del value_name
    return value_nam


def comp():
    return [elemnt for el in [1]]


def param(parameter, *arguments, keyword=1, **options):
    return paramter


def param2(parameter, *arguments, keyword=1, **options):
    return argments


for f in (locals_, locals2, locals3, outer, outer2, in_class, deleted, comp): print(f.__name__, end=": "); show(f)
show(param, 1); show(param2, 1)


class Dir:
    def __dir__(self): return ["suggested", "other"]


class BadDir:
    def __dir__(self): raise ValueError
    attribute = 1


class GetAttr:
    known = 1
    def __getattr__(self, name): raise AttributeError(f"no {name}")


class GetAttr2:
    known = 1
    def __getattr__(self, name): raise AttributeError(f"no {name}", name=name, obj=self)


class Slots:
    __slots__ = ("slot_one", "_slot")


show(lambda: Dir().sugested)
show(lambda: BadDir().atribute)
show(lambda: GetAttr2().knwn)
show(lambda: Slots().slot_on)
show(lambda: Slots().slot_one)
show(lambda: setattr(Slots(), "slot_on", 1))
show(lambda: delattr(a, "instance_att"))
def setattr_(): (5).rea = 1
show(setattr_)
def imp1(): from sys import maxsiz
def imp2(): from sys import _getfram
def imp3(): from math import sqr
def imp4(): import sy
def imp5(): from sys import zzzzz
for f in (imp2, imp5, imp4): show(f)
for e in (NameError("msg"), NameError("msg", name="prin"), NameError("msg", name=5), AttributeError("m", name="appen", obj=[]), AttributeError("m", name="appen"), AttributeError("m", name="x", obj=None),
          ImportError("m", name="sys", name_from="maxsiz"), ImportError("m", name="nomod", name_from="x"), ImportError("m", name="sys"), UnboundLocalError("m", name="prin")):
    print(traceback.format_exception_only(e)[-1], end="")
try:
    raise NameError("raised", name="prin")
except NameError as e:
    print(traceback.format_exception_only(e)[-1], end="")


def many():
    for i in range(800): exec(f"v{i} = {i}", globals())
    return v1000


show(many)
def typo_of_two():
    abcd = 1; abce = 2
    return abcf
show(typo_of_two)
def case():
    Value = 1
    return value
show(case)
def longname():
    a_very_long_variable_name_that_goes_on_and_on_for_ever = 1
    return a_very_long_variable_name_that_goes_on_and_on_for_evr
show(longname)
def short():
    ab = 1
    return ac
show(short)
def unbound():
    print(vaule)
    vaule = value = 1
show(unbound)
