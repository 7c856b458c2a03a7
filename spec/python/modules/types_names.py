# The names of the module types.
import types
print(types.FunctionType is types.LambdaType, types.MethodType, types.BuiltinFunctionType is types.BuiltinMethodType)
for n in sorted(types.__all__):
    v = getattr(types, n)
    if isinstance(v, type): print(n, v.__name__, v.__qualname__, v.__module__)
