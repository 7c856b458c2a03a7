# Ends in an uncaught exception.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise RuntimeError("cannot leave")

with Manager():
    raise ValueError("inside")
