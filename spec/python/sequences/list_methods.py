l = [3, 1, 2]
print(l.append(4), l, l.extend("ab"), l, l.insert(0, "first"), l.insert(-1, "nearly"), l.insert(100, "last"), l.insert(-100, "front"), l)
print(l.pop(), l.pop(0), l.pop(-2), l, l.remove(1), l, l.index(2), l.index("b", 1), l.count("b"), l.reverse(), l)
m = l.copy()
print(m == l, m is l, l.clear(), l, m)
n = [5, 3, 9, 1]
print(n.sort(), n, n.sort(reverse=True), n, sorted(n, key=lambda x: -x), n)
words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)))
pairs = [(1, "b"), (0, "x"), (1, "a"), (0, "y")]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted(pairs))
print([1, 2] + [3], [0] * 3, 3 * [1], [1] * 0, [1] * -5, [[]] * 2, [1, 2] * True)
nested = [[0] * 2] * 2
nested[0][0] = 1
print(nested, 1 in [1.0], [1] in [[1]], None in [0], [nan := float("nan")].index(nan))
print([1, 2, 3].index(3, -1), [1, 2, 1].index(1, 1), [1, 2].index(2, 0, 10**20))
for bad in (lambda: [1].index(2), lambda: [1, 2].index(1, 1), lambda: [1].remove(5), lambda: [].pop(), lambda: [1].pop(3), lambda: [1].pop("a"), lambda: [1].insert("a", 1), lambda: [1].insert(1), lambda: [1].extend(5), lambda: [1, "a"].sort(), lambda: [1].sort(lambda x: x), lambda: [1].sort(key=1), lambda: [1].foo, lambda: [1] * "a", lambda: [1] + 5, lambda: [].append(), lambda: list(1), lambda: list(1, 2), lambda: [1].sort(bad=1), lambda: [1].count()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
l = [1, 2, 3]
l.append(l)
print(l, len(l), l[3] is l, l == l)
print(list("abc"), list({1: 2}), list(range(3)), list(), list((1, 2)), list(x for x in "z"))
l = list(range(20))
del l[::3]
print(l)
class Bad:
    def __lt__(self, o): raise ValueError("no order")
try:
    [Bad(), Bad()].sort()
except ValueError as e:
    print(e)
def mutating_key(x):
    q.append(x)
    return x
q = [3, 1, 2]
try:
    q.sort(key=mutating_key)
except ValueError as e:
    print(e)
print(q)
big = [(i * 7919) % 1009 for i in range(1000)]
s = sorted(big)
print(all(a <= b for a, b in zip(s, s[1:])), s[:5], s[-3:], sorted(big, reverse=True)[:3], sorted(map(str, big))[:3], sorted(map(float, big))[:2])
print(sorted([True, 0, 2, 1.5, -3]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([[2], [1, 5], [1]]), sorted([(2, "a"), (1, "z"), (1, "b")]))
print(sorted([3, 1, 2], key=None), sorted([2**70, 1, -2**70, 0.5]), sorted(["é", "z", "a", "😀", "￿"]))
print(min([3, 1], key=lambda x: -x), max("apple", "fig", key=len), min([], default="d"), max(1, 2.0), max(1, 1.0), min(1.0, 1), max([1, 5, 5.0]), min("b", "a"))
r = [1]
r.extend(r)
r.extend(x for x in r[:1])
r += (5,)
r += {7: 1}
print(r, r.__len__(), r.__contains__(5), [].__class__, r.__getitem__(0), r.__mul__(1) == r)
