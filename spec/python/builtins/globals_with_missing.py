# Namespaces of exec, eval and functions that are subclasses of dict.
class Default(dict):
    def __missing__(self, key): print('missing', key); return f'<{key}>'
class Plain(dict): pass
class Getitem(dict):
    def __getitem__(self, key): print('getitem', key); return dict.__getitem__(self, key)
    def __setitem__(self, key, value): print('setitem', key); dict.__setitem__(self, key, value)
    def __delitem__(self, key): print('delitem', key); dict.__delitem__(self, key)
    def __contains__(self, key): print('contains', key); return True
    def get(self, *a): print('get'); return dict.get(self, *a)
def attempt(label, fn):
    try: r = fn()
    except Exception as e: print(label, type(e).__name__, e)
    else: print(label, r)
attempt('eval locals', lambda: eval('x', {}, Default()))
attempt('eval locals len', lambda: eval('len', {}, Default()))
attempt('eval globals', lambda: eval('x', Default(y=1)))
attempt('eval globals y', lambda: eval('y', Default(y=1)))
attempt('exec', lambda: exec('a = 1; b = a; print(a, b)', Getitem()))
attempt('exec locals', lambda: exec('a = 1; b = a; print(a, b); del a', {}, Getitem()))
attempt('class', lambda: exec('class C:\n x = nm', {}, Default()))
attempt('comprehension', lambda: exec('print([zz for i in "a"])', {}, Default()))
attempt('lambda', lambda: eval('(lambda: zz)()', {}, Default()))
attempt('plain', lambda: exec('a = 1', p := Plain()) or sorted(p)[-1])
import types
class Mapping:
    def __init__(self, d): self.d = d
    def __getitem__(self, k): print('get', k); return self.d[k]
    def __setitem__(self, k, v): print('set', k, v); self.d[k] = v
    def __delitem__(self, k): print('del', k); del self.d[k]
    def keys(self): return self.d.keys()
m = Mapping({'x': 5})
attempt('mapping', lambda: eval('x', {}, m)); attempt('mapping miss', lambda: eval('nope', {}, m)); attempt('mapping set', lambda: exec('z = x; del z\nfor i in (1,): pass\nclass C: pass', {}, m))
attempt('mapping globals', lambda: eval('x', m)); attempt('list globals', lambda: eval('x', [])); attempt('list locals', lambda: eval('x', {}, [])); attempt('none', lambda: eval('1', None, None)); attempt('int locals', lambda: exec('', {}, 5)); attempt('tuple', lambda: exec('', ()))
attempt('locals()', lambda: eval('locals()', {}, m) is m); attempt('vars', lambda: eval('vars()', {}, m) is m); attempt('dir', lambda: eval('dir()', {}, m))
class Raises(dict):
    def __missing__(self, k): raise ZeroDivisionError(k)
attempt('raises', lambda: eval('q', {}, Raises())); attempt('raises g', lambda: eval('q', Raises()))
class KE(dict):
    def __missing__(self, k): raise KeyError(k)
attempt('keyerror', lambda: eval('len("ab")', {}, KE())); attempt('keyerror', lambda: eval('nothing', {}, KE()))
attempt('builtins', lambda: eval('foo', {'__builtins__': {'foo': 7}})); attempt('builtins', lambda: eval('len', {'__builtins__': {}}))
