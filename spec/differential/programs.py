"""Random snippets: each is a piece of Python whose effect is printed, exceptions included.

A program is a prelude and many snippets, so that one start of an interpreter tests hundreds of things. Every
snippet is a function body; what it passes to `show` is printed.
"""

import random as random_module
import warnings

from blocks import Blocks
from values import SPECS, STRS, Values

PRELUDE = r'''
def canonical(v, depth=0):
    t = type(v)
    if depth > 5:
        return "deep"
    if t is set or t is frozenset:
        return t.__name__ + "{" + ", ".join(sorted(canonical(x, depth + 1) for x in v)) + "}"
    if t is list or t is tuple:
        return t.__name__ + "[" + ", ".join(canonical(x, depth + 1) for x in v) + "]"
    if t is dict:
        return "{" + ", ".join(canonical(k, depth + 1) + ": " + canonical(x, depth + 1) for k, x in v.items()) + "}"
    text = repr(v)
    at = text.find(" at 0x")
    return text if at < 0 else text[:at] + ">"

def show(*values):
    print(*[canonical(v) for v in values])

class Context:
    """Swallows, raises or passes exceptions on, by its number."""
    def __init__(self, how=0):
        self.how = how
    def __enter__(self):
        show("enter")
        if self.how == 3:
            raise ValueError("enter")
        return (1, 2)
    def __exit__(self, kind, value, traceback):
        show("exit", kind)
        if self.how == 2:
            raise KeyError("exit")
        return self.how == 1

class AsyncContext(Context):
    async def __aenter__(self):
        await Step("aenter")
        return self.__enter__()
    async def __aexit__(self, *args):
        await Step("aexit")
        return self.__exit__(*args)

class Step:
    """Awaitable: gives what it has to whoever drives."""
    def __init__(self, value):
        self.value = value
    def __await__(self):
        got = yield self.value
        return got

class Steps:
    """An asynchronous iterator over an iterable."""
    def __init__(self, items):
        self.items = iter(items)
    def __aiter__(self):
        return self
    async def __anext__(self):
        for item in self.items:
            await Step("next")
            return item
        raise StopAsyncIteration

def drive(function):
    i = function()
    for step in (next, next, lambda i: i.send(5), lambda i: i.throw(KeyError("thrown")), next, lambda i: i.close(), next):
        attempt("step", lambda: show(step(i)))
    i.close()

def await_all(function):
    coroutine = function()
    for n in range(12):
        try:
            show("awaited", coroutine.send(None) if n != 4 else coroutine.throw(ValueError("thrown")))
        except StopIteration as e:
            show("result", e.value)
            break
        except Exception as e:
            show("failed", type(e), str(e))
            break
    coroutine.close()

def walk(function):
    async def main():
        i = function()
        try:
            show("anext", await anext(i, "none"))
            show("asend", await i.asend(3))
            async for x in i:
                show("item", x)
        finally:
            await i.aclose()
    await_all(main)

def attempt(number, f):
    print("# snippet", number)
    try:
        f()
    except RecursionError:
        print(number, "RecursionError")
    except BaseException as e:
        print(number, type(e).__name__, str(e).split(" at 0x")[0], canonical(e.args) if "0x" not in repr(e.args) else "")
        if e.__cause__ is not None:
            print("   from", type(e.__cause__).__name__, e.__suppress_context__)
        context = e.__context__
        while context is not None:
            print("   while", type(context).__name__, str(context).split(" at 0x")[0])
            context = context.__context__
    else:
        print(number, "ok")
'''

BINARY = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "@", "<", "<=", "==", "!=", ">", ">=", "in", "not in",
          "is not", "and", "or"]
UNARY = ["-", "+", "~", "not "]
FUNCTIONS = ["abs", "all", "any", "ascii", "bin", "bool", "bytes", "bytearray", "callable", "chr", "complex", "dict",
             "divmod", "enumerate", "filter", "float", "format", "frozenset", "hex", "int", "isinstance",
             "issubclass", "iter", "len", "list", "map", "max", "min", "next", "oct", "ord", "pow", "range", "repr",
             "reversed", "round", "set", "slice", "sorted", "str", "sum", "tuple", "zip", "memoryview", "getattr"]
TYPES = [int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice]
SKIPPED = {"__init_subclass__", "__subclasshook__", "__reduce__", "__reduce_ex__", "__getstate__", "__sizeof__",
           "__dir__", "__doc__", "__class__", "__new__", "__init__", "__getnewargs__", "__pow__", "__rpow__",
           "__lshift__", "__rlshift__", "__rmod__", "__alloc__", "__hash__", "__buffer__", "__release_buffer__"}
KEYWORDS = {"sorted": ["key=lambda x: str(x)", "reverse=True", "key=None"], "sum": ["start=1"],
            "max": ["key=str", "default=0"], "min": ["key=repr", "default=None"], "int": ["base=16"],
            "zip": ["strict=True"], "enumerate": ["start=5"], "round": ["ndigits=1"], "str": ["encoding='utf-8'"],
            "sort": ["key=str", "reverse=True"], "split": ["maxsplit=1", "sep=','"], "rsplit": ["maxsplit=1"],
            "splitlines": ["keepends=True"], "encode": ["'utf-16'", "'ascii', 'replace'"], "pow": ["mod=7"],
            "decode": ["'latin-1'", "errors='replace'"], "to_bytes": ["8, 'little'", "length=2, signed=True"]}


def is_python(source):
    """Whether a snippet compiles; one that does not would take the others of its program along."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source, "<snippet>", "exec")
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True


class Programs:
    """Makes programs from a seed."""

    def __init__(self, seed):
        self.random = random_module.Random(seed)
        self.values = Values(self.random)
        self.blocks = Blocks(self)
        self.kinds = [self.operator, self.operator, self.function, self.function, self.method, self.method,
                      self.method, self.subscript, self.formatting, self.unpacking, self.loop, self.definition,
                      self.klass, self.generator, self.comprehension, self.handling, self.matching] + [self.blocks.snippet] * 6

    def program(self, snippets=60):
        """The source of a program, as a prelude and a list of snippets."""
        return PRELUDE, [self.snippet(i) for i in range(snippets)]

    def snippet(self, number):
        """A function `f{number}` and the line that runs it."""
        while True:
            body = self.random.choice(self.kinds)()
            lines = "\n".join("    " + line for line in body.split("\n"))
            if is_python(f"def f():\n{lines}\n"):
                break
        return f"for n in 'abcdo': globals().pop(n, None)\ndef f{number}():\n{lines}\nattempt({number}, f{number})\n"

    # Expressions

    def expression(self, depth=2):
        pick = self.random.random()
        if depth <= 0 or pick < 0.4:
            return self.values.any(1)
        if pick < 0.6:
            return f"({self.expression(depth - 1)} {self.random.choice(BINARY)} {self.expression(depth - 1)})"
        if pick < 0.7:
            return f"({self.random.choice(UNARY)}{self.expression(depth - 1)})"
        if pick < 0.8:
            condition = self.expression(depth - 2)
            return f"({self.expression(depth - 1)} if {condition} else {self.expression(depth - 1)})"
        if pick < 0.9:
            return f"{self.random.choice(FUNCTIONS[:12])}({self.expression(depth - 1)})"
        return f"[*{self.values.iterable()}, {self.expression(depth - 1)}]"

    def operator(self):
        pick = self.random.random()
        if pick < 0.2:
            op = self.random.choice(["**", "<<", ">>"])
            return f"show({self.random.choice([self.values.any(1), self.values.int()])} {op} {self.values.small()})"
        if pick < 0.5:
            op = self.random.choice(["+", "-", "*", "//", "%", "/", "&", "|", "^", "@"])
            right = self.values.small() if op == "*" else self.values.any()
            # Values that cannot change may or may not be the same object; of containers it matters.
            same = "type(x) in (list, dict, set, bytearray) and x is y"
            return f"x = {self.values.any()}\ny = x\nx {op}= {right}\nshow(x, {same})"
        return f"show({self.expression(3)})"

    def arguments(self, name, most=3):
        given = [self.values.any(1) for _ in range(self.random.randint(0, most))]
        if name in KEYWORDS and self.random.random() < 0.4:
            given.append(self.random.choice(KEYWORDS[name]))
        return ", ".join(given)

    def function(self):
        name = self.random.choice(FUNCTIONS)
        call = f"{name}({self.arguments(name)})"
        if name in ("iter", "map", "filter", "zip", "enumerate", "reversed"):
            return f"r = {call}\nshow(type(r).__name__)\nshow(list(r))"
        if name == "getattr":
            return f"show(getattr({self.values.any(1)}, {self.random.choice(STRS)}, {self.values.small()}))"
        return f"show({call})"

    def method(self):
        kind = self.random.choice(TYPES)
        name = self.random.choice([n for n in dir(kind) if n not in SKIPPED])
        attempts = 30
        receiver = self.values.any()
        while attempts and not self.is_a(receiver, kind):
            receiver = self.values.any()
            attempts -= 1
        if not callable(getattr(kind, name)):
            return f"show({receiver}.{name})" if receiver[0] not in "-0123456789" else f"show(({receiver}).{name})"
        arguments = self.arguments(name, 2)
        return f"o = {receiver}\nr = o.{name}({arguments})\nshow(r)\nshow(o)"

    @staticmethod
    def is_a(source, kind):
        try:
            return isinstance(eval(source), kind)
        except Exception:
            return False

    def subscript(self):
        key = self.random.choice([
            self.values.small(), self.values.any(1), f"{self.values.small()}:{self.values.small()}", "::-1", ":",
            f"{self.values.small()}:{self.values.small()}:{self.random.choice(['2', '-1', '-2', '0', 'None'])}",
            f"{self.values.int()}:", f":{self.values.int()}:{self.values.small()}"])
        pick = self.random.random()
        if pick < 0.5:
            return f"show({self.values.iterable()}[{key}])"
        target = self.random.choice([self.values.iterable(), "[1, 2, 3, 4, 5]", "bytearray(b'hello')"])
        if pick < 0.8:
            return f"x = {target}\nx[{key}] = {self.values.any()}\nshow(x)"
        return f"x = {target}\ndel x[{key}]\nshow(x)"

    def formatting(self):
        value = self.values.any(1)
        pick = self.random.random()
        if pick < 0.35:
            return f"show(format({value}, {self.values.spec()}))"
        if pick < 0.55:
            spec = self.random.choice(SPECS)[1:-1]
            conversion = self.random.choice(["", "!r", "!s", "!a"])
            return f"v = {value}\nshow(f'<{{v{conversion}:{spec}}}>')" if spec != "!" else f"v = {value}\nshow(f'{{v=}}')"
        if pick < 0.75:
            code = self.random.choice(["%s", "%r", "%a", "%d", "%5d", "%-5s|", "%05.1f", "%x", "%#o", "%e", "%g", "%c",
                                       "%%", "%+d", "% d", "%.3s", "%(a)s", "%i", "%*d", "%.2", "%q"])
            return f"show({code!r} % ({value}{',' if self.random.random() < 0.7 else ''}))"
        template = self.random.choice(["{}", "{0}{1}", "{:>{}}", "{!r}", "{a}", "{0[0]}", "{0.real}", "{", "}", "{:d}",
                                       "{0:{1}}", "{}{0}", "{!x}", "{:,}"])
        return f"show({template!r}.format({value}, {self.values.small()}, a={value}))"

    # Statements

    def unpacking(self):
        target = self.random.choice(["a, b", "a, *b", "*a, b", "a, (b, c)", "[a, b, *c]", "a, *b, c", "(a)", "*a,", "a, b, c"])
        return f"{target} = {self.values.iterable()}\nshow(*[v for k, v in sorted(locals().items())])"

    def loop(self):
        ending = self.random.choice(["break", "continue", "pass", "return show('left', i)"])
        end = self.random.choice(["else:\n    show('else')", ""])
        return (f"t = []\nfor i in {self.values.iterable()}:\n    t.append(i)\n    if {self.expression(1)}:\n        {ending}\n"
                f"    t.append('end')\n{end}\nshow(t)")

    def parameters(self):
        names = ["a", "b", "c", "d"]
        self.random.shuffle(names)
        parts, defaults = [], False
        for name in names[: self.random.randint(0, 3)]:
            defaults = defaults or self.random.random() < 0.4
            parts.append(f"{name}={self.values.small()}" if defaults else name)
        if parts and self.random.random() < 0.25:
            parts.insert(self.random.randint(1, len(parts)), "/")
        if self.random.random() < 0.3:
            parts.append("*args")
        elif self.random.random() < 0.3:
            parts += ["*", "k" if self.random.random() < 0.5 else "k=9"]
        if self.random.random() < 0.3:
            parts.append("**kw")
        return ", ".join(parts)

    def definition(self):
        parameters = self.parameters()
        arguments = []
        for _ in range(self.random.randint(0, 4)):
            arguments.append(self.random.choice([self.values.small(), "*[1, 2]"]))
        for name in self.random.sample(["a", "b", "k", "z"], self.random.randint(0, 2)):
            arguments.append(f"{name}={self.values.small()}")
        if self.random.random() < 0.2:
            arguments.append("**{'q': 1}")
        return f"def g({parameters}):\n    show(*sorted(locals().items()))\ng({', '.join(arguments)})"

    def klass(self):
        slot = self.random.choice(["__add__", "__radd__", "__eq__", "__lt__", "__len__", "__bool__", "__getitem__",
                                   "__contains__", "__iter__", "__call__", "__index__", "__int__", "__float__", "__str__",
                                   "__repr__", "__hash__", "__format__", "__neg__", "__getattr__", "__iadd__", "__round__",
                                   "__reversed__", "__length_hint__", "__bytes__", "__complex__", "__mul__", "__rmul__"])
        base = self.random.choice(["object", "int", "str", "list", "dict", "tuple", "float"])
        use = self.random.choice(["o + 1", "1 + o", "o == 1", "o < 1", "len(o)", "bool(o)", "o[0]", "1 in o", "list(o)",
                                  "o()", "[1, 2, 3][o]", "int(o)", "float(o)", "str(o)", "repr(o)", "hash(o) * 0", "f'{o:>5}'",
                                  "-o", "o.missing", "round(o)", "bytes(o)", "complex(o)", "o * 2", "2 * o",
                                  "sorted([o, o])", "not o", "iter(o)", "reversed(o)", "range(o)", "{o: 1}", "o != o"])
        return (f"class C({base}):\n    def {slot}(self, *args):\n        return {self.values.any(1)}\no = C()\n"
                f"r = {use}\nshow(type(r).__name__)\nshow(r)")

    def generator(self):
        steps = "\n".join(f"        x = yield {self.values.any(1)}\n        show('got', x)" for _ in range(self.random.randint(1, 2)))
        ending = self.random.choice(["return 5", "raise ValueError('v')", "yield from [1, 2]", "raise StopIteration(3)"])
        final = self.random.choice(["show('finally')", "pass", "yield 'late'", "return 7"])
        drive = "\n".join(self.random.choice(["show(next(it))", f"show(it.send({self.values.small()}))", "show(list(it))",
                                              "show(it.throw(KeyError('k')))", "show(it.close())"])
                          for _ in range(self.random.randint(1, 4)))
        return f"def g():\n    try:\n{steps}\n        {ending}\n    finally:\n        {final}\nit = g()\n{drive}\nit.close()"

    def comprehension(self):
        form = self.random.choice(["[{e} for x in {i} if {c}]", "{{{e} for x in {i}}}", "{{x: {e} for x in {i}}}",
                                   "list({e} for x in {i} for y in {j})", "[(x, y) for x in {i} for y in {j} if {c}]",
                                   "sum({e} for x in {i})", "[y := {e} for x in {i}]"])
        inner = self.random.choice(["x", "x + x", "str(x)", "x == 1", "(x,)", "-x", self.values.small()])
        text = form.format(e=inner, i=self.values.iterable(1), j=self.values.iterable(1), c=self.expression(1))
        return f"show({text})"

    def handling(self):
        risky = self.random.choice([f"show({self.expression(2)})", "raise KeyError('x')", "{}[1]", "1 / 0", "[].pop()",
                                    "raise ValueError(1, 2) from TypeError('t')", "undefined_name"])
        clause = self.random.choice(["except (KeyError, ZeroDivisionError) as e:\n    show(repr(e))", "except Exception as e:\n    raise RuntimeError('again')",
                                     "except LookupError:\n    raise", "except TypeError:\n    pass\nelse:\n    show('else')",
                                     "except* ValueError as g:\n    show(g.exceptions)"])
        final = self.random.choice(["finally:\n    show('finally')", "", "finally:\n    return show('swallowed')"])
        if "except*" in clause:
            final = "finally:\n    show('finally')"
        return f"try:\n    {risky}\n{clause}\n{final}\nshow('after')"

    def matching(self):
        cases = self.random.sample(["case []:\n        show('empty')", "case [x]:\n        show('one', x)",
                                    "case [x, *rest]:\n        show('many', x, rest)", "case {'a': v, **kw}:\n        show(v, kw)",
                                    "case {}:\n        show('mapping')", "case int(n) if n:\n        show('int', n)",
                                    "case str() as s:\n        show('str', s)", "case 0 | 1.5 | None:\n        show('literal')",
                                    "case (a, b):\n        show(a, b)", "case bytes(b):\n        show(b)", "case float():\n        show('float')",
                                    "case -1 | 1+2j:\n        show('number')"], 5)
        return f"match {self.values.any()}:\n    " + "\n    ".join(cases) + "\n    case other:\n        show('other', other)"
