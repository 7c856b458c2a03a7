print(sum([1, 2, 3]), sum([], 5), sum([1.5, 2]), sum(range(5), start=10), sum([[1], [2]], []), sum((True, True)), sum([10**20, 1]), sum([0.1] * 10), sum([1, 2**63, -1]), sum([2**62, 2**62]), sum(iter([1])))
print(min(3, 1, 2), max([3, 1, 2]), min("b", "a"), max("hello"), min([], default=None), max((), default=7), min([1, 2], key=lambda x: -x), max("aa", "b", key=len), min({"k": 1, "j": 2}), max([(1, 2), (1, 3)]), max(1, True), max(True, 1), min(0, False), min(0.0, -0.0), max("a", "B", key=str.lower))
print(any([]), all([]), any([0, "", None]), any([0, 1]), all([1, "a"]), all([1, 0]), any(x > 2 for x in range(5)), all(x < 5 for x in range(5)))
print(abs(-5), abs(-2.5), abs(True), abs(-10**20), abs(3+4j), divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), pow(2, 5), pow(2, 5, 7), pow(2.0, 3), pow(2, -1), round(2.567, 2), round(-0.5), round(12345, -2))
print(sorted([3, 1, 2]), sorted("bca"), sorted({3: 1, 1: 2}), sorted([1, 2], reverse=True), sorted(["b", "A"], key=str.lower), sorted([(1, "b"), (1, "a")]), list(reversed([1, 2])), sorted((2, 1)), sorted([[2], [1]]))
print(len("abc"), len([1]), len({}), len((1, 2)), len(range(5)), len({1, 2}), len(b"ab"), len({"a": 1}.items()))
print(list(zip("ab", [1, 2], (True, False))), list(enumerate("ab", 1)), list(map(lambda *a: a, [1, 2], [3, 4])), list(filter(None, [0, 1])), dict(zip("ab", [1, 2])))
print(bin(5), oct(8), hex(255), chr(97), ord("a"), ascii("é"), repr("é"), format(3.14159, ".2f"), format("x", ">3"), format(5), hash("a") == hash("a"), callable(len))
print(isinstance(1, int), isinstance(True, int), isinstance(1.0, (int, float)), isinstance([], list), isinstance(int, type), issubclass(bool, int), issubclass(int, object), isinstance(None, type(None)), isinstance(1, (str, (float, int))), issubclass(list, (str, list)))
print(type(1) is int, type("") is str, type(None), type(type), type([].append).__name__, type(len).__name__, type(lambda: 0).__name__, type(x for x in ()).__name__, type(...).__name__, type(NotImplemented).__name__, type(range(1)).__name__, type({}.items()).__name__, type(slice(1)).__name__, type(Exception()).__name__, type(property()).__name__, type(zip()).__name__)
class It:
    def __iter__(self): return iter([3, 1, 2])
print(sum(It()), max(It()), sorted(It()), list(It()), set(It()) == {1, 2, 3}, any(It()), tuple(It()), min(It(), key=lambda v: -v))
class Add:
    def __init__(self, v): self.v = v
    def __radd__(self, o): return Add(self.v + (o if isinstance(o, int) else o.v))
    def __add__(self, o): return Add(self.v + o.v)
print(sum([Add(1), Add(2)]).v)
for bad in (lambda: sum("abc"), lambda: sum([1], "a"), lambda: sum([b"a"], b""), lambda: sum(1, 2), lambda: max(1), lambda: max(), lambda: max([], key=len), lambda: max(1, 2, default=3), lambda: min(1, "a"), lambda: sorted(1), lambda: sorted([1], 2), lambda: len(), lambda: any(), lambda: all([1], [2]), lambda: zip(1), lambda: map(len), lambda: chr("a"), lambda: ord(97), lambda: hex(1.0), lambda: divmod(1), lambda: pow(1), lambda: round(), lambda: isinstance(1), lambda: isinstance(1, "int"), lambda: issubclass(1, int), lambda: isinstance(1, (int, "a")), lambda: format(1, 2), lambda: hash([1]), lambda: abs("a"), lambda: bin("a"), lambda: enumerate(1), lambda: sum([1], start="x"), lambda: sum(), lambda: repr(), lambda: id(), lambda: min([1], [2], key=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)

# What sum goes through is looked at before what it starts with.
for bad in (lambda: sum(1000, "e"), lambda: sum(5, b""), lambda: sum([], "c"), lambda: sum([], bytearray())):
    try:
        print(bad())
    except TypeError as error:
        print(error)
