# Ends in an uncaught exception.
try:
    raise ValueError("one")
except ValueError as e:
    e.add_note("n1\nn2")
    try:
        {}["k"]
    except KeyError as k:
        raise RuntimeError("three") from e
