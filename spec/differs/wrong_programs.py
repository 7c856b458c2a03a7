# What is raised for some wrong programs
#
# An escape that means nothing in the format spec of an f-string is a SyntaxError here, in CPython 3.13.0 the
# UnicodeDecodeError itself. Brackets that are open inside each other are refused by their number only, where CPython
# may run out of stack before.
#
# Why: A SyntaxError tells where the mistake is, and what looks for the mistake has its stack on the heap.

for source in "f'{a:\\N{foo}}'", "f'{a:\\xz}'", "[" * 190 + "x y" + "]" * 190:
    try:
        compile(source, "<s>", "exec")
        print("is right")
    except (SyntaxError, ValueError, MemoryError) as e:
        print(type(e).__name__, e)
