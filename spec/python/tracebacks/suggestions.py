# Ends in an uncaught exception.
class Shape:
    def __init__(self):
        self.colour = "red"
        self.width = 1

shape = Shape()
print(shape.colour)
print(shape.widht)
