# Ends in an uncaught exception.
def run():
    try:
        raise TypeError("with notes")
    except TypeError as e:
        e.add_note("tried the first way")
        e.add_note("then the second\nover two lines")
        raise

run()
