"""A small stack machine that interprets a program given as tuples."""


class Machine:
    def __init__(self, code):
        self.code = code
        self.stack = []
        self.slots = [0] * 8
        self.pc = 0
        self.steps = 0

    def op_push(self, value):
        self.stack.append(value)

    def op_load(self, slot):
        self.stack.append(self.slots[slot])

    def op_store(self, slot):
        self.slots[slot] = self.stack.pop()

    def op_add(self, _):
        right = self.stack.pop()
        self.stack[-1] += right

    def op_mod(self, n):
        self.stack[-1] %= n

    def op_less(self, _):
        right = self.stack.pop()
        self.stack[-1] = self.stack[-1] < right

    def op_jump_if(self, target):
        if self.stack.pop():
            self.pc = target

    def run(self):
        operations = {name[3:]: getattr(self, name) for name in dir(self) if name.startswith("op_")}
        code = [(operations[name], argument) for name, argument in self.code]
        while self.pc < len(code):
            operation, argument = code[self.pc]
            self.pc += 1
            self.steps += 1
            operation(argument)


def main():
    program = [
        ("push", 0), ("store", 0), ("push", 0), ("store", 1),
        ("load", 1), ("load", 0), ("add", None), ("mod", 1000003), ("store", 1),
        ("load", 0), ("push", 1), ("add", None), ("store", 0),
        ("load", 0), ("push", 150000), ("less", None), ("jump_if", 4),
    ]
    machine = Machine(program)
    machine.run()
    print(machine.slots[1], machine.steps)


main()
