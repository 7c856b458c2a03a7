# Ends in an uncaught exception.
class Node:
    def __init__(self, value):
        self.value = value

    def down(self, n):
        if n == 0:
            return (self.value
                    + self.missing)
        return self.down(n - 1)

    def index(self, items):
        return items[
            self.value
        ]["a"]

def one(node):
    result = node.down(1)
    return result

def two(node):
    try:
        one(node)
    except AttributeError:
        node.index([{"b": 1}, 2])

def three(node, *rest, **named):
    x = 1; two(node); y = 2

def four():
    long_name = three(
        Node(0),
        1,
        2,
        three=3,
    )

[four() for _ in range(1)]
