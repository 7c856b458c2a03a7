print("module", __name__, __package__)
value = 5
from ._sub import _c
from . import _sub
from ._sub._c import cc
