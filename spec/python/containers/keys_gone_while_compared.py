# Comparing a key with one that is in the container empties it: what is being compared is gone from there.
import gc
from collections import defaultdict


class Part:
    def __init__(self, name, act=None):
        self.name, self.act = name, act

    def __hash__(self):
        return 1

    def __eq__(self, other):
        for part in (self, other):
            if part.act is not None:
                act, part.act = part.act, None
                act()
                gc.collect()
                garbage = [(Part(i), [i]) for i in range(100)]
        return self.name == other.name


def key(name, act=None):
    return (Part(name, act), Part("second"))


def attempt(name, make, fill, use):
    container = make()
    fill(container, key(1, container.clear))
    try:
        result = use(container)
    except KeyError:
        result = "KeyError"
    print(name, result, len(container))


def put(container, item):
    container[item] = "value"


for make in (dict, lambda: defaultdict(list)):
    for name, use in (
        ("get", lambda d: d.get(key(1))), ("item", lambda d: d[key(1)]), ("in", lambda d: key(1) in d),
        ("set", lambda d: d.__setitem__(key(1), 2)), ("pop", lambda d: d.pop(key(1), "none")),
        ("other", lambda d: d.get(key(2))), ("setdefault", lambda d: d.setdefault(key(1), 5)),
        ("update", lambda d: d.update({key(1): 3})), ("del", lambda d: d.__delitem__(key(1))),
        ("equal", lambda d: d == {key(1): "value"}),
    ):
        attempt(name, make, put, use)
for name, use in (
    ("in", lambda s: key(1) in s), ("discard", lambda s: s.discard(key(1))),
    ("remove", lambda s: s.remove(key(1))), ("other", lambda s: s.add(key(2))), ("and", lambda s: len(s & {key(1)})),
    ("or", lambda s: len(s | {key(1)})), ("subset", lambda s: {key(1)} <= s), ("equal", lambda s: s == {key(1)}),
):
    attempt(name, set, set.add, use)
