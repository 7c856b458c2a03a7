# Ends in an uncaught exception.
class Library:
    class MissingBook(LookupError):
        pass

    def find(self, title):
        raise Library.MissingBook(title)

Library().find("Emma")
