# Ends in an uncaught exception.
def f():
    if True:
        pass
   return 1
