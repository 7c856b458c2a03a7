# Some things may not nest as deep
#
# Hundreds of conditions in one comprehension, more than a thousand `elif`s and more than a thousand generators that
# take from each other end in RecursionError.
#
# Why: They take the machine's stack, of which a host may have little; the limits are the same everywhere.


def attempt(name, action):
    try:
        print(name, action())
    except RecursionError:
        print(name, "RecursionError")


def chain(n):
    generator = (x for x in [1])
    for _ in range(n):
        generator = (x for x in generator)
    return list(generator)


attempt("conditions", lambda: eval("[x for x in [1] " + "if x " * 300 + "]"))
attempt("elif", lambda: exec("if 0: pass\n" + "elif 0: pass\n" * 1501))
attempt("generators", lambda: chain(1500))
