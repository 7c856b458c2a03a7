# Builtin exception classes inherit `__init__` and `__new__`
#
# The namespaces of most builtin exception classes have no `__init__` and `__new__` of their own: the methods
# they have are those of a base.
#
# Why: They do the same in every class, and a hundred more objects would have to be made for each runtime.

print(ValueError.__init__)
print("__new__" in vars(TypeError), "__init__" in vars(KeyError))
try:
    MemoryError.__new__(int)
except TypeError as e:
    print(e)
