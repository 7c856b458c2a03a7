def case(start, sl, value):
    l = list(start)
    try:
        if value is del_: del l[sl]
        else: l[sl] = value
        print(sl, l)
    except (ValueError, TypeError) as e:
        print(sl, type(e).__name__, e, l)
del_ = object()
R = range(6)
case(R, slice(1, 3), "xy")
case(R, slice(1, 3), [])
case(R, slice(1, 1), [9, 9])
case(R, slice(None), [])
case(R, slice(3, 1), [7])
case(R, slice(-2, None), "abc")
case(R, slice(100, None), [1])
case(R, slice(None, None, 2), "abc")
case(R, slice(None, None, 2), "ab")
case(R, slice(None, None, -1), range(10, 16))
case(R, slice(4, 0, -2), "pq")
case(R, slice(1, 4, 2), (i for i in "gh"))
case(R, slice(1, 3), 5)
case(R, slice(None, None, 2), 5)
case(R, slice(0, 0, 2), [])
case(R, slice(0, 0, 2), [1])
case(R, slice(None, None, 1), [1, 2])
case(R, slice(None, None, 2), del_)
case(R, slice(None, None, -2), del_)
case(R, slice(1, 4), del_)
case(R, slice(4, 1), del_)
case(R, slice(-1, None), del_)
case(R, slice(None), del_)
case(R, slice(None, None, 100), del_)
l = [1, 2, 3]
l[1:2] = l
print(l)
l[:0] = l
print(l)
l[::2] = l[1::2] + [0] * (len(l[::2]) - len(l[1::2]))
print(l)
l = [1, 2, 3]
l[1:1] += [7]
print(l)
l[:] *= 2
print(l)
l = [[1], [2]]
m = l[:]
m[0].append(5)
m.append(6)
print(l, m)
l += "ab"
l *= 2
print(l)
a = b = [1]
a += [2]
a = a + [3]
print(a, b)
del a[0], a[0]
print(a)
x = [0, 1, 2, 3]
x[0], x[1:] = 9, x[:1]
print(x)
i = 0
i, x[i] = 1, "set"
print(x)
try:
    (1, 2)[0:1] = [3]
except TypeError as e:
    print(e)
try:
    s = "abc"
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    l[5000] = 1
except IndexError as e:
    print(e)
try:
    del l[5000]
except IndexError as e:
    print(e)
