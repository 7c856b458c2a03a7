# Ends in an uncaught exception.
class Frozen:
    def __setattr__(self, name, value):
        raise AttributeError(f"{name} is frozen")

frozen = Frozen()
a, b = 1, 2
a, frozen.x = b, a
