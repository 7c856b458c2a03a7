# Code objects hold other instructions
#
# `co_code`, `co_consts` and `co_stacksize` describe this runtime's instructions; `code.replace` changes
# names, first line, file, constants and flags, and refuses other fields.
#
# Why: The instructions are those of a register machine, CPython's are those of a stack machine.


def f(a):
    return a + 1


try:
    print(f.__code__.replace(co_code=b"").co_code)
except ValueError as error:
    print(error)
print(f.__code__.co_consts)
