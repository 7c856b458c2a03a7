# Builtin types and some functions show other signatures
#
# `__text_signature__` of builtin types is None. That of functions names the parameters as this runtime binds
# them, also where CPython has no signature or writes it in brackets.
#
# Why: Only tools that document programs read it.

print(bool.__text_signature__, str.find.__text_signature__)
print(max.__text_signature__, iter.__text_signature__)
