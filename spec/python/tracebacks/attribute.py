# Ends in an uncaught exception.
class Node:
    def __init__(self, value):
        self.value = value
        self.next = None

    def tail(self):
        return self.next.value

n = Node(5)
print(n.value)
print(n.tail() + 1)
