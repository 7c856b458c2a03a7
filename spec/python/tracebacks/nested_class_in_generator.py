# Ends in an uncaught exception.
import sys
class E(Exception):
    def __str__(self): return "multi\nline"
class Outer:
    class E2(E): pass
def gen():
    yield 1
    raise Outer.E2
for _ in gen(): pass
