def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace(): i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."): j += 1
            yield "num", float(text[i:j]) if "." in text[i:j] else int(text[i:j])
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum(): j += 1
            yield "name", text[i:j]
            i = j
        elif text[i:i + 2] in ("**", "//"): yield "op", text[i:i + 2]; i += 2
        else: yield "op", c; i += 1
    yield "end", None

class Parser:
    levels = [{"+": lambda a, b: a + b, "-": lambda a, b: a - b}, {"*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b}]
    functions = {"max": max, "min": min, "abs": abs, "pow": pow}
    def __init__(self, text, env=None):
        self.tokens = tokenize(text)
        self.env = env or {}
        self.advance()
    def advance(self): self.kind, self.value = next(self.tokens)
    def accept(self, op):
        if self.kind == "op" and self.value == op:
            self.advance()
            return True
        return False
    def expect(self, op):
        if not self.accept(op): raise SyntaxError(f"expected {op!r}, got {self.value!r}")
    def binary(self, level=0):
        if level == len(self.levels): return self.unary()
        left = self.binary(level + 1)
        while self.kind == "op" and self.value in self.levels[level]:
            f = self.levels[level][self.value]
            self.advance()
            left = f(left, self.binary(level + 1))
        return left
    def unary(self):
        if self.accept("-"): return -self.unary()
        base = self.atom()
        return base ** self.unary() if self.accept("**") else base
    def atom(self):
        kind, value = self.kind, self.value
        if kind == "num":
            self.advance()
            return value
        if kind == "name":
            self.advance()
            if self.accept("("):
                args = [self.binary()]
                while self.accept(","): args.append(self.binary())
                self.expect(")")
                return self.functions[value](*args)
            return self.env[value]
        self.expect("(")
        result = self.binary()
        self.expect(")")
        return result
    def parse(self):
        result = self.binary()
        if self.kind != "end": raise SyntaxError(f"unexpected {self.value!r}")
        return result

for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 // 3 + 10 % 3", "1 / 4", "max(1, x, y * 2)", "2 * (3 + 4", "1 +", "zz", "1 / 0", "3 $ 4", "abs(-5.5) + .5", "2 ** 100", "f(1)", "((((7))))"):
    try:
        print(text, "=", Parser(text, {"x": 5, "y": 3}).parse())
    except (SyntaxError, KeyError, ZeroDivisionError) as e:
        print(text, "->", type(e).__name__, e)
