print("module", __name__, __package__)
cc = 3
def too_far(): from ... import z
def by_dots():
    from .._b import bb
    return bb
def missing(): from .. import nope
