print('deep', __name__, __package__)
from ..beta import thing
try: from .... import beyond
except ImportError as e: print(e)
try: from .missing import x
except ImportError as e: print(type(e).__name__, e)
try: from . import missing
except ImportError as e: print(type(e).__name__, str(e).split(' (')[0])
from .. import beta as uncle
