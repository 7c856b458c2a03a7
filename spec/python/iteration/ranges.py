for r in (range(5), range(2, 5), range(0, 10, 3), range(5, 0, -2), range(0), range(5, 2), range(10, -11, -5), range(-3, 3)):
    print(r, list(r), len(r), bool(r), sum(r), r[0] if r else None, r[-1] if r else None, list(reversed(r)), list(r[1:]), r[::-1])
r = range(0, 20, 3)
print(9 in r, 10 in r, "a" in r, 9.0 in r, r.index(9), r.count(9), r.count(10), r.start, r.stop, r.step, True in range(3))
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 1), hash(range(0)) == hash(range(3, 3)), range(1) == [0], range(2) != range(3))
for bad in (lambda: range(), lambda: range(1.5), lambda: range("a"), lambda: range(1, 2, 0), lambda: r[10], lambda: r.index(1), lambda: range(1, 2, 3, 4), lambda: r.append(1), lambda: setattr(r, "start", 1)):
    try:
        bad()
    except (TypeError, ValueError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
big = range(10**20, 10**20 + 3)
print(list(big), len(big), 10**20 in big, big[1], big[-1], range(-10**30, 10**30, 10**29)[3])
print(list(range(2**63 - 2, 2**63 + 1)), list(range(-2**63, -2**63 - 2, -1)))
try:
    len(range(10**30))
except OverflowError as e:
    print(e)
class I:
    def __index__(self): return 4
print(list(range(I())), r[I()])
for i in range(3):
    i += 10
    print(i, end=" ")
print()
for i in range(3):
    for i in range(i): pass
print(i)
print(r[2:4], r[-3:-1], r[::2], range(10)[2:8:3], range(10)[::-3])
it = iter(range(3))
print(next(it), list(it), it.__length_hint__())
print(min(range(5, 1, -1)), max(range(5)), sorted(range(3), reverse=True), tuple(range(2)), set(range(2)) == {0, 1}, repr(range(1, 10, 2)), str(range(3)))
n = 5
for i in range(n):
    n = 2
    print(i, end=" ")
print({range(2): "a"}[range(0, 2)])
