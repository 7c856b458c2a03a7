# All NaNs have the same hash
#
# `hash(float("nan"))` is 0, in CPython it follows the object's address. As keys they stay different.
#
# Why: A float is a value here, not an object with an address.

nan, other = float("nan"), float("nan")
print(hash(nan) == hash(other) == 0, len({nan: 1, other: 2}), nan in {nan: 1})
