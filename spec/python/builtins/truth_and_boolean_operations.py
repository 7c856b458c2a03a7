# Truth of every builtin, __bool__ and __len__ and what they may return, and what and, or and not return.
class Bool:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value

    def __repr__(self):
        return f'Bool({self.value!r})'


class Len:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value

    def __repr__(self):
        return f'Len({self.value!r})'


class Both(Bool, Len):
    def __init__(self, truth, length):
        self.value = truth
        self.length = length

    def __len__(self):
        print('never asked', end=' ')
        return self.length


class NoBool:
    __bool__ = None


class NoLen:
    __len__ = None


class Raises:
    def __bool__(self):
        raise KeyError('bool')


class N(int):
    def __bool__(self):
        return not int(self)


class L(list):
    def __len__(self):
        return 0


def show(f, *args):
    try:
        return repr(f(*args))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


values = [None, True, False, 0, 1, -1, 10**30, 0.0, -0.0, 0.1, float('nan'), 0j, 1j, complex(0, -0.0), '', ' ', '0', b'', b'\0', bytearray(), bytearray(1), [], [0], (), (0,), {}, {0: 0}, set(), {0}, frozenset(), range(0), range(1), range(5, 5), memoryview(b''), memoryview(b'a'), ..., NotImplemented.__class__, object, len, slice(0), int, lambda: 0, iter([]), {}.keys(), {1: 2}.values(), {}.items(), Exception(), type]
for value in values:
    name = type(value).__name__ if ' at 0x' in repr(value) else repr(value)
    print(name, bool(value), not value, not not value, value is (value or 'other'), value is (value and 'other'), 'yes' if value else 'no', end='; ')
print()
for value in (Bool(True), Bool(False), Bool(1), Bool(0), Bool(None), Bool('x'), Bool(1.0), Bool(N(1)), Len(0), Len(1), Len(True), Len(-1), Len('a'), Len(1.5), Len(None), Len(2**63), Len(2**70), Len(2**63 - 1), Both(True, 0), Both(False, 1), NoBool(), NoLen(), Raises(), N(0), N(5), L([1, 2])):
    name = type(value).__name__ if ' at 0x' in repr(value) else repr(value)
    print(name, show(bool, value), show(lambda: not value), show(lambda: 'yes' if value else 'no'), show(lambda: (value and 1) == 1), show(lambda: (value or 2) == 2), show(lambda: [x for x in [1] if value]), show(lambda: any([value])), show(lambda: all([value])), show(lambda: list(filter(None, [value])) != []))


def say(value):
    print(f'<{value!r}>', end='')
    return value


for expression in ('say(0) and say(1)', 'say(1) and say(0)', 'say(0) or say("")', 'say([]) or say(2) or say(3)', 'say(1) and say(2) and say(3)', 'say(1) and say(0) or say(5)', 'say(0) or say(1) and say(2)', 'not say(0) and say(3)', 'not (say(0) and say(3))', 'not say(1) == say(2)', 'say(1) if say(0) else say(2)', 'say(0) or (say(1) if say("") else say(None)) or say(4)', 'not not say([])', '(say(0) or say(1)) and (say(2) or say(3))', 'say(1) or 1 / 0', 'say(0) and 1 / 0', '[] and {} or () and ""', 'None or 0 or [] or "last"', 'True and 1 and "x" and [0]', 'not None', 'not not 5', 'not 1 if not 0 else 2', '(lambda: say(0) or say(9))()'):
    print(expression, '->', repr(eval(expression)))
x = Raises()
for statement in ('if x: pass', 'while x: pass', 'assert x', 'x and 1', 'x or 1', 'not x', '1 if x else 2', '[1 for _ in [1] if x]', 'any([x])', 'x and x or x', 'y = 1 and x', 'match 1:\n  case 1 if x: pass'):
    try:
        exec(statement)
        print(statement, 'fine')
    except KeyError as e:
        print(statement.replace('\n', ' '), e)
