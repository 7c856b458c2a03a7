# Ends in an uncaught exception.
def area(width, height):
    return width * height

shapes = [(1, 2), (3,)]
for shape in shapes:
    print(area(*shape))
