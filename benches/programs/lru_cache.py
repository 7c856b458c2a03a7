"""A cache that forgets what was used longest ago: a dict and a linked list."""


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = None
        self.after = None


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.first = Node(None, None)
        self.last = Node(None, None)
        self.first.after = self.last
        self.last.before = self.first
        self.hits = 0

    def _unlink(self, node):
        node.before.after = node.after
        node.after.before = node.before

    def _append(self, node):
        node.before = self.last.before
        node.after = self.last
        node.before.after = node
        self.last.before = node

    def get(self, key):
        node = self.nodes.get(key)
        if node is None:
            return None
        self.hits += 1
        self._unlink(node)
        self._append(node)
        return node.value

    def put(self, key, value):
        if len(self.nodes) >= self.capacity:
            oldest = self.first.after
            self._unlink(oldest)
            del self.nodes[oldest.key]
        node = Node(key, value)
        self.nodes[key] = node
        self._append(node)


def main():
    cache = Cache(500)
    seed = 7
    total = 0
    for i in range(400000):
        seed = (seed * 48271) % 2147483647
        key = seed % 700 if i % 2 else seed % 300
        value = cache.get(key)
        if value is None:
            value = key * key
            cache.put(key, value)
        total = (total + value) % 1000003
    print(total, cache.hits, len(cache.nodes))


main()
