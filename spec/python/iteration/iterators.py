class Count:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
print(list(Count(3)), [*Count(2)], sum(Count(4)), dict(zip(Count(2), "ab")), max(Count(5)), 2 in Count(3), tuple(Count(0)))
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "end"))
try:
    next(it)
except StopIteration as e:
    print("stop", e.args)
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), list(zip(Old(), Old())))
class OldStop:
    def __getitem__(self, i): raise KeyError("not index error")
try:
    list(OldStop())
except KeyError as e:
    print(repr(e))
n = 0
def step():
    global n
    n += 1
    return n
print(list(iter(step, 4)))
for i in (l := [1, 2, 3]):
    if i == 1: l.append(9)
    if i == 2: l.remove(2)
    print(i, end=" ")
print(l)
d = {1: 1, 2: 2}
for change in (lambda: d.update({3: 3}), lambda: d.pop(1)):
    try:
        for k in d: change()
    except RuntimeError as e:
        print(e)
s = {1, 2}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e:
    print(e)
z = zip([1, 2, 3], "ab")
print(list(z), list(zip()), list(zip([1])), list(zip(*[(1, 2), (3, 4)])))
for a in (([1], [1, 2]), ([1, 2], [1])):
    try:
        list(zip(*a, strict=True))
    except ValueError as e:
        print(e)
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2])))
print(list(enumerate("ab")), list(enumerate("ab", start=5)), list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed({1: 1, 2: 2})))
m = map(int, ["1", "x"])
print(next(m))
try:
    next(m)
except ValueError as e:
    print(e)
class Rev:
    def __len__(self): return 3
    def __getitem__(self, i): return i
print(list(reversed(Rev())))
class Rev2:
    def __reversed__(self): return iter("rev")
print(list(reversed(Rev2())))
i = iter(range(5))
for x in i:
    print(x, next(i, None), end="; ")
print()
for x in range(3): pass
else: print("else", x)
for x in range(3):
    if x == 1: break
else: print("never")
while x < 5: x += 1
else: print("while else", x)
class NextOnly:
    def __next__(self): return 1
try:
    iter(NextOnly())
except TypeError as e:
    print(e)
class BadIter:
    def __iter__(self): return NextOnly()
print(next(iter(BadIter())))
li = iter([1, 2, 3]); next(li)
print(li.__length_hint__(), list(li))
a = [1, 2, 3]
ia = iter(a)
list(ia)
a.append(4)
print(list(ia))
for bad in (lambda: next(5), lambda: next(iter([]), 1, 2), lambda: iter(5, 1), lambda: enumerate(), lambda: zip(5), lambda: map(), lambda: map(str), lambda: filter(1), lambda: list(map(5, [1])), lambda: reversed(5), lambda: enumerate([], "a")):
    try:
        print(bad())
    except TypeError as e:
        print(e)
