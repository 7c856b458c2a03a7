# Ends in an uncaught exception.
def stop():
    raise NotImplementedError

stop()
