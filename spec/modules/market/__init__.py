"""A package for modules_spec.lua."""
from .prices import apple

