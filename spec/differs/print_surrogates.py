# Lone surrogates can be printed
#
# `print("\ud800")` writes the three bytes that generalised UTF-8 has for it; CPython's standard output raises
# UnicodeEncodeError.
#
# Why: What a host takes as output are bytes, and any Lua string is good; a script that prints what it was given
# should not fail for it.

try:
    print("\ud800" == "\ud800", end=" ")
    print("\ud800")
except UnicodeEncodeError as error:
    print(error.reason)
