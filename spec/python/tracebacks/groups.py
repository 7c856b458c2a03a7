# Ends in an uncaught exception.
def fail(kind, text):
    raise kind(text)

def collect():
    found = []
    for kind in (ValueError, KeyError):
        try:
            fail(kind, "in " + kind.__name__)
        except Exception as e:
            e.add_note("collected")
            found.append(e)
    return found

try:
    raise ExceptionGroup("inner", collect())
except ExceptionGroup as inner:
    raise ExceptionGroup("outer", [inner, TypeError("plain")] + [OSError(i) for i in range(15)]) from ValueError("why")
