# Ends in an uncaught exception.
def convert(x):
    try:
        return float(x)
    except ValueError:
        raise TypeError(f"not a number: {x!r}") from None

print(convert("1.5"))
convert("abc")
