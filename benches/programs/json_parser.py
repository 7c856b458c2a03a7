"""A recursive parser for JSON, and the text of what it read."""


class Parser:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def skip(self):
        text, at = self.text, self.at
        while text[at] in " \n":
            at += 1
        self.at = at

    def value(self):
        self.skip()
        c = self.text[self.at]
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()

    def object(self):
        result = {}
        self.at += 1
        while True:
            self.skip()
            key = self.string()
            self.skip()
            self.at += 1
            result[key] = self.value()
            self.skip()
            self.at += 1
            if self.text[self.at - 1] == "}":
                return result

    def array(self):
        result = []
        self.at += 1
        while True:
            result.append(self.value())
            self.skip()
            self.at += 1
            if self.text[self.at - 1] == "]":
                return result

    def string(self):
        start = self.at + 1
        end = self.text.index('"', start)
        self.at = end + 1
        return self.text[start:end]

    def number(self):
        start = self.at
        at = start
        text = self.text
        while text[at] in "-+.0123456789e":
            at += 1
        self.at = at
        digits = text[start:at]
        return float(digits) if "." in digits else int(digits)


def dump(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return '"' + value + '"'
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        return "[" + ", ".join([dump(v) for v in value]) + "]"
    return "{" + ", ".join([dump(k) + ": " + dump(v) for k, v in value.items()]) + "}"


def main():
    item = '{"name": "item %d", "tags": ["a", "b", "c%d"], "price": %d.5, "count": %d, "ok": true, "none": null, "in": {"x": -1, "y": [1, 2, [3]]}}'
    text = "[" + ",\n ".join([item % (i, i, i, i * 7) for i in range(150)]) + "]"
    length = 0
    for _ in range(50):
        data = Parser(text).value()
        length += len(dump(data))
    print(length, data[149]["tags"][2], sum([entry["price"] for entry in data]))


main()
