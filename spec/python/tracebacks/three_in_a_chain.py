# Ends in an uncaught exception.
def first():
    raise KeyError("one")

def second():
    try:
        first()
    except KeyError as e:
        raise ValueError("two") from e

def third():
    try:
        second()
    except ValueError:
        raise TypeError("three")

third()
