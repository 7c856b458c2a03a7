# Comparing the key that is to leave a full cache clears the cache, or fills it again.
from functools import lru_cache


class Key:
    def __init__(self, name, act=None):
        self.name, self.act = name, act

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if self.act is not None:
            act, self.act = self.act, None
            act()
        return self is other


def attempt(act):
    @lru_cache(maxsize=3)
    def function(key):
        return key.name

    keys = [Key(i) for i in range(3)]
    for key in keys:
        function(key)
    armed = Key("armed")
    for key in keys:
        key.act = lambda: act(function)
    print(function(armed), function(armed))
    for key in keys:
        print(function(key), end=" ")
    print()


attempt(lambda function: function.cache_clear())
attempt(lambda function: function(Key("other")))
attempt(lambda function: [function(Key(i)) for i in range(10)])
attempt(lambda function: (function.cache_clear(), [function(Key(i)) for i in range(5)]))
