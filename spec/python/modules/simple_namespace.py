# types.SimpleNamespace.
import types
ns = types.SimpleNamespace(a=1, b='x')
print(ns, ns.a, ns.__dict__, ns == types.SimpleNamespace(a=1, b='x'), ns != types.SimpleNamespace())
ns.c = [1]; del ns.a; print(ns)
try: del ns.a
except AttributeError as e: print(e)
try: ns.a
except AttributeError as e: print(e)
print(types.SimpleNamespace({'q': 1}, r=2), types.SimpleNamespace([('a', 1)]))
for a in [((1, 2), {}), ((5,), {}), (({1: 2},), {}), (([1],), {})]:
    try: print(types.SimpleNamespace(*a[0]))
    except Exception as e: print(type(e).__name__, e)
ns.self = ns; print(ns)
class S(types.SimpleNamespace): pass
print(S(z=1), S(z=1) == types.SimpleNamespace(z=1))
try: types.SimpleNamespace(a=1) < types.SimpleNamespace(a=2)
except TypeError as e: print(e)
try: hash(ns)
except TypeError as e: print(e)
print(ns == 5, types.SimpleNamespace(**{'a b': 1}))
ns = types.SimpleNamespace(x=1); ns.__dict__['y'] = 2; print(ns, vars(ns))
print(types.SimpleNamespace.__doc__)
import types
ns = types.SimpleNamespace(x=1, y=2)
print(ns.__replace__(x=5), ns.__reduce__()[1:])
