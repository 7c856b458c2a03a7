"""A package."""
print('init', __name__, __package__, type(__path__).__name__, len(__path__))
__all__ = ['alpha', 'late']
value = 'package value'
from . import beta
from .inner import deep as renamed
def __getattr__(name):
    if name == 'late': return 'computed late'
    raise AttributeError(f'no {name} in {__name__}')
def __dir__(): return ['b', 'a', '__all__']
