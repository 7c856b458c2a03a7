# Functions see a plain dict as their globals
#
# `exec` over an instance of a dict subclass honours `__missing__` and `__getitem__` for the code of the module, but
# not for functions that it defines; `globals()` there is the plain dict inside.
#
# Why: Functions read globals through cells that inline caches point to.


class Names(dict):
    def __missing__(self, name):
        if name.startswith("made_"):
            return name
        raise KeyError(name)


source = """
print(made_here)
def f():
    return made_inside
try:
    print(f())
except NameError as error:
    print(error)
"""
try:
    exec(source, Names(__builtins__=__builtins__), None)
except NameError as error:
    print(error)
