"""A reader and writer of JSON by recursive descent: text, numbers, errors with their place."""


class JSONError(ValueError):
    def __init__(self, message, text, at):
        line = text.count("\n", 0, at) + 1
        column = at - text.rfind("\n", 0, at)
        super().__init__(f"{message}: line {line} column {column} (char {at})")
        self.message, self.at, self.line, self.column = message, at, line, column


ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def parse(text):
    value, at = parse_value(text, skip(text, 0))
    at = skip(text, at)
    if at != len(text):
        raise JSONError("extra data", text, at)
    return value


def skip(text, at):
    while at < len(text) and text[at] in " \t\r\n":
        at += 1
    return at


def parse_value(text, at):
    for word, value in (("null", None), ("true", True), ("false", False)):
        if text.startswith(word, at):
            return value, at + len(word)
    match text[at:at + 1]:
        case "{":
            return parse_object(text, at + 1)
        case "[":
            return parse_array(text, at + 1)
        case '"':
            return parse_string(text, at + 1)
        case c if c and c in "-0123456789":
            return parse_number(text, at)
        case "":
            raise JSONError("unexpected end", text, at)
        case other:
            raise JSONError(f"unexpected {other!r}", text, at)


def parse_number(text, at):
    end = at
    while end < len(text) and text[end] in "+-.eE0123456789":
        end += 1
    token = text[at:end]
    try:
        return (float(token) if set(token) & set(".eE") else int(token)), end
    except ValueError as error:
        raise JSONError(f"bad number {token!r}", text, at) from error


def parse_string(text, at):
    parts = []
    while True:
        try:
            c = text[at]
        except IndexError:
            raise JSONError("unterminated string", text, at) from None
        at += 1
        if c == '"':
            return "".join(parts), at
        if c == "\\":
            c, at = text[at], at + 1
            if c == "u":
                parts.append(chr(int(text[at:at + 4], 16)))
                at += 4
            elif c in ESCAPES:
                parts.append(ESCAPES[c])
            else:
                raise JSONError(f"bad escape {c!r}", text, at - 1)
        else:
            parts.append(c)


def parse_items(text, at, close, item):
    at = skip(text, at)
    if text[at:at + 1] == close:
        return at + 1
    while True:
        at = skip(text, item(skip(text, at)))
        match text[at:at + 1]:
            case ",":
                at += 1
            case c if c == close:
                return at + 1
            case _:
                raise JSONError(f"expected ',' or {close!r}", text, at)


def parse_array(text, at):
    result = []

    def item(at):
        value, at = parse_value(text, at)
        result.append(value)
        return at

    return result, parse_items(text, at, "]", item)


def parse_object(text, at):
    result = {}

    def item(at):
        key, at = parse_value(text, at)
        if not isinstance(key, str):
            raise JSONError("keys are strings", text, at)
        at = skip(text, at)
        if text[at:at + 1] != ":":
            raise JSONError("expected ':'", text, at)
        result[key], at = parse_value(text, skip(text, at + 1))
        return at

    return result, parse_items(text, at, "}", item)


def dump(value, indent=None, level=0):
    pad = "" if indent is None else "\n" + " " * indent * (level + 1)
    end = "" if indent is None else "\n" + " " * indent * level
    match value:
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[value]
        case int() | float():
            return repr(value)
        case str():
            quoted = "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n"}.get(c, c) for c in value)
            return f'"{quoted}"'
        case [] | {}:
            return "[]" if isinstance(value, list) else "{}"
        case [*items]:
            return "[" + ",".join(pad + dump(i, indent, level + 1) for i in items) + end + "]"
        case {**items}:
            pairs = (f"{pad}{dump(k)}: {dump(v, indent, level + 1)}" for k, v in sorted(items.items()))
            return "{" + ",".join(pairs) + end + "}"
        case _:
            raise TypeError(f"no JSON for {type(value).__name__}")


text = ' {"b": [1, -2.5e3, "x\\u00e9\\n", {}, []], "a": null, "c": {"d": true, "e": [false]}} '
value = parse(text)
print(value)
print(dump(value))
print(dump(value, 2))
print(parse(dump(value)) == value)
for bad in '{"a" 1}', "[1, 2", '["x', "[1,,2]", "01x", '{"a": 1} x', "", '{1: 2}', '"\\q"', "\n\n  nul":
    try:
        print(parse(bad))
    except JSONError as error:
        print(type(error).__name__, error, error.line, error.column, repr(error.__cause__))
try:
    dump({"a": {1, 2}})
except TypeError as error:
    print(error)
