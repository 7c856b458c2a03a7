"""A tokenizer, a Pratt parser and an evaluator of expressions, as classes with operators of their own."""


class Token:
    __slots__ = ("kind", "text", "at")
    __match_args__ = ("kind", "text")

    def __init__(self, kind, text, at):
        self.kind, self.text, self.at = kind, text, at

    def __repr__(self):
        return f"{self.kind}:{self.text}"


def tokens(text):
    at = 0
    while at < len(text):
        c = text[at]
        if c.isspace():
            at += 1
            continue
        start = at
        if c.isdigit() or c == ".":
            while at < len(text) and (text[at].isalnum() or text[at] == "."):
                at += 1
            yield Token("num", text[start:at], start)
        elif c.isidentifier():
            while at < len(text) and text[start:at + 1].isidentifier():
                at += 1
            yield Token("name", text[start:at], start)
        else:
            at += 2 if text[at:at + 2] in ("**", "//", "<=", ">=", "==", "!=") else 1
            yield Token("op", text[start:at], start)
    yield Token("end", "", at)


class Node:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.parts))})"

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.arity = getattr(cls, "arity", 0) or len(cls.__annotations__)


class Number(Node):
    value: object

    def run(self, names):
        return self.parts[0]


class Name(Node):
    name: str

    def run(self, names):
        return names[self.parts[0]]


class Unary(Node):
    op: str
    of: Node

    def run(self, names):
        value = self.parts[1].run(names)
        return {"-": lambda: -value, "+": lambda: +value, "~": lambda: ~value}[self.parts[0]]()


class Binary(Node):
    op: str
    left: Node
    right: Node
    table = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod",
             "**": "pow", "<": "lt", ">": "gt", "<=": "le", ">=": "ge", "==": "eq", "!=": "ne"}

    def run(self, names):
        op, left, right = self.parts
        left, right = left.run(names), right.run(names)
        result = getattr(left, f"__{self.table[op]}__")(right)
        if result is NotImplemented:
            result = getattr(right, f"__r{self.table[op]}__")(left)
        return result


class Call(Node):
    function: Node
    arguments: list

    def run(self, names):
        function, arguments = self.parts
        return function.run(names)(*[a.run(names) for a in arguments])


POWER = {"==": 1, "!=": 1, "<": 2, ">": 2, "<=": 2, ">=": 2, "+": 3, "-": 3, "*": 4, "/": 4, "//": 4,
         "%": 4, "**": 6, "(": 8}


class Parser:
    def __init__(self, text):
        self.stream = tokens(text)
        self.now = next(self.stream)

    def take(self):
        taken, self.now = self.now, next(self.stream, None)
        return taken

    def expect(self, text):
        if self.now.text != text:
            raise SyntaxError(f"expected {text!r}, got {self.now!r} at {self.now.at}")
        return self.take()

    def expression(self, least=0):
        left = self.prefix()
        while self.now.kind == "op" and POWER.get(self.now.text, -1) > least:
            op = self.take().text
            if op == "(":
                left = Call(left, self.arguments())
            else:
                right = self.expression(POWER[op] - (op == "**"))
                left = Binary(op, left, right)
        return left

    def arguments(self):
        found = []
        while self.now.text != ")":
            found.append(self.expression())
            if self.now.text != ")":
                self.expect(",")
        self.take()
        return found

    def prefix(self):
        match self.take():
            case Token("num", text) if text.isdigit():
                return Number(int(text))
            case Token("num", text):
                return Number(float(text))
            case Token("name", name):
                return Name(name)
            case Token("op", "-" | "+" | "~" as op):
                return Unary(op, self.expression(5))
            case Token("op", "("):
                inner = self.expression()
                self.expect(")")
                return inner
            case token:
                raise SyntaxError(f"unexpected {token!r} at {token.at}")


def evaluate(text, **names):
    parser = Parser(text)
    tree = parser.expression()
    parser.expect("")
    return tree, tree.run(names)


for text in ("1 + 2 * 3", "-2 ** 2", "2 ** 3 ** 2", "(1 + 2) * -3 // 2", "7 % 4 * 2.5", "x * (y + 1)", "1 < 2",
             "max(1, x, 3 * y) - min(y, 9)", "f(2)(3)", "1 + 2.5 == 3.5", "2 ** 0.5"):
    tree, value = evaluate(text, x=4, y=5, max=max, min=min, f=lambda a: lambda b: (a, b))
    print(text, "=", value, tree)
print(Binary.arity, Call.arity, Number.arity, Node.__subclasses__())
for text in "1 +", "(1", "1 2", "a", "f(1 2)", "1 / 0", "'x'", "1.2.3", "3 @ 4", "max":
    try:
        print(evaluate(text, f=1)[1])
    except (SyntaxError, KeyError, ZeroDivisionError, ValueError, TypeError) as error:
        print(text, "!", type(error).__name__, error)
