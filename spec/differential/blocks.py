"""Random functions: statements nested in statements, with names that may be unbound, jumps out of everything,
closures, generators, coroutines and classes.

A function of these never runs long: loops walk short iterables, `while` counts down, and calls among the
functions of a snippet go forward only.
"""

EXCEPTIONS = ["ValueError", "KeyError", "TypeError", "IndexError", "ZeroDivisionError", "StopIteration", "LookupError",
              "Exception", "RuntimeError", "AttributeError", "NameError"]
NAMES = ["a", "b", "c", "d"]


class Scope:
    """What may stand in the function that is being written."""

    def __init__(self, kind, outer=None):
        self.kind = kind  # "def", "generator", "async", "async generator", "class", "lambda"
        self.outer = outer
        self.loops = 0
        self.star = 0  # `except*` blocks: no break, continue or return there
        self.declared = set()


class Blocks:
    """Writes statements; expressions come from the program's other parts."""

    def __init__(self, program):
        self.program, self.random, self.values = program, program.random, program.values
        self.number = 0
        self.budget = 0

    def snippet(self):
        """A function with everything inside, and its call."""
        self.budget = self.random.randint(8, 30)
        self.number = 0
        kind = self.random.choice(["def", "def", "def", "generator", "generator", "async", "async generator", "class"])
        if kind == "class":
            return "\n".join(self.klass(Scope("def"), "C") + self.uses_of_class("C"))
        lines = self.function(Scope("def"), "g", kind)
        return "\n".join(lines + self.calls(kind, "g"))

    # Expressions

    def name(self):
        return self.random.choice(NAMES)

    def expression(self, scope, depth=2):
        pick = self.random.random()
        if depth <= 0 or pick < 0.3:
            return self.values.scalar() if self.random.random() < 0.5 else self.name()
        if pick < 0.4:
            return self.name()
        if pick < 0.5:
            op = self.random.choice(["+", "-", "*", "//", "%", "==", "<", "is", "in", "and", "or", "&", "|", "!=", "not in"])
            right = self.expression(scope, depth - 1) if op != "*" else self.values.small()
            return f"({self.expression(scope, depth - 1)} {op} {right})"
        if pick < 0.56:
            return f"[{', '.join(self.element(scope, depth - 1) for _ in range(self.random.randint(0, 3)))}]"
        if pick < 0.60:
            return f"({''.join(self.element(scope, depth - 1) + ', ' for _ in range(self.random.randint(0, 3)))})"
        if pick < 0.64:
            pairs = ", ".join(f"{self.values.hashable(0)}: {self.expression(scope, depth - 1)}" for _ in range(self.random.randint(0, 3)))
            return "{" + pairs + "}"
        if pick < 0.70 and scope.kind != "class":
            return f"({self.name()} := {self.expression(scope, depth - 1)})"
        if pick < 0.76:
            return self.comprehension(scope, depth)
        if pick < 0.80:
            return f"(lambda {self.name()}={self.expression(scope, 0)}, *r: ({self.name()}, r))({self.values.small() if self.random.random() < 0.6 else ''})"
        if pick < 0.84:
            return f"{self.expression(scope, depth - 1)}[{self.random.choice(['0', '-1', ':', '1:', '::-1', self.values.hashable(0)])}]"
        if pick < 0.88:
            return f"({self.expression(scope, depth - 1)} if {self.expression(scope, depth - 1)} else {self.expression(scope, depth - 1)})"
        if pick < 0.91:
            return f"f'{{{self.name()}!r:>3}}|{{{self.name()}}}'"
        if pick < 0.94 and scope.kind in ("generator", "async generator"):
            return f"(yield {self.expression(scope, depth - 1)})"
        if pick < 0.95 and scope.kind == "generator":
            return f"(yield from {self.iterable(scope)})"
        if pick < 0.96 and scope.kind in ("async", "async generator"):
            return f"(await Step({self.expression(scope, 0)}))"
        if pick < 0.98:
            function = self.random.choice(["len", "list", "tuple", "sorted", "str", "bool", "sum", "max", "reversed", "iter", "next", "type"])
            return f"{function}({self.expression(scope, depth - 1)})"
        return f"({self.expression(scope, depth - 1)} {self.random.choice(['<', '<=', '==', '!='])} {self.expression(scope, 0)} {self.random.choice(['<', '==', 'is not'])} {self.expression(scope, 0)})"

    def element(self, scope, depth):
        star = "*" if self.random.random() < 0.15 else ""
        return star + (self.iterable(scope) if star else self.expression(scope, depth))

    def iterable(self, scope):
        if self.random.random() < 0.25:
            return self.name()
        return self.values.iterable(1)

    def comprehension(self, scope, depth):
        name = self.name()
        inner = Scope("lambda", scope)
        element = self.expression(inner, depth - 1)
        clause = f"for {self.target(1)} in {self.iterable(inner).replace(':=', '==')}"
        if self.random.random() < 0.3:
            clause += f" if {self.expression(inner, 0)}"
        if self.random.random() < 0.2:
            clause += f" for {name} in {self.values.iterable(1)}"
        form = self.random.choice(["[{0} {1}]", "list({0} {1})", "{{({0}): 1 {1}}}", "sorted(({0},) {1})", "[lambda: {0} {1}]"])
        # A walrus may not bind what a comprehension iterates over; without one, any element will do.
        return form.format(element.replace(":=", "=="), clause)

    def target(self, depth=2):
        pick = self.random.random()
        if depth <= 0 or pick < 0.7:
            return self.name()
        parts = [self.target(depth - 1) for _ in range(self.random.randint(1, 3))]
        if self.random.random() < 0.3:
            at = self.random.randrange(len(parts))
            parts[at] = "*" + self.name()
        return f"({', '.join(parts)},)"

    def assignable(self, scope):
        pick = self.random.random()
        if pick < 0.75:
            return self.target()
        if pick < 0.9:
            return f"{self.name()}[{self.random.choice(['0', '-1', ':1', '1:', self.values.hashable(0)])}]"
        return f"{self.name()}.{self.random.choice(['x', 'real', '__doc__'])}"

    # Statements

    def block(self, scope, depth):
        count = self.random.randint(1, 3)
        lines = []
        for _ in range(count):
            lines += self.statement(scope, depth)
        return ["    " + line for line in lines]

    def statement(self, scope, depth):
        self.budget -= 1
        simple = [self.assign, self.assign, self.show, self.augmented, self.delete, self.jump, self.jump, self.risky, self.raising]
        compound = [self.if_, self.for_, self.while_, self.try_, self.try_, self.try_, self.with_, self.match, self.inner, self.star_try,
                    self.klass_inside]
        if depth <= 0 or self.budget <= 0 or self.random.random() < 0.5:
            return self.random.choice(simple)(scope)
        return self.random.choice(compound)(scope, depth - 1)

    def assign(self, scope):
        return [f"{self.assignable(scope)} = {self.expression(scope)}"]

    def show(self, scope):
        return [f"show({self.values.small()}, {self.expression(scope)})"]

    def augmented(self, scope):
        op = self.random.choice(["+", "-", "*", "|", "&", "//"])
        target = self.name() if self.random.random() < 0.8 else f"{self.name()}[0]"
        return [f"{target} {op}= {self.values.small() if op == '*' else self.expression(scope, 1)}"]

    def delete(self, scope):
        return [f"del {self.name()}" if self.random.random() < 0.7 else f"del {self.name()}[{self.values.small()}]"]

    def risky(self, scope):
        return [f"show({self.random.choice(['1 // 0', '{}[1]', '[][3]', 'int(chr(120))', 'None.x', 'missing', 'next(iter(()))'])})"]

    def raising(self, scope):
        kind = self.random.choice(EXCEPTIONS[:9])
        return [self.random.choice([f"raise {kind}({self.values.small()})", f"raise {kind}", f"raise {kind}({self.values.small()}) from {self.random.choice(EXCEPTIONS)}(0)",
                                    f"raise {kind}(1) from None", "raise"])]

    def jump(self, scope):
        choices = ["pass"]
        if not scope.star:
            if scope.loops:
                choices += ["break", "continue"] * 2
            if scope.kind in ("def", "generator", "async"):
                choices.append(f"return {self.expression(scope, 1)}")
            if scope.kind == "async generator":
                choices.append("return")
        return [self.random.choice(choices)]

    def if_(self, scope, depth):
        lines = [f"if {self.expression(scope)}:"] + self.block(scope, depth)
        if self.random.random() < 0.4:
            lines += [f"elif {self.expression(scope)}:"] + self.block(scope, depth)
        if self.random.random() < 0.5:
            lines += ["else:"] + self.block(scope, depth)
        return lines

    def looping(self, scope, depth):
        """The body of a loop; a loop inside `except*` may be left by its own jumps."""
        outside, scope.star = scope.star, 0
        if outside:
            scope_kind, scope.kind = scope.kind, "class" if scope.kind == "class" else scope.kind + "!"
        scope.loops += 1
        lines = self.block(scope, depth)
        scope.loops -= 1
        scope.star = outside
        if outside:
            scope.kind = scope_kind
        return lines

    def for_(self, scope, depth):
        word = "for"
        source = self.iterable(scope)
        if scope.kind in ("async", "async generator") and self.random.random() < 0.5:
            word, source = "async for", f"Steps({self.values.iterable(1)})"
        lines = [f"{word} {self.target()} in {source}:"] + self.looping(scope, depth)
        if self.random.random() < 0.3:
            lines += ["else:"] + self.block(scope, depth)
        return lines

    def while_(self, scope, depth):
        self.number += 1
        counter = f"n{self.number}"
        lines = [f"{counter} = {self.random.randint(0, 3)}", f"while {counter} > 0:", f"    {counter} -= 1"] + self.looping(scope, depth)
        if self.random.random() < 0.3:
            lines += ["else:"] + self.block(scope, depth)
        return lines

    def try_(self, scope, depth):
        lines = ["try:"] + self.block(scope, depth)
        handlers = self.random.randint(0, 2)
        for _ in range(handlers):
            kinds = self.random.choice([self.random.choice(EXCEPTIONS), f"({self.random.choice(EXCEPTIONS)}, {self.random.choice(EXCEPTIONS)})", self.name()])
            bound = f" as {self.name()}" if self.random.random() < 0.5 else ""
            lines += [f"except {kinds}{bound}:"] + self.block(scope, depth)
        if handlers and self.random.random() < 0.2:
            lines += ["except:"] + self.block(scope, depth)
        if handlers and self.random.random() < 0.3:
            lines += ["else:"] + self.block(scope, depth)
        if not handlers or self.random.random() < 0.5:
            lines += ["finally:"] + self.block(scope, depth)
        return lines

    def star_try(self, scope, depth):
        lines = ["try:"] + self.block(scope, depth)
        for _ in range(self.random.randint(1, 2)):
            bound = f" as {self.name()}" if self.random.random() < 0.5 else ""
            lines.append(f"except* {self.random.choice(EXCEPTIONS)}{bound}:")
            scope.star += 1
            lines += self.block(scope, depth)
            scope.star -= 1
        if self.random.random() < 0.3:
            lines += ["finally:"] + self.block(scope, depth)
        return lines

    def with_(self, scope, depth):
        word, manager = "with", "Context"
        if scope.kind in ("async", "async generator") and self.random.random() < 0.5:
            word, manager = "async with", "AsyncContext"
        items = [f"{manager}({self.random.choice(['0', '0', '1', '2', '3'])})" + (f" as {self.target(1)}" if self.random.random() < 0.5 else "")
                 for _ in range(self.random.randint(1, 2))]
        return [f"{word} {', '.join(items)}:"] + self.block(scope, depth)

    def pattern(self, depth=2):
        pick = self.random.random()
        if depth <= 0 or pick < 0.25:
            return self.random.choice(["0", "1", "'a'", "None", "True", "-1", "1.5", "[]", "{}", "()", "b'a'"])
        if pick < 0.4:
            return f"{self.random.choice(['int', 'str', 'list', 'dict', 'tuple', 'float', 'bool'])}()"
        if pick < 0.55:
            parts = [self.pattern(depth - 1) for _ in range(self.random.randint(0, 2))]
            if self.random.random() < 0.5:
                parts.insert(self.random.randint(0, len(parts)), "*_")
            return f"[{', '.join(parts)}]"
        if pick < 0.65:
            return "{" + f"{self.random.choice(['1', chr(39) + 'a' + chr(39)])}: {self.pattern(depth - 1)}" + "}"
        if pick < 0.75:
            return f"({self.pattern(depth - 1)} | {self.pattern(depth - 1)})"
        if pick < 0.85:
            return f"int({self.random.choice(['0', 'real=1', 'imag=0'])})"
        return self.random.choice(["[x, *y]", "[_, x]", "(x, y)", "{'a': x, **y}", "str(x)", "int() as x"])

    def match(self, scope, depth):
        lines = [f"match {self.expression(scope)}:"]
        for _ in range(self.random.randint(1, 3)):
            guard = f" if {self.expression(scope, 0)}" if self.random.random() < 0.2 else ""
            lines += [f"    case {self.pattern()}{guard}:"] + ["    " + line for line in self.block(scope, depth)]
        if self.random.random() < 0.5:
            lines += [f"    case {self.random.choice(['_', 'x'])}:"] + ["    " + line for line in self.block(scope, depth)]
        return lines

    # Functions and classes

    def function(self, scope, name, kind):
        inner = Scope(kind, scope)
        word = "async def" if kind.startswith("async") else "def"
        parameters = self.random.choice(["", "a=1", "a=1, *b", "a=1, b=2", "*, a=1", "a=1, /, **c", "a=(), *b, c=0, **d"])
        lines = [f"{word} {name}({parameters}):"]
        used = {part.strip(" *").split("=")[0] for part in parameters.split(",")}
        if scope.outer is not None and self.random.random() < 0.4:
            free = [n for n in NAMES if n not in used]
            if free:
                chosen = self.random.choice(free)
                # Only what the enclosing function certainly assigns.
                lines.append(f"    nonlocal {chosen}" if self.enclosed(scope) else f"    global {chosen}")
                lines.append(f"    {chosen} = {self.expression(inner, 0).replace(':=', '==')}" if self.random.random() < 0.5 else "    pass")
        if kind in ("generator", "async generator"):
            lines.append("    if 0: yield")
        if self.random.random() < 0.8:
            some = self.random.sample(NAMES, self.random.randint(2, 4))
            lines.append(f"    {', '.join(some)} = {', '.join(self.values.any(2) for _ in some)}")
        return lines + self.block(inner, 3)

    @staticmethod
    def enclosed(scope):
        return scope.kind.rstrip("!") != "class" and scope.kind != "lambda" and "all" in scope.declared

    def inner(self, scope, depth):
        self.number += 1
        name = f"f{self.number}"
        kind = self.random.choice(["def", "def", "generator", "async", "async generator"])
        lines = []
        if scope.kind != "class" and "all" not in scope.declared and self.random.random() < 0.5:
            scope.declared.add("all")
            lines.append("if 0: a = b = c = d = 0")
        lines += self.function(scope if scope.outer else Scope(scope.kind, scope), name, kind)
        return lines + self.calls(kind, name)

    def calls(self, kind, name):
        drive = {"def": "show(9, {0}())", "generator": "drive({0})", "async": "await_all({0})", "async generator": "walk({0})"}[kind]
        return [drive.format(name)]

    def klass_inside(self, scope, depth):
        self.number += 1
        name = f"C{self.number}"
        return self.klass(scope, name) + self.uses_of_class(name)

    def klass(self, scope, name):
        base = self.random.choice(["", "", "(list)", "(dict)", "(int)", "(Exception)", "(Context)", "(tuple)"])
        inner = Scope("class", scope)
        lines = [f"class {name}{base}:"]
        if self.random.random() < 0.5:
            lines += self.block(inner, 1)
        for method in self.random.sample(["__init__", "__eq__", "__getitem__", "__iter__", "__len__", "__bool__", "__getattr__", "__add__", "__radd__",
                                          "__contains__", "__call__", "__next__", "__enter__", "__exit__", "__hash__", "__str__", "__lt__", "__set_name__",
                                          "__init_subclass__", "__class_getitem__", "__missing__", "__index__", "__format__", "__reversed__"],
                                         self.random.randint(1, 4)):
            body = Scope("def", inner)
            lines += [f"    def {method}(self, *args):"] + ["    " + line for line in self.block(body, 1)]
            if self.random.random() < 0.5:
                lines.append(f"        return {self.random.choice(['self', 'args', '1', 'super().__repr__()', 'iter((1, 2))', 'None', 'True'])}")
        return lines

    def uses_of_class(self, name):
        # Nothing here walks all of an object: it may give values without end.
        uses = [f"{name}()", "o + 1", "1 + o", "o == 1", "len(o)", "bool(o)", "o[0]", "next(iter(o))", "o()", "o.missing", "str(o)", "next(o)", "o < 2",
                "hash(o) * 0", f"{name}[int]", "sorted([o, 1])", "f'{o:3}'", "iter(o)", "reversed(o)", "o.a", f"{name}.a", "isinstance(o, Exception)", "o | {}"]
        chosen = self.random.sample(uses, 3)
        return [f"o = {name}()"] + [f"attempt(0, lambda: show({use}))" for use in chosen]
