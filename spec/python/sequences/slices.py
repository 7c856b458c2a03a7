s = "abcdefgh"
l = list(range(8))
t = tuple(l)
for sl in (slice(None), slice(2), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1), slice(6, 2, -2), slice(-100, 100), slice(5, 2), slice(100, None), slice(None, None, 100), slice(None, None, -100), slice(-1, -4, -1), slice(0, 0), slice(7, None, -3), slice(10**30), slice(-10**30, None), slice(None, None, 10**30), slice(True, None)):
    print(sl, s[sl], l[sl], t[sl], list(range(8)[sl]), sl.indices(8))
print(slice(1, 2).start, slice(1, 2).stop, slice(1).step, slice(1, 2) == slice(1, 2, None), repr(slice("a", None, [])))
class K:
    def __getitem__(self, k): return k
print(K()[1:2], K()[1:2, 3], K()[::], K()[:, 1], K()[...], K()["a":"b"], K()[*[1, 2]], K()[*()], K()[1,])
for bad in (lambda: l[::0], lambda: l["a":], lambda: l[1.5:], lambda: s[::0], lambda: t[:None:"x"], lambda: slice(1, 2, 0).indices(5), lambda: slice(1).indices(-1), lambda: l[1, 2], lambda: l[None]):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(l[:] is l, t[:] is t, s[:] == s, [1, 2, 3][-1:], [][1:], ""[::-1], l[-2:][0], l[1:][1:][1:])
class I:
    def __index__(self): return 3
print(l[I()], l[I():], s[:I()])
