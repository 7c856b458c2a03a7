class Point:
    """A point."""
    dimensions = 2
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
    def norm2(self):
        return self.x ** 2 + self.y ** 2
    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"

p = Point(3, 4)
print(p, p.norm2(), Point.norm2(p), Point.__doc__, Point.__name__, Point.__module__)
print(p.dimensions, Point.dimensions)
p.dimensions = 3
print(p.dimensions, Point.dimensions)
del p.dimensions
print(p.dimensions)
Point.dimensions = 5
print(p.dimensions)
p.extra = [1]
print(p.__dict__, vars(p) is p.__dict__)
p.__dict__["injected"] = 1
print(p.injected)
del p.x
for bad in (lambda: p.x, lambda: p.nothing, lambda: Point.nothing, lambda: delattr(p, "x"), lambda: Point.norm2()):
    try:
        bad()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
m = p.norm2
p.x = 0
p.y = 2
print(m(), m.__self__ is p, m.__func__ is Point.norm2, m.__name__, p.norm2 == p.norm2, p.norm2 is p.norm2)
print(isinstance(p, Point), isinstance(p, object), isinstance(5, (str, int)), issubclass(bool, int), type(p) is Point)
print(p == Point(0, 2), p == p, p != Point(0, 2))
print(hasattr(p, "x"), hasattr(p, "q"), getattr(p, "q", "default"), getattr(p, "x"))
setattr(p, "odd name", 1)
print(getattr(p, "odd name"), p.__dict__)
Point.later = lambda self: self.y * 10
print(p.later())
p.norm2 = lambda: "own"
print(p.norm2())
class Empty: pass
e = Empty()
e.a = 1
e.__class__ = Point
print(isinstance(e, Point), e.dimensions)
print(Point.__bases__, Point.__mro__, type(Point))
print(Empty.__dict__.get("a"), "norm2" in Point.__dict__)
try:
    class Bad:
        def __init__(self): return 5
    Bad()
except TypeError as err:
    print(err)
print(repr(Point), str(Empty), repr(type(None)), type(print).__name__, type(len).__name__)
