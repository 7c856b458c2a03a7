"""Module doc."""
from __future__ import annotations
import a.b.c
import a.b as c
from . import x as y, z
from m import *
v: list[int] = []
