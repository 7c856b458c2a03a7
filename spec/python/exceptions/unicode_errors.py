# The Unicode errors: constructors, attributes, text.
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("ok", repr(r))
        return r
    except BaseException as e:
        print(type(e).__name__, "|", e)
# UnicodeError
u = UnicodeEncodeError("ascii", "a\xe9b", 1, 2, "r"); print(u, u.encoding, repr(u.object), u.start, u.end, u.reason, u.args)
u = UnicodeEncodeError("ascii", "a\xe9b", 0, 3, "r"); print(u)
u.start = 1; u.end = 2; u.reason = "zz"; u.encoding = "q"; u.object = "a\u20acb"; print(u)
u.object = "a\U0001f600b"; print(u)
t(UnicodeEncodeError); t(UnicodeEncodeError, 1, 2, 3, 4, 5); t(UnicodeEncodeError, "a", b"b", 1, 2, "r"); t(UnicodeEncodeError, "a", "b", "1", 2, "r")
u = UnicodeDecodeError("utf8", b"a\xffb", 1, 2, "r"); print(u, repr(u), u.object)
u = UnicodeDecodeError("utf8", bytearray(b"a\xffb"), 0, 2, "r"); print(u, repr(u), u.object)
t(UnicodeDecodeError, "a", "b", 1, 2, "r"); t(UnicodeDecodeError); t(UnicodeDecodeError, "a", b"b", 1, 2)
u = UnicodeTranslateError("a\xe9b", 1, 2, "r"); print(u, repr(u), u.object, u.start, u.end, u.reason)
t(UnicodeTranslateError); t(UnicodeTranslateError, "x", 1, 2, 3)
u = UnicodeTranslateError("a\xe9b", 1, 3, "r"); print(u); u.end=2; u.object = "a\u20acb"; print(u)
u = UnicodeError("a", 1); print(u)
