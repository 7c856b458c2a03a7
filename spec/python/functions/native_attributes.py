# The attributes that builtin functions, methods and descriptors show.

for function in (len, print, [].append, "x".upper, dict.fromkeys, str.maketrans, object.__new__, int.from_bytes):
    print(function.__name__, function.__qualname__, type(function).__name__, function.__module__)
for descriptor in (list.append, str.upper, int.__add__, dict.__getitem__, dict.__dict__["fromkeys"], object.__repr__):
    print(descriptor.__name__, descriptor.__qualname__, descriptor.__objclass__.__name__, type(descriptor).__name__)
print([].append.__self__, "abc".find.__self__, len.__self__.__name__)
print(type((1).__add__).__name__, (1).__add__.__self__)
print(list.append, str.join, len, int.real)
print([].append == [].append, (l := []).append == l.append, len == len, hash(len) == hash(len))
for function, name in ((len, "__defaults__"), (list.append, "__code__"), (print, "missing")):
    try:
        getattr(function, name)
    except AttributeError as e:
        print(e)
for change in (lambda: setattr(len, "x", 1), lambda: setattr(list.append, "__name__", "y"), lambda: delattr(len, "__name__")):
    try:
        change()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print(list.append.__get__([1])(2), list.append.__get__(None, list) is list.append, str.upper("shout"))
for call in (lambda: list.append(1, 2), lambda: str.upper(), lambda: str.upper(b"x"), lambda: int.__add__("a", 1)):
    try:
        call()
    except TypeError as e:
        print(e)
