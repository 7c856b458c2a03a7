# What locals(), vars(), dir(), eval() and exec() see of a comprehension's variables.
import sys


def names(p):
    q = 1
    x = 9
    print([sorted(locals()) for z in range(1)])
    print([sorted(locals()) for z in range(1) for y in range(1)])
    print([[sorted(locals()) for u in [1]] for v in [2]])
    print([sorted(dir()) for z in [5]], [sorted(vars()) for z in [5]])
    print({z: sorted(locals()) for z in [5]})
    print(sorted(locals()), x)


def shadowed(x):
    print([locals()["x"] for x in [1, 2]], x, locals()["x"])
    print([sorted(locals()) for z in [1] if print(sorted(locals())) is None])
    print([sorted(locals()) for z in [1] for w in [locals()]])
    print([(t := 1, sorted(locals())) for z in [1]])


def captured():
    print([(lambda: z)() + len(locals()) for z in [1, 2]])
    print([(lambda: sorted(locals()))() for z in [5]])
    print([(lambda: (z, sorted(locals())))() for z in [5]])


def targets():
    print([sorted(locals().items()) for a, (b, *c) in [(1, (2, 3, 4))]])
    print([sorted(locals().items()) for [a, b] in [(1, 2)] if a])


def evaluated():
    q = 4
    print([eval("z + q") for z in [5]])
    print([eval("x + q") for x in [5] for q in [10]])
    print([exec("print(z, q)") for z in [5]])
    print([eval("[i + q for i in range(z)]", globals(), locals()) for z in [2]])


def frames():
    print([sys._getframe().f_locals["z"] for z in [5]])


for function in shadowed, captured, targets, evaluated, frames:
    function(7) if function is shadowed else function()
names(3)
print([sorted(locals()) for z in range(1)], [locals() is globals() for z in [1]])
print([eval("z") for z in [5]], [exec("print(z)") for z in [6]])
print([[sorted(locals()) for u in [1]] for v in [2]])


class C:
    y = 2
    z = [sorted(locals()) for k in range(2)]
    print(z, {k: sorted(vars()) for k in range(1)})
    try:
        [eval("y") for k in [1]]
    except NameError as error:
        print(error)
