# Ends in an uncaught exception.
def low():
    raise ValueError("low")

def middle():
    try:
        low()
    except ValueError:
        print("seen")
        raise

def high():
    try:
        middle()
    except ValueError as e:
        error = e
    raise error

high()
