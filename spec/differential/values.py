"""Random literals of the builtin types, with the odd ones overrepresented."""

INTS = ["0", "1", "-1", "2", "3", "-2", "5", "7", "10", "-10", "42", "255", "256", "1000", "-1000",
        "2**32 + 1", "2**53", "2**53 + 1", "2**63 - 1", "-2**63", "2**63", "2**64", "10**18", "-10**20",
        "10**30", "True", "False"]
SMALL = ["0", "1", "2", "3", "-1", "-2", "4", "5"]
FLOATS = ["0.0", "-0.0", "1.0", "-1.5", "0.1", "2.5", "3.5", "1e16", "1e-5", "1e100", "1.5e300",
          "123456.789", "float('inf')", "-float('inf')", "float('nan')", "1e22", "5e-324", "2.0**53"]
COMPLEX = ["0j", "1j", "1+2j", "-1.5j", "complex(0.0, -0.0)", "3-4j"]
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'  x y  '", "'a,b,,c'", "'ß'", "'ǅ'", "'İstanbul'",
        "'日本語'", "'e\\u0301'", "'\\U0001f600'", "'line\\nnext\\r\\nlast'", "'12'", "'-7'", "'3.5'",
        "'\\x00'", "'aAbB'", "'ab' * 3", "'%s'", "'{}'", "'{0!r:>5}'", "'\\ud800'", "'\\t'", "'١٢'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'a,b,c'", "b' x '", "b'12'", "b'Hello'",
         "bytearray(b'abc')", "bytearray()"]
SPECS = ["''", "'d'", "'5'", "'<8'", "'>8'", "'^8'", "'=8'", "'+'", "' '", "'#x'", "'08'", "','", "'_'",
         "'.2f'", "'.3e'", "'g'", "'.2%'", "'x'", "'b'", "'o'", "'c'", "'n'", "'s'", "'.2'", "'*^9,.1f'",
         "'z.1f'", "'+_x'", "'10.4'", "'!'", "'Q'", "'<0'", "'#.3g'"]


class Values:
    """Draws literals from a random number generator."""

    def __init__(self, random):
        self.random = random

    def int(self):
        return self.random.choice(INTS)

    def small(self):
        return self.random.choice(SMALL)

    def scalar(self):
        pick = self.random.random()
        if pick < 0.35:
            return self.random.choice(INTS)
        if pick < 0.55:
            return self.random.choice(STRS)
        if pick < 0.75:
            return self.random.choice(FLOATS)
        if pick < 0.85:
            return self.random.choice(BYTES)
        if pick < 0.92:
            return self.random.choice(COMPLEX)
        return self.random.choice(["None", "...", "NotImplemented", "int", "str", "len", "range(3)"])

    def hashable(self, depth=1):
        if depth and self.random.random() < 0.2:
            inner = ", ".join(self.hashable(0) for _ in range(self.random.randint(0, 3)))
            return f"({inner},)" if inner else "()"
        return self.random.choice(INTS + STRS + FLOATS[:8] + ["None", "b'a'"])

    def iterable(self, depth=2):
        pick = self.random.random()
        count = self.random.randint(0, 4)
        items = [self.any(depth - 1) for _ in range(count)]
        if pick < 0.3:
            return f"[{', '.join(items)}]"
        if pick < 0.45:
            return f"({', '.join(items)},)" if items else "()"
        if pick < 0.6:
            pairs = [f"{self.hashable()}: {item}" for item in items]
            return "{" + ", ".join(pairs) + "}"
        if pick < 0.72:
            # The order of a set of strs is anybody's: one element, or small ints.
            if self.random.random() < 0.5:
                return "{" + self.hashable(0) + "}"
            return "{" + ", ".join(self.small() for _ in range(count)) + "}" if count else "set()"
        if pick < 0.8:
            return f"range({self.small()}, {self.small()}, {self.random.choice(['1', '2', '-1', '3'])})"
        if pick < 0.88:
            return self.random.choice(STRS)
        if pick < 0.93:
            return f"frozenset([{self.small()}, {self.small()}])"
        if pick < 0.97:
            return self.random.choice(BYTES)
        return f"iter([{', '.join(items)}])"

    def any(self, depth=2):
        if depth > 0 and self.random.random() < 0.4:
            return self.iterable(depth)
        return self.scalar()

    def spec(self):
        return self.random.choice(SPECS)
