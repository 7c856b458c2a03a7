# Packages: what runs when, submodules as attributes, __path__, __all__, namespace packages, reloading.
import sys
sys.path.insert(0, __file__.rpartition('/')[0] or '.')
def attempt(label, fn):
    try: r = fn()
    except Exception as e: print(label, '->', type(e).__name__, str(e).split(' (/')[0])
    else: print(label, '->', r)
import _layers
print(_layers.value, _layers.renamed.__name__, _layers.__doc__, _layers.__name__, _layers.__package__)
print('beta' in vars(_layers), 'alpha' in vars(_layers), _layers.beta is sys.modules['_layers.beta'])
attempt('getattr', lambda: _layers.late); attempt('getattr', lambda: _layers.nope); print(dir(_layers))
from _layers import *
print(alpha.__name__, late, 'value' in globals())
print(alpha.v, alpha.thing, alpha.absolute is _layers.beta)
import _layers.inner.deep as d
print(d.thing, d.uncle.thing, d is sys.modules['_layers.inner.deep'])
from _layers.beta import *
print(thing, '_private' in globals())
for bad in ('import _layers.none', 'import _layers.beta.sub', 'from _layers import none', 'from _layers.beta import none', 'import _layers.inner.none.deeper', 'from _layers.beta import *, thing', 'import _layers as a.b', 'from .beta import thing', 'from _layers import (alpha,)', 'from _layers import alpha as a, beta as b'):
    def run():
        ns = {'__name__': '__main__'}; exec(bad, ns); return sorted(k for k in ns if not k.startswith('__'))
    attempt(bad, run)
del sys.modules['_layers.beta']
import _layers.beta as again
print(again is _layers.beta, again is d.uncle)
_layers.beta = 'replaced'
from _layers import beta
print(beta); import _layers.beta; print(_layers.beta)
import _portion
print(_portion.__name__, type(_portion.__path__).__name__ in ('_NamespacePath', 'list'), getattr(_portion, '__file__', None), len(list(_portion.__path__)))
import _portion.mod
print(_portion.mod.x, hasattr(_portion, 'mod'))
attempt('no attr', lambda: _portion.other)
m = _layers.inner; m.__path__ = []; attempt('empty path', lambda: __import__('_layers.inner.other'))
m.__path__ = 5; attempt('bad path', lambda: __import__('_layers.inner.other2'))
del m.__path__; attempt('no path', lambda: __import__('_layers.inner.other3'))
print(_layers.__file__.endswith('__init__.py'), alpha.__file__.endswith('alpha.py'), sys.modules['_layers.inner'].__file__.endswith('__init__.py'))
import importlib
print(importlib.import_module('_layers.alpha') is alpha, importlib.import_module('.alpha', '_layers') is alpha); attempt('rel', lambda: importlib.import_module('.alpha')); attempt('rel', lambda: importlib.import_module('..alpha', '_layers'))
alpha.extra = 1; r = importlib.reload(alpha); print(r is alpha, r.extra); attempt('reload', lambda: importlib.reload(5)); attempt('reload', lambda: importlib.reload(type(sys)('unknown')))
def local():
    import _layers.inner.deep
    from _layers import value as v
    return sorted(locals())
print(local())
class InClass:
    from _layers import value
    import _layers as pkg
print(InClass.value, InClass.pkg is _layers)
try: import _layers.none
except ModuleNotFoundError as e: print(e.name, e.path, e.msg)
print([k for k in sorted(sys.modules) if k.startswith('_layers')])
