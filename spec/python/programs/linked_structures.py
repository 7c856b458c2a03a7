class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None): self.value, self.next = value, next

class LinkedList:
    def __init__(self, items=()):
        self.head = None
        for x in reversed(list(items)): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next
    def __len__(self): return sum(1 for _ in self)
    def __repr__(self): return " -> ".join(map(repr, self)) or "empty"
    def reverse(self):
        before, n = None, self.head
        while n: n.next, before, n = before, n, n.next
        self.head = before
        return self
    def __eq__(self, o): return list(self) == list(o)
    def __add__(self, o): return LinkedList([*self, *o])
    def __contains__(self, v): return any(x == v for x in self)
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        for k, x in enumerate(self):
            if k == i: return x
        raise IndexError(i)

l = LinkedList([1, 2, 3])
print(l, len(l), l.reverse(), l == [3, 2, 1], l + "ab", 2 in l, l[0], l[1:], LinkedList(), sum(l), sorted(l))
class BST:
    def __init__(self): self.root, self.size = None, 0
    def add(self, k, v=None):
        def go(n):
            if n is None:
                self.size += 1
                return [k, v, None, None]
            if k == n[0]: n[1] = v
            elif k < n[0]: n[2] = go(n[2])
            else: n[3] = go(n[3])
            return n
        self.root = go(self.root)
    def items(self):
        def walk(n):
            if n:
                yield from walk(n[2])
                yield n[0], n[1]
                yield from walk(n[3])
        return walk(self.root)
    def height(self):
        h = lambda n: 0 if n is None else 1 + max(h(n[2]), h(n[3]))
        return h(self.root)
    __setitem__ = add
    __len__ = lambda self: self.size
t = BST()
for i in range(50): t[i * 37 % 50] = i
t[7] = "seven"
print(len(t), t.height(), list(t.items())[:8], [k for k, _ in t.items()] == list(range(50)))
class Graph:
    def __init__(self): self.edges = {}
    def connect(self, a, b):
        self.edges.setdefault(a, []).append(b)
        self.edges.setdefault(b, []).append(a)
    def bfs(self, start):
        seen, queue = {start: None}, [start]
        while queue:
            n = queue.pop(0)
            for m in self.edges[n]:
                if m not in seen:
                    seen[m] = n
                    queue.append(m)
        return seen
    def path(self, a, b):
        back, p = self.bfs(a), [b]
        while back[p[-1]] is not None: p.append(back[p[-1]])
        return p[::-1]
g = Graph()
for a, b in ("ab", "bc", "cd", "ae", "ef", "fd", "dg"): g.connect(a, b)
print(g.path("a", "g"), list(g.bfs("a")), sorted(g.edges))
m = [[1 if (i * j) % 3 else 0 for j in range(4)] for i in range(4)]
print(*m, sep="\n")
print([list(r) for r in zip(*m)], [sum(r) for r in m], [[sum(a * b for a, b in zip(r, c)) for c in zip(*m)] for r in m])
a, b = {}, {}
a["b"], b["a"] = b, a
print(a["b"]["a"] is a, len(str(a)) > 5)
