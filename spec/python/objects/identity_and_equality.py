a = [1]
b = [1]
c = a
print(a == b, a is b, a is c, a is not b, a != b, None is None, True is True, () is (), id(a) == id(c), [a] == [b], a in [b], (a,) == (b,))
class I:
    def __eq__(self, o): return False
i = I()
print(i == i, i in [i], [i] == [i], [i].index(i), [i].count(i), i != i, (i,) == (i,), {1: i} == {1: i}, i in (i,), i in {1: i}.values())
class N:
    def __eq__(self, o): return NotImplemented
print(N() == N(), N() != N(), (n := N()) == n, n == 5)
class D:
    def __ne__(self, o): return "ne called"
print(D() != 1, D() == D())
print(1 == 1.0, 1 == "1", "a" == "a", [1, 2] == (1, 2), {1} == {1.0}, {1: 2} == {1.0: 2.0}, range(3) == range(3), b"a" == "a", 0 == "", None == False, [] == False, float("inf") == float("inf"), "é" == "é", 1 == True, [True] == [1])
def f(): pass
g = f
print(f == g, f is g, f == (lambda: 0), len is len, int is int, type(a) is list, a.append == a.append, a.append is a.append, f.__name__ is f.__name__, f == f)
class C:
    def m(self): pass
    @classmethod
    def k(cls): pass
x, y = C(), C()
print(x.m == x.m, x.m is x.m, x.m == y.m, C.m is C.m, C.k == C.k, x.m.__func__ is C.m, hash(x.m) == hash(x.m), {x.m: 1}[x.m])
s1, s2 = "hello", "".join(["hel", "lo"])
print(s1 == s2, s1 in {s2}, {s1: 1}[s2], s1 is s1)
l = [1, 2]
l2 = l
l += [3]
print(l2, l is l2)
l = l + [4]
print(l2, l is l2)
t = (1, 2)
t2 = t
t += (3,)
print(t2, t is t2)
rec = []
rec.append(rec)
try:
    print(rec == rec, rec in rec)
    other = []
    other.append(other)
    rec == other
except RecursionError as e:
    print("RecursionError", e)
