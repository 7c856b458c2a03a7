"""A heap, shortest paths, components, topological order, Huffman codes and an LRU cache."""


class Heap:
    def __init__(self, items=(), *, key=lambda item: item):
        self.items, self.key = [], key
        for item in items:
            self.push(item)

    def push(self, item):
        at = len(self.items)
        self.items.append(item)
        while at and self.key(self.items[at]) < self.key(self.items[(parent := (at - 1) // 2)]):
            self.items[at], self.items[parent] = self.items[parent], self.items[at]
            at = parent

    def pop(self):
        last = self.items.pop()
        if not self.items:
            return last
        top, self.items[0], at = self.items[0], last, 0
        while (child := 2 * at + 1) < len(self.items):
            if child + 1 < len(self.items) and self.key(self.items[child + 1]) < self.key(self.items[child]):
                child += 1
            if not self.key(self.items[child]) < self.key(self.items[at]):
                break
            self.items[at], self.items[child] = self.items[child], self.items[at]
            at = child
        return top

    def __bool__(self):
        return bool(self.items)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        while self:
            yield self.pop()


print(*Heap([5, 3, 8, 1, 9, 2]), *Heap(["pear", "fig", "banana"], key=len), bool(Heap()), len(Heap("ab")))

ROADS = {("a", "b"): 7, ("a", "c"): 9, ("a", "f"): 14, ("b", "c"): 10, ("b", "d"): 15, ("c", "d"): 11, ("c", "f"): 2,
         ("d", "e"): 6, ("e", "f"): 9, ("x", "y"): 1}
graph = {}
for (start, end), length in ROADS.items():
    graph.setdefault(start, {})[end] = graph.setdefault(end, {})[start] = length


def shortest(graph, start):
    best, queue = {}, Heap([(0, start, None)])
    for length, node, before in queue:
        if node in best:
            continue
        best[node] = length, before
        for end, more in graph[node].items():
            queue.push((length + more, end, node))
    return best


def path(best, end):
    while end is not None:
        yield end
        end = best[end][1]


best = shortest(graph, "a")
print({node: length for node, (length, _) in sorted(best.items())}, [*path(best, "e")][::-1])


def components(graph):
    left = dict.fromkeys(graph)
    while left:
        stack, group = [next(iter(left))], set()
        while stack:
            node = stack.pop()
            if left.pop(node, 0) is None:
                group.add(node)
                stack += graph[node]
        yield sorted(group)


print(*components(graph))


class Cycle(Exception):
    def __init__(self, nodes):
        super().__init__(" -> ".join(nodes))
        self.nodes = nodes


def order(needs):
    done, path = {}, []

    def visit(node):
        if node in done:
            return
        if node in path:
            raise Cycle([*path[path.index(node):], node])
        path.append(node)
        for need in sorted(needs.get(node, ())):
            visit(need)
        done[path.pop()] = len(done)

    for node in sorted(needs):
        visit(node)
    return list(done)


print(order({"app": {"lib", "log"}, "lib": {"core"}, "log": {"core", "io"}, "test": {"app"}}))
try:
    order({"a": {"b"}, "b": {"c"}, "c": {"a"}})
except Cycle as error:
    print(error, error.nodes, error.args)


def huffman(text):
    counts = {c: text.count(c) for c in text}
    heap = Heap(((n, c, None) for c, n in counts.items()), key=lambda e: e[:2])
    while len(heap) > 1:
        (n, a, left), (m, b, right) = heap.pop(), heap.pop()
        heap.push((n + m, min(a, b), ((a, left), (b, right))))
    codes = {}

    def walk(node, code):
        name, children = node
        if children is None:
            codes[name] = code or "0"
        else:
            for bit, child in zip("01", children):
                walk(child, code + bit)

    _, name, children = heap.pop()
    walk((name, children), "")
    return codes


text = "abracadabra alakazam"
codes = huffman(text)
bits = "".join(codes[c] for c in text)


def decode(bits):
    back, code = {v: k for k, v in codes.items()}, ""
    for bit in bits:
        code += bit
        if code in back:
            yield back[code]
            code = ""


print(sorted(codes.items(), key=lambda item: (len(item[1]), item)), len(bits), "".join(decode(bits)) == text)


class LRU(dict):
    def __init__(self, size, make):
        self.size, self.make, self.misses = size, make, 0

    def __getitem__(self, key):
        value = super().__getitem__(key)
        super().__delitem__(key)
        super().__setitem__(key, value)
        return value

    def __missing__(self, key):
        self.misses += 1
        if len(self) >= self.size:
            del self[next(iter(self))]
        super().__setitem__(key, self.make(key))
        return super().__getitem__(key)


cache = LRU(3, lambda n: n * n)
print([cache[n] for n in (1, 2, 3, 1, 4, 2, 5, 1)], list(cache.items()), cache.misses)
