# Module objects: attributes, __getattr__, __dir__, errors.
import types, sys
m = types.ModuleType('name', 'doc')
print(sorted(vars(m).items(), key=lambda kv: kv[0]), m, dir(m))
for args in ((), (5,), ('a', 1, 2), (None,)):
    try: types.ModuleType(*args)
    except TypeError as e: print(e)
print(types.ModuleType(name='x', doc=5).__doc__, types.ModuleType('', None).__name__ == '')
try: types.ModuleType('a', bad=1)
except TypeError as e: print(e)
try: m.nope
except AttributeError as e: print(e, e.name, e.obj is m)
m.x = 1; print(m.x, m.__dict__['x']); del m.x
try: m.x
except AttributeError as e: print(e)
for act in (lambda: setattr(m, '__dict__', {}), lambda: delattr(m, '__dict__'), lambda: delattr(m, '__name__'), lambda: m.__name__, lambda: m.zzz, lambda: repr(m), lambda: setattr(m, '__class__', 5), lambda: setattr(m, '__class__', int)):
    try: print(act())
    except Exception as e: print(type(e).__name__, e)
m.__name__ = 5
try: m.zzz
except AttributeError as e: print(e)
print(repr(m))
n = types.ModuleType('n')
def ga(name): print('getattr', name); return name.upper() if name != 'bad' else (_ for _ in ()).throw(AttributeError('custom'))
n.__getattr__ = ga
print(n.foo, n.__name__, hasattr(n, 'bad'))
try: n.bad
except AttributeError as e: print(e, e.name)
n.__getattr__ = 5
try: n.foo
except TypeError as e: print(e)
n.__getattr__ = lambda: 0
try: n.foo
except TypeError as e: print(str(e).replace('<lambda>', 'L'))
del n.__getattr__
n.__dir__ = lambda: ['z', 'a']; print(dir(n))
n.__dir__ = lambda: 5
try: dir(n)
except TypeError as e: print(e)
n.__dir__ = 5
try: dir(n)
except TypeError as e: print(e)
del n.__dir__
print(dir(n))
n.__annotations__ = {'q': int}; print(n.__annotations__); del n.__annotations__; print(n.__annotations__, '__annotations__' in n.__dict__)
try: n.__annotations__ = 5; print(n.__annotations__)
except TypeError as e: print(e)
class Sub(types.ModuleType):
    'subdoc'
    cls = 'class attr'
    def __init__(self, name): super().__init__(name, 'D'); self.extra = 1
    @property
    def prop(self): return 'prop ' + self.__name__
    def __setattr__(self, n, v): print('set', n); super().__setattr__(n, v)
s = Sub('s'); print(s.cls, s.prop, s.extra, s.__doc__, s, isinstance(s, types.ModuleType))
s.v = 3
try: s.prop = 1
except AttributeError as e: print(e)
try: s.zip
except AttributeError as e: print(e)
class Slotted(types.ModuleType): __slots__ = ()
t = Slotted('t'); t.x = 1; print(t.x)
class NoInit(types.ModuleType):
    def __init__(self): pass
u = NoInit()
print(u.__dict__ in ({}, None), repr(u))
try: u.x
except AttributeError as e: print(e)
try: u.y = 1; print(u.y)
except AttributeError as e: print(e)
types.ModuleType.__init__(u, 'late'); print(u.__name__, u)
sys.modules['made'] = n; n.value = 42; n.__name__ = 'made'
import made; from made import value; print(made.value, value, made is n)
try: from made import missing
except ImportError as e: print(e, e.name, e.path, e.name_from)
n.__getattr__ = lambda k: k + '!'
from made import anything, other as o2; print(anything, o2)
n.__all__ = ['value', 'dyn']
ns = {}; exec('from made import *', ns); print(sorted(k for k in ns if k != '__builtins__'), ns['dyn'])
n.__getattr__ = lambda k: (_ for _ in ()).throw(AttributeError(k))
for bad in (['nope'], [5], 5, ['value', None], 'va', ('value',), None):
    n.__all__ = bad
    try: ns = {}; exec('from made import *', ns); print(sorted(k for k in ns if k != '__builtins__'))
    except Exception as e: print(type(e).__name__, e)
del n.__all__, n.__getattr__
n._hidden = 1; n.shown = 2
ns = {}; exec('from made import *', ns); print(sorted(k for k in ns if k != '__builtins__'))
sys.modules['none'] = None
try: import none
except ImportError as e: print(type(e).__name__, e, e.name)
try: from none import x
except ImportError as e: print(type(e).__name__, e, e.name)
sys.modules['obj'] = type('O', (), {'a': 1, 'b': 2, '_c': 3})
import obj; from obj import a; print(obj.a, a)
try: from obj import zz
except ImportError as e: print(e)
sys.modules['five'] = 5
import five; print(five)
try: from five import zz
except ImportError as e: print(e)
try: import five.sub
except ImportError as e: print(type(e).__name__, e)
try: import made.sub
except ImportError as e: print(type(e).__name__, e)
for src in ('import nothing_here', 'from nothing_here import x', 'import nothing.sub.deep', 'from . import x', 'from .a import b', 'from .. import c', 'from sys import nope', 'import sys.nope', 'from sys import path as s, nope'):
    try: exec(src, {'__name__': 'zz'})
    except Exception as e: print(src, '|', type(e).__name__, e, getattr(e, 'name', '-'))
for g in ({'__package__': 'pk'}, {'__package__': ''}, {'__package__': 5}, {'__package__': None, '__name__': 'a.b'}, {'__name__': 5}, {}, {'__name__': 'a', '__path__': []}, {'__spec__': None}):
    try: exec('from . import x', g)
    except Exception as e: print(type(e).__name__, e)
    try: exec('from ...q import x', g)
    except Exception as e: print(type(e).__name__, e)
print(__import__('math').__name__, __import__('math', fromlist=['x']).__name__, __import__('made', {}, {}, [], 0).value)
for args in ((), (5,), (None,), ('',), ('math', 5), ('math', {}, {}, (), -1), ('math', {}, {}, (5,)), ('math', {}, {}, 5), ('x', {}, {}, (), 1), ('', {'__package__': 'math'}, {}, ('pi',), 1), ('math', {}, {}, (), 'a'), ('a\0b',), ('math.',), ('..',)):
    try: print(__import__(*args).__name__)
    except Exception as e: print(args, type(e).__name__, e)
print(type(sys.modules), 'math' in sys.modules, sys.modules['__main__'].__name__)
import builtins
real = builtins.__import__
def fake(name, globals=None, locals=None, fromlist=(), level=0):
    print('import', name, type(globals).__name__, type(locals).__name__, fromlist, level); return real(name, globals, locals, fromlist, level)
builtins.__import__ = fake
import math
from math import pi, e as ee
import math as mm
def f():
    import math as q
    from math import pi
f()
exec('import math', {})
try: from . import zz
except ImportError as e: print(e)
builtins.__import__ = lambda *a: 5
import whatever; print(whatever)
try: from whatever import a
except ImportError as e: print(e)
import whatever.sub.deep; print(whatever)
try: import whatever.sub as ws; print(ws)
except Exception as e: print(type(e).__name__, e)
builtins.__import__ = 5
try: import math
except TypeError as e: print(e)
del builtins.__import__
try: import math
except ImportError as e: print(e)
builtins.__import__ = real
import math; print(math.__name__, __name__, __spec__, __package__, __doc__)
