# Ends in an uncaught exception.
class Problem(Exception):
    def __str__(self):
        return "a problem:\n  with two lines"

class Worker:
    def __init__(self, n):
        self.n = n
        self.start()

    def start(self):
        if self.n:
            Worker(self.n - 1)
        else:
            raise Problem(1, 2)

    @property
    def prop(self):
        return self

try:
    Worker(2)
finally:
    print("cleaning up")
