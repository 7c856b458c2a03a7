# SyntaxError as an object.
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("ok", repr(r))
        return r
    except BaseException as e:
        print(type(e).__name__, "|", e)
# SyntaxError
s = SyntaxError(); print(repr(s), s.msg, s.lineno, str(s))
s = SyntaxError("m"); print(repr(s), s.msg, str(s), s.filename, s.text, s.offset, s.end_lineno, s.end_offset, s.print_file_and_line)
s = SyntaxError("m", ("f", 1, 2, "t")); print(repr(s), s, s.filename, s.lineno, s.offset, s.text, s.args, s.end_lineno)
s = SyntaxError("m", ("f", 1, 2, "t", 3, 4)); print(repr(s), s, s.end_lineno, s.end_offset)
s = SyntaxError("m", ("a/b/f", 1, 2, "t", 3, 4)); print(s)
s = SyntaxError("m", (None, 1, 2, "t", 3, 4)); print(s)
s = SyntaxError("m", ("f", None, 2, "t", 3, 4)); print(s)
t(SyntaxError, "m", ()); t(SyntaxError, "m", (1, 2, 3)); t(SyntaxError, "m", 5); t(SyntaxError, "m", (1, 2, 3, 4, 5)); t(SyntaxError, "a", "b", "c"); t(SyntaxError, "a", "bcde")
s = SyntaxError("m"); s.msg = "z"; s.lineno = 7; print(s); s.filename = "q"; print(s)
print(IndentationError("x").msg, TabError("x", ("f", 1, 2, "t")))
