"""The part of `enum` that is about whole enumerations: checks, and members as names of a module."""

import sys
from enum import KEEP, Flag, ReprEnum, StrEnum, _is_single_bit, _iter_bits_lsb

# What is defined here says that it is of `enum`.
__name__ = "enum"


def _aliases(enumeration):
    return [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]


def unique(enumeration):
    """Check that no two names of an enumeration have the same value."""
    duplicates = ", ".join(f"{alias} -> {name}" for alias, name in _aliases(enumeration))
    if duplicates:
        raise ValueError("duplicate values found in %r: %s" % (enumeration, duplicates))
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enumeration for what `EnumCheck` names."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                aliases = ", ".join(f"{alias} -> {name}" for alias, name in _aliases(enumeration))
                if aliases:
                    raise ValueError("aliases found in %r: %s" % (enumeration, aliases))
            elif check is CONTINUOUS:
                self._check_continuous(enumeration, is_flag)
            elif check is NAMED_FLAGS and is_flag:
                self._check_named(enumeration)
        return enumeration

    @staticmethod
    def _check_continuous(enumeration, is_flag):
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if is_flag:
            wanted = (1 << bit for bit in range(low.bit_length(), high.bit_length() - 1))
        else:
            wanted = range(low + 1, high)
        missing = [value for value in wanted if value not in values]
        if missing:
            text = "invalid %s %r: missing values %s" % (
                "flag" if is_flag else "enum", enumeration.__name__, ", ".join(map(str, missing))
            )
            raise ValueError(text[:256])

    @staticmethod
    def _check_named(enumeration):
        singles = {m.value for m in enumeration}
        names, bits = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missed = [bit for bit in _iter_bits_lsb(alias.value) if bit not in singles]
            if missed:
                names.append(name)
                bits |= sum(missed)
        if not names:
            return
        if len(names) == 1:
            what = f"alias {names[0]} is missing"
        else:
            what = f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
        value = ("value 0x%x" if _is_single_bit(bits) else "combined values of 0x%x") % bits
        raise ValueError(
            "invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]"
            % (enumeration.__name__, what, value)
        )


def global_enum_repr(self):
    """Use as `__repr__` of members that are also names of their module."""
    return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)


def global_flag_repr(self):
    """As `global_enum_repr`, of flags."""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    if _is_single_bit(self._value_):
        return "%s.%s" % (module, self._name_)
    keeps = self._boundary_ is KEEP
    names = self._name_.split("|")
    return "|".join(n if keeps and n[0].isdigit() else f"{module}.{n}" for n in names)


def global_str(self):
    """Use as `__str__` of members that are also names of their module."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Make the members names of the class's module, and let their repr say so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
