print('alpha', __name__, __package__)
from . import value as v, beta
from .beta import thing
import _layers.beta as absolute
