# Ends in an uncaught exception.
def f(a,
      b):
    return (a
            + b)
def g(x):
    return [f(i,
              "s") for i in x]
class C:
    @property
    def p(self):
        return g([1])
print(C().
      p)
