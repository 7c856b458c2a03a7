# Ends in an uncaught exception.
print "hello"
