# Blocks nest as deep as the memory allows
#
# More than 20 loops, `with` or `try` statements inside each other are accepted.
#
# Why: The limit is one of CPython's stack of blocks; here there is no such stack.

source = "".join(" " * i + "for x in [1]:\n" for i in range(25)) + " " * 25 + "pass"
try:
    exec(source)
    print("runs")
except SyntaxError as error:
    print(error.msg)
