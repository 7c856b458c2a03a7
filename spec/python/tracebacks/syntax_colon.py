# Ends in an uncaught exception.
x = 5
if x > 3
    print("big")
