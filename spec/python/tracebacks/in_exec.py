# Ends in an uncaught exception.
exec("def f():\n  return 1/0\nf()")
