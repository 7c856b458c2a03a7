# Ends in an uncaught exception.
if True:
    x = 1
     y = 2
