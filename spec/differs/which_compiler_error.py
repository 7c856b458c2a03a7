# Of two errors of the compiler the other may be told
#
# Where a program has several mistakes that the grammar does not see, CPython tells that of a declaration first, then
# what it meets as it makes code. Here `return`, `yield` and `await` outside of a function are found with the
# declarations, and repeated parameters before them.
#
# Why: Either message is right, and names one of the mistakes.

for source in "return\nnonlocal x", "def f():\n    x = 1\n    global x\ndef g(a, a): pass":
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno)
