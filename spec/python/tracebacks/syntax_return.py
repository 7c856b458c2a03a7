# Ends in an uncaught exception.
print("never printed")
return 5
