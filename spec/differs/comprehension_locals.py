# `locals()` in a comprehension shows the function's variables only
#
# `locals()` inside a list, set or dict comprehension does not show the comprehension's own variables.
#
# Why: They live in unnamed registers of the frame around it.


def f():
    outer = 1
    return [sorted(locals()) for inner in range(1)]


print(f())
