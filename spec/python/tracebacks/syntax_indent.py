# Ends in an uncaught exception.
def f():
print("not indented")
