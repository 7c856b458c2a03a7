# Ends in an uncaught exception.
name = "unterminated
print(name)
