# `help` of a class is short
#
# `help()` shows functions as pydoc does, but of classes only bases, docstring and own methods.
#
# Why: pydoc's listing is a program of its own.


class Point:
    """A point."""

    def move(self, by):
        """Moves it."""


help(Point)
