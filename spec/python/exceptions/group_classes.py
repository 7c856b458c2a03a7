print([c.__name__ for c in ExceptionGroup.__mro__], ExceptionGroup.__bases__, issubclass(ExceptionGroup, Exception))
inner = ExceptionGroup("inner", [ValueError(1), KeyError("k")])
outer = ExceptionGroup("outer", [inner, TypeError("t")])
try:
    raise outer
except Exception as e:
    print(e, [str(x) for x in e.exceptions], repr(inner))
try:
    ExceptionGroup("x", [KeyboardInterrupt()])
except TypeError as e:
    print(e)
print(type(BaseExceptionGroup("x", [ValueError()])).__name__, type(BaseExceptionGroup("x", [KeyboardInterrupt()])).__name__)
print(outer.split(ValueError))
