# `__new__` of a mutable builtin fills the object
#
# `list.__new__(list, 'abc')` and the like make the filled object; in CPython it is `__init__` that fills it.
# Subclasses behave as in CPython.
#
# Why: Making a builtin is one step here; a program that calls `__new__` of a mutable builtin by hand, and then
# not `__init__`, is not worth two.

print(list.__new__(list, "abc"))
print(dict.__new__(dict, a=1))
