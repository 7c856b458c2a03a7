print("package", __name__, __package__)
from .. import _a
