"""A matrix type with every operator, slices, iteration and formats."""


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return type(self)(zip(*self.rows))

    def _each(self, other, operation):
        if isinstance(other, Matrix):
            if other.shape != self.shape:
                raise ValueError(f"shapes {self.shape} and {other.shape}")
            pairs = zip(self.rows, other.rows)
            return type(self)([[operation(a, b) for a, b in zip(*pair)] for pair in pairs])
        if isinstance(other, (int, float, complex)):
            return type(self)([[operation(a, other) for a in row] for row in self.rows])
        return NotImplemented

    def __add__(self, other): return self._each(other, lambda a, b: a + b)
    def __radd__(self, other): return self._each(other, lambda a, b: b + a)
    def __sub__(self, other): return self._each(other, lambda a, b: a - b)
    def __rsub__(self, other): return self._each(other, lambda a, b: b - a)
    def __mul__(self, other): return self._each(other, lambda a, b: a * b)
    __rmul__ = __mul__
    def __truediv__(self, other): return self._each(other, lambda a, b: a / b)
    def __floordiv__(self, other): return self._each(other, lambda a, b: a // b)
    def __mod__(self, other): return self._each(other, lambda a, b: a % b)
    def __divmod__(self, other): return self // other, self % other
    def __neg__(self): return self * -1
    def __pos__(self): return type(self)(self.rows)
    def __abs__(self): return type(self)([[abs(a) for a in row] for row in self.rows])
    def __invert__(self): return self.T
    def __round__(self, digits=None): return type(self)([[round(a, digits) for a in row] for row in self.rows])

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        columns = list(zip(*other.rows))
        return type(self)([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __pow__(self, n, modulus=None):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
            if modulus:
                result, base = result % modulus, base % modulus
        return result

    def __iadd__(self, other):
        self.rows = (self + other).rows
        return self

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __getitem__(self, key):
        match key:
            case int():
                return self.rows[key]
            case (int(i), int(j)):
                return self.rows[i][j]
            case (i, j):
                rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
                return type(self)([row[j] if isinstance(j, slice) else [row[j]] for row in rows])
            case slice():
                return type(self)(self.rows[key])
        raise TypeError(f"bad key {key!r}")

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __delitem__(self, i): del self.rows[i]
    def __len__(self): return len(self.rows)
    def __iter__(self): return (a for row in self.rows for a in row)
    def __reversed__(self): return iter([a for row in self.rows[::-1] for a in row[::-1]])
    def __contains__(self, x): return any(x in row for row in self.rows)
    def __eq__(self, other): return isinstance(other, Matrix) and self.rows == other.rows
    def __bool__(self): return any(map(any, self.rows))
    def __repr__(self): return f"Matrix({self.rows})"

    def __format__(self, spec):
        return "\n".join(" ".join(format(a, spec) for a in row) for row in self.rows)


class Shown(Matrix):
    def __radd__(self, other):
        return "reflected first"


m = Matrix([[1, 2], [3, 4]])
print(m + m, m + 1, 1 + m, 10 - m, m * 2, 2 * m, m / 2, m // 2, divmod(m, 3), -m, +m == m, abs(-m), ~m)
print(m @ m, m ** 5, pow(m, 100, 1000), m ** 0, round(m / 3, 2), m.T, m.shape)
print(m[0], m[1, 0], m[0:1], m[:, 1], m[1, :], m[::-1, ::-1], list(m), list(reversed(m)), 3 in m, 9 in m, len(m))
print(f"{m:>5}", f"{m / 3:.2f}", "{0!r:>20}|{1:03d}".format(m, m), sep="\n")
n = m
n += 1
n @= Matrix.identity(2) * 2
n[0, 0] = 99
print(n is m, n, bool(n - n), bool(n), n == Matrix(n.rows), n != [1], m + Shown([[0, 0], [0, 0]]))
del n[0]
print(n, [*n], sum(n), max(n), sorted(Matrix([[3, 1], [2, 0]])))
for label, attempt in {
    "shape": lambda: m + Matrix([[1]]), "type": lambda: m + "x", "type reflected": lambda: [] + m, "matmul": lambda: m @ 3,
    "ragged": lambda: Matrix([[1], [1, 2]]), "key": lambda: m["x"], "index": lambda: m[5], "hash": lambda: hash(m),
    "order": lambda: m < m, "shift": lambda: m << 1, "pow": lambda: 2 ** m, "call": lambda: m(), "slot": lambda: setattr(m, "x", 1),
}.items():
    try:
        print(label, attempt())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(label, "!", type(error).__name__, error)
