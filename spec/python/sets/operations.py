a, b = {1, 2, 3}, {3, 4}
def show(s): return sorted(s), type(s).__name__
print(show(a | b), show(a & b), show(a - b), show(a ^ b), show(b - a), a <= b, {1} < a, a >= {1, 2}, a > a, a == {3, 2, 1}, a != b, a.isdisjoint({9}), a.isdisjoint(b), a.issubset(range(5)), a.issuperset([1]))
print(show(a.union(b, [7], "x" * 0)), show(a.intersection(b, [3, 9])), show(a.difference(b, [1])), show(a.symmetric_difference([1, 9])), show(a.union()), show(a.intersection()), show(a.copy()), a.copy() is a)
s = set()
print(s, s.add(1), s.add(1), s, s.discard(9), s.discard(1), s, s.update([1, 2], (3,), {4: 5}), show(s), s.remove(2), show(s), len(s), 3 in s, [] == s)
s |= {10}
s &= {10, 1, 3}
s -= {3}
s ^= {1, 5}
print(show(s))
t = s
t |= {6}
print(t is s, s.intersection_update([5, 6]), show(s), s.difference_update([5]), show(s), s.symmetric_difference_update({6, 7}), show(s), s.pop(), s, s.clear(), s)
f = frozenset([1, 2, 2])
print(show(f), f == {1, 2}, {1, 2} == f, hash(f) == hash(frozenset([2, 1])), {f: "x"}[frozenset({1, 2})], show(f | {3}), show({3} | f), show(f & {1}), f.union([5]) >= f, frozenset(), frozenset(f) is f, f in {f}, {frozenset()}, repr(frozenset([1])), repr({1}), repr(set()))
print(show({1, 1.0, True}), {1, True} == {1}, len({0, False, 0.0, -0.0}), show({"a"} | {"b"}), sorted({"x", "y"} - {"y"}), set("hello") == set("oleh"), show(set(range(3))), show({*[1, 2], *(2, 3)}), {i % 3 for i in range(9)} == {0, 1, 2}, bool(set()), bool({0}), max({1, 5, 3}), sum({1, 2}), len({(1, 2), (1, 2)}), {nan := float("nan"), nan} == {nan})
for bad in (lambda: {1}.remove(5), lambda: set().pop(), lambda: {[]}, lambda: {1}.add([]), lambda: {1} | [2], lambda: {1} + {2}, lambda: [] in {1}, lambda: hash({1}), lambda: {1}[0], lambda: f.add(1), lambda: {1} < [1], lambda: set(5), lambda: {1}.union(5), lambda: {1} & "a", lambda: set([[1]]), lambda: {{1}}, lambda: {1}.update(5), lambda: set(1, 2), lambda: {1}.remove({2}), lambda: {1} <= 5, lambda: {1}.issubset(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print({1} in [{1}], {1} in {frozenset([1])}, {frozenset([1])}.__contains__({1}), frozenset([1]) in {frozenset([1]): 0})
big = set(range(1000))
big -= set(range(0, 1000, 2))
print(len(big), 501 in big, 500 in big, sum(big), len(big | set(range(10))), len(big & set(range(100))), min(big))
class S(set):
    def double(self): return {x * 2 for x in self}
print(sorted(S([1, 2]).double()), type(S([1]) | {2}).__name__, S([1]) == {1}, isinstance(S(), set))
x = {1, 2, 3}
x.update(x)
x.difference_update(x)
print(x, len(x), {1, 2} - {2} == {1}, {1} | {2} & {2, 3} == {1, 2}, {1, 2} ^ {2} == {1})
