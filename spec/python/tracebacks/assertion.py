# Ends in an uncaught exception.
def check(values):
    assert len(values) == 3, f"three values, not {len(values)}"
    assert sum(values) > 100

check([50, 50, 50])
check([1, 2])
