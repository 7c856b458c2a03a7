# Ends in an uncaught exception.
x = [i/0 for i in range(3) if i]
