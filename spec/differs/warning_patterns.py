# Patterns of warning filters are no regular expressions
#
# The patterns of `warnings.filterwarnings` are plain text in which `.*` stands for anything.
#
# Why: There is no engine for regular expressions yet.

import warnings

warnings.simplefilter("error")
warnings.filterwarnings("ignore", message="[ab]+ is old")
try:
    warnings.warn("aab is old")
    print("ignored")
except UserWarning as warning:
    print("raised", warning)
