class Matrix:
    def __init__(self, rows):
        self.rows = [list(map(float, r)) if any(isinstance(v, float) for v in r) else list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1: raise ValueError("ragged")
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __getitem__(self, k):
        if isinstance(k, tuple):
            i, j = k
            if isinstance(i, slice): return Matrix([[r[j]] if not isinstance(j, slice) else r[j] for r in self.rows[i]])
            return self.rows[i][j]
        return self.rows[k]
    def __setitem__(self, k, v): self.rows[k[0]][k[1]] = v
    def __add__(self, o):
        if not isinstance(o, Matrix): return NotImplemented
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __mul__(self, k): return Matrix([[v * k for v in r] for r in self.rows])
    __rmul__ = __mul__
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f"cannot multiply {self.shape} by {o.shape}")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: result = result @ base
            base, n = base @ base, n >> 1
        return result
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + -o
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __iter__(self): return (v for r in self.rows for v in r)
    def __len__(self): return len(self.rows)
    def __repr__(self): return f"Matrix({self.rows})"
    def __str__(self): return "\n".join(" ".join(f"{v:>4}" for v in r) for r in self.rows)
    def __contains__(self, v): return any(v == x for x in self)
    def __bool__(self): return any(self)
    def det(self):
        if len(self) == 1: return self[0, 0]
        return sum((-1) ** j * self[0, j] * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j in range(len(self)))
m = Matrix([[1, 2], [3, 4]])
print(m, m @ m, 2 * m, m * 0.5, m.T, -m, m - m, m ** 10, sep="\n")
print(repr(m), m.shape, m[0, 1], m[1], m[:, 0], m.det(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), m == Matrix([[1, 2], [3, 4]]), 4 in m, bool(m - m), list(m), sum(m), Matrix.identity(3) ** 5 == Matrix.identity(3), len(m))
m[0, 0] = 100
print(m[0], (Matrix([[1, 1], [1, 0]]) ** 90)[0, 1])
for bad in (lambda: m + 1, lambda: m @ Matrix([[1, 2, 3]]), lambda: Matrix([[1], [1, 2]]), lambda: m[5, 5], lambda: 1 + m, lambda: m["x"]):
    try: bad()
    except (TypeError, ValueError, IndexError) as e: print(type(e).__name__, e)
