# Ends in an uncaught exception.
class = 5
