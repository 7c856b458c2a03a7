"""warnings: filters, recording, showing."""
import sys, warnings
class W:
    def write(self, s): sys.stdout.write('E:' + s[s.find('.py:'):])
    def flush(self): pass
sys.stderr = W()
warnings.warn('first')
warnings.warn('dep', DeprecationWarning)
warnings.warn('pend', PendingDeprecationWarning)
for i in range(3): warnings.warn('loop')
def f(): warnings.warn('in f', RuntimeWarning, stacklevel=2)
f(); f()
warnings.warn(UserWarning('inst'))
warnings.warn(DeprecationWarning('inst dep'), UserWarning)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('rec'); warnings.warn('rec'); bool(NotImplemented)
    def g(): yield
    it = g(); next(it)
    try: it.throw(ValueError, 'v')
    except ValueError as e: print('v', e)
print(len(log), [(str(w.message), w.category.__name__, w.lineno, type(w).__name__) for w in log])
print(log[0].filename.endswith('.py'), isinstance(log[0].message, UserWarning))
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: warnings.warn('as error')
    except UserWarning as e: print('caught', repr(e))
    try: bool(NotImplemented)
    except DeprecationWarning as e: print('caught', e)
with warnings.catch_warnings():
    warnings.simplefilter('ignore'); warnings.warn('ignored')
with warnings.catch_warnings(action='error'):
    try: warnings.warn('as error2')
    except UserWarning as e: print('caught', repr(e))
with warnings.catch_warnings():
    warnings.filterwarnings('error', message='spec')
    try: warnings.warn('special')
    except UserWarning as e: print('caught', repr(e))
    warnings.warn('not Special')
    warnings.filterwarnings('ignore', category=RuntimeWarning); warnings.warn('rt', RuntimeWarning)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('once')
    for i in range(3): warnings.warn('once')
    warnings.resetwarnings(); warnings.warn('reset')
print(len(log))
for bad in (lambda: warnings.warn('x', 5), lambda: warnings.warn('x', int), lambda: warnings.simplefilter('nope'), lambda: warnings.warn(), lambda: warnings.filterwarnings('error', message=5)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
old = warnings.showwarning
warnings.showwarning = lambda m, c, f, l, file=None, line=None: print('SHOW', m, c.__name__)
warnings.warn('hooked')
warnings.showwarning = old
print(warnings.formatwarning('m', UserWarning, 'file.py', 3, 'text'), end='')
print(warnings.formatwarning('m', UserWarning, 'file.py', 3), end='')
warnings.warn_explicit('expl', UserWarning, 'zz.py', 7)
class My(UserWarning): pass
warnings.warn('mine', My)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('default')
    for i in range(2): warnings.warn('d1')
    for i in range(2): warnings.warn('d2')
print([str(x.message) for x in log])
