"""Enumerations: classes whose attributes are their only instances."""

import builtins as bltns
import sys
from _enum_namespace import (
    auto, bin, EnumDict, _EnumDict, _high_bit, _is_descriptor, _is_dunder, _is_internal_class,
    _is_private, _is_single_bit, _is_sunder, _iter_bits_lsb, member, nonmember, property,
    show_flag_values,
)
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
    "auto", "unique", "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT",
    "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str", "global_enum",
    "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name",
    "pickle_by_enum_name",
]

# Classes of this module that its functions have to do without until they exist.
Enum = Flag = EJECT = _stdlib_enums = ReprEnum = None

_not_given = object()
_set = type.__setattr__


class _Making:
    """What is known of a class while its members are made."""

    def __init__(self, namespace, is_flag, deferred):
        self.new_member, self.use_args = namespace["_new_member_"], namespace["_use_args_"]
        self.data_type = namespace["_member_type_"]
        self.names, self.by_name = namespace["_member_names_"], namespace["_member_map_"]
        self.by_value = namespace["_value2member_map_"]
        self.is_flag = is_flag
        self.mask = self.singles = 0
        # Whether the class gets its members when the last is made: each change of a class costs, but
        # code of the program may look at the members so far.
        self.deferred = deferred
        self.left = len(namespace._member_names)

    def set_masks(self, enum_class):
        _set(enum_class, "_flag_mask_", self.mask)
        _set(enum_class, "_singles_mask_", self.singles)
        _set(enum_class, "_all_bits_", (1 << self.mask.bit_length()) - 1)

    def finish(self, enum_class):
        for name, made in self.by_name.items():
            _set(enum_class, name, made)
        if self.is_flag:
            self.set_masks(enum_class)


class _proto_member:
    """Stands for a member in the namespace of a new class; becomes one when it is told its name."""

    def __init__(self, value, making):
        self.value = value
        self.making = making

    def __set_name__(self, enum_class, member_name):
        making = self.making
        if not making.deferred:
            type.__delattr__(enum_class, member_name)
        value = self.value
        data_type = making.data_type
        args = value if isinstance(value, tuple) else (value,)
        if data_type is tuple:
            args = (args,)
        if making.use_args:
            made = making.new_member(enum_class, *args)
        else:
            made = making.new_member(enum_class)
        if not hasattr(made, "_value_"):
            if data_type is object:
                made._value_ = value
            else:
                try:
                    made._value_ = data_type(*args)
                except Exception as exc:
                    raise TypeError("_value_ not set in __new__, unable to create it") from exc
        value = made._value_
        made._name_ = member_name
        made.__objclass__ = enum_class
        if not making.deferred:
            made.__init__(*args)
        made._sort_order_ = len(making.names)
        if making.is_flag and isinstance(value, int):
            making.mask |= value
            if _is_single_bit(value):
                making.singles |= value
            if not making.deferred:
                making.set_masks(enum_class)
        try:
            known = making.by_value.get(value)
            hashable = True
        except TypeError:
            hashable = False
            known = next((m for m in making.by_name.values() if m._value_ == value), None)
        if known is not None:
            made = known
        elif not making.is_flag or isinstance(value, int) and _is_single_bit(value):
            making.names.append(member_name)
        if making.deferred:
            making.by_name[member_name] = made
        else:
            enum_class._add_member_(member_name, made)
        if hashable:
            making.by_value.setdefault(value, made)
        else:
            _note_unhashable(enum_class, member_name, value)
        making.left -= 1
        if making.deferred and not making.left:
            making.finish(enum_class)


def _note_unhashable(enum_class, name, value):
    enum_class._unhashable_values_.append(value)
    enum_class._unhashable_values_map_.setdefault(name, []).append(value)


# --- the metaclass ----------------------------------------------------------------------------------

class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (cls, base))
        namespace = EnumDict()
        namespace._cls_name = cls
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        ignored = classdict.setdefault("_ignore_", [])
        ignored.append("_ignore_")
        for name in ignored:
            classdict.pop(name, None)
        member_names = classdict._member_names
        invalid = set(member_names) & {"mro", ""}
        if invalid:
            raise ValueError(
                "invalid enum member name(s) %s" % ",".join(repr(name) for name in invalid)
            )
        order = classdict.pop("_order_", None)
        put = super(EnumDict, classdict).__setitem__
        generate = classdict.get("_generate_next_value_")
        if generate is not None and type(generate) is not staticmethod:
            put("_generate_next_value_", staticmethod(generate))
        data_type, first_enum = metacls._get_mixins_(cls, bases)
        own_new = classdict.get("__new__")
        new_member = own_new or metacls._find_new_(data_type, first_enum)
        plain = new_member is object.__new__ or Enum is not None and new_member is Enum.__new__
        put("_new_member_", new_member)
        put("_use_args_", first_enum is not None and not plain)
        put("_member_names_", [])
        put("_member_map_", {})
        put("_value2member_map_", {})
        put("_unhashable_values_", [])
        put("_unhashable_values_map_", {})
        put("_member_type_", data_type)
        put("_value_repr_", metacls._find_data_repr_(cls, bases))
        is_flag = Flag is not None and any(issubclass(base, Flag) for base in bases)
        if is_flag or Flag is None and cls == "Flag":
            put("_boundary_", boundary or getattr(first_enum, "_boundary_", None))
            put("_flag_mask_", 0)
            put("_singles_mask_", 0)
            put("_all_bits_", 0)
            put("_inverted_", None)
        if is_flag:
            for name in _FLAG_OPERATORS:
                if name not in classdict:
                    put(name, getattr(Flag, name))
        if ReprEnum is not None and ReprEnum in bases:
            if data_type is object:
                raise TypeError(
                    "ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)"
                )
            if "__format__" not in classdict:
                put("__format__", data_type.__format__)
            if "__str__" not in classdict:
                shown = data_type.__str__
                put("__str__", data_type.__repr__ if shown is object.__str__ else shown)
        if Enum is not None:
            # A class derived from this one will want the `__new__` that the body has.
            if own_new is not None:
                put("__new_member__", own_new)
            put("__new__", Enum.__new__)
        making = _Making(classdict, is_flag, _needs_no_program(classdict, bases, new_member))
        for name in member_names:
            put(name, _proto_member(classdict[name], making))
        failure = None
        try:
            enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)
        except Exception as exc:
            # Another of its kind, without the note that speaks of what stands for a member.
            failure = type(exc)(str(exc))
            failure.__cause__, failure.__context__ = exc.__cause__, exc.__context__
            failure.__traceback__ = exc.__traceback__
        if failure is not None:
            raise failure
        if len(bases) > 1:
            _prefer_enum_methods(enum_class, classdict, first_enum, data_type)
        if is_flag:
            values = [m._value_ for m in enum_class]
            if values != sorted(values):
                _set(enum_class, "_iter_member_", enum_class._iter_member_by_def_)
        if order:
            _check_order(enum_class, order, is_flag)
        return enum_class

    def __bool__(cls):
        return True

    def __call__(
        cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1,
        boundary=None,
    ):
        """Find a member by its value; or make a new enumeration, if this one has no members."""
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(
                f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum"
            )
        return cls._create_(
            class_name=value, names=None if names is _not_given else names, module=module,
            qualname=qualname, type=type, start=start, boundary=boundary,
        )

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__",
            "__len__", "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_,
        }
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @bltns.property
    def __members__(cls):
        """The members by name, aliases included."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def _create_(
        cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None
    ):
        """Make an enumeration from a str of names, names, pairs, or a mapping of names to values."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = metacls._get_mixins_(class_name, bases)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            for count, name in enumerate(names):
                values.append(first_enum._generate_next_value_(name, start, count, values[:]))
            names = list(zip(names, values))
        for item in names or ():
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get("__name__")
        if module is None:
            _make_class_unpicklable(namespace)
        else:
            namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the members' values, and the enumeration that is derived from."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError(
                "new enumerations should be created as "
                "`EnumName([mixin_type, ...] [data_type,] enum_type)`"
            )
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set()
        for chain in bases:
            outermost = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    found.add(outermost or base)
                    break
                else:
                    outermost = outermost or base
        if len(found) > 1:
            raise TypeError("too many data types for %r: %r" % (class_name, found))
        return found.pop() if found else None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                names = base.__dict__
                if "__repr__" in names:
                    params = names.get("__dataclass_params__")
                    generated = "__dataclass_fields__" in names and params and params.repr
                    return _dataclass_repr if generated else names["__repr__"]
        return None

    @classmethod
    def _find_new_(mcls, data_type, first_enum):
        """What makes the members of a class whose body has no `__new__`."""
        plain = (None, object.__new__, getattr(Enum, "__new__", None))
        for name in "__new_member__", "__new__":
            for owner in data_type, first_enum:
                found = getattr(owner, name, None)
                if owner is not None and not any(found is p or found == p for p in plain):
                    return found
        return object.__new__

    def _add_member_(cls, name, made):
        """Give a member a name, which a descriptor of a base class may have as well."""
        if name in cls._member_map_:
            if cls._member_map_[name] is not made:
                raise NameError("%r is already bound: %r" % (name, cls._member_map_[name]))
            return
        descriptor = kind = owner = None
        for base in cls.__mro__[1:]:
            attr = base.__dict__.get(name)
            if attr is None:
                continue
            if isinstance(attr, (property, DynamicClassAttribute)):
                descriptor, kind, owner = attr, "enum", base
                break
            if _is_descriptor(attr):
                descriptor, kind, owner = attr, kind or "desc", owner or base
            else:
                kind, owner = "attr", base
        if descriptor is None:
            _set(cls, name, made)
        else:
            redirect = property()
            redirect.member = made
            redirect.__set_name__(cls, name)
            redirect.fget = getattr(descriptor, "fget", None)
            redirect.fset = getattr(descriptor, "fset", None)
            redirect.fdel = getattr(descriptor, "fdel", None)
            redirect._attr_type = kind
            redirect._cls_type = owner
            _set(cls, name, redirect)
        cls._member_map_[name] = made


EnumMeta = EnumType

_FLAG_OPERATORS = (
    "__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__",
)


def _needs_no_program(namespace, bases, new_member):
    """Whether no code of the program takes part in making the members of a class, and none of them
    has the name of something inherited."""
    if Enum is None or len(bases) != 1 or "__init__" in namespace or "__new_member__" in namespace:
        return False
    base = bases[0]
    if base.__init__ is not Enum.__init__ or getattr(new_member, "__module__", None) not in (
        None, "enum", "builtins",
    ):
        return False
    return not any(name in cls.__dict__ for cls in base.__mro__ for name in namespace._member_names)


def _prefer_enum_methods(enum_class, namespace, first_enum, data_type):
    """Let what members look like not be what the data type or `object` says."""
    for name in "__repr__", "__str__", "__format__", "__reduce_ex__":
        if name not in namespace:
            found = getattr(enum_class, name)
            if found in (getattr(data_type, name), getattr(object, name)):
                _set(enum_class, name, getattr(first_enum, name))


def _check_order(enum_class, order, is_flag):
    """Compare `_order_` with the members there are."""
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    by_name, names = enum_class._member_map_, enum_class._member_names_
    aliases = set(by_name) - set(names)
    if is_flag:
        order = [n for n in order if n not in by_name or _is_single_bit(by_name[n]._value_)]
    order = [name for name in order if name not in aliases]
    if order != names:
        raise TypeError("member order does not match _order_:\n  %r\n  %r" % (names, order))


def _make_class_unpicklable(obj):
    def refuse(self, proto):
        raise TypeError("%r cannot be pickled" % self)

    if isinstance(obj, dict):
        obj["__reduce_ex__"] = refuse
        obj["__module__"] = "<unknown>"
    else:
        obj.__reduce_ex__ = refuse
        obj.__module__ = "<unknown>"


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ", ".join("%s=%r" % (k, getattr(self, k)) for k in fields if fields[k].repr)


# --- enumerations -----------------------------------------------------------------------------------

class Enum(metaclass=EnumType):
    """A collection of name/value pairs.

    Access them by attribute (Color.RED), value (Color(1)) or name (Color["RED"]). They can be
    iterated over, and know how many members they have."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
            for made in cls._member_map_.values():
                if value == made._value_:
                    return made
        if not cls._member_map_:
            raise TypeError("%r has no members defined" % cls)
        failure = result = None
        try:
            result = cls._missing_(value)
        except Exception as exc:
            failure = exc
        try:
            if isinstance(result, cls):
                return result
            if issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            if result is None and failure is None:
                raise invalid
            if failure is None:
                failure = TypeError(
                    "error in %s._missing_: returned %r instead of None or a valid member"
                    % (cls.__name__, result)
                )
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        """Give the member another name."""
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        """Let the member be found by another value."""
        cls = self.__class__
        try:
            known = cls._value2member_map_.setdefault(value, self)
        except TypeError:
            known = next((m for m in cls._member_map_.values() if m._value_ == value), None)
            if known is None:
                _note_unhashable(cls, self.name, value)
                return
        if known is not self:
            raise ValueError("%r is already bound: %r" % (value, known))

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of `auto`: the highest so far and one."""
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError("unable to increment %r" % (last,)) from None

    @classmethod
    def _missing_(cls, value):
        """The member for a value that no member has; or None."""
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        cls, by_name = self.__class__, self._member_map_
        names = set() if cls._member_type_ is object else set(object.__dir__(self))
        names.update(n for n in getattr(self, "__dict__", ()) if n[0] != "_" and n not in by_name)
        for base in cls.mro():
            for name, attr in base.__dict__.items():
                if name[0] == "_":
                    continue
                if name not in by_name or isinstance(attr, property) and attr.fget is not None:
                    names.add(name)
                elif isinstance(attr, property):
                    names.discard(name)
        return sorted(names | {"__class__", "__doc__", "__eq__", "__hash__", "__module__"})

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """Only changes what `repr` gives; `str` and `format` are those of the data type."""


class IntEnum(int, ReprEnum):
    """Members are ints."""


class StrEnum(str, ReprEnum):
    """Members are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError("encoding must be a string, not %r" % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2],))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of `auto`: the name in lower case."""
        return name.lower()


def pickle_by_global_name(self, proto):
    """Use as `__reduce_ex__` of members that are found in their module by name."""
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    """Use as `__reduce_ex__` of members that are to be found by name."""
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What becomes of bits that no member of a flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members are bits that can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of `auto`: the bit above the highest so far."""
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 1 << _high_bit(last) + 1
        except Exception:
            raise TypeError("invalid flag value %r" % last) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """The member for a combination of bits, made when it is first asked for."""
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask, all_bits, boundary = cls._flag_mask_, cls._all_bits_, cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    "%r invalid value %r\n    given %s\n  allowed %s"
                    % (cls, value, bin(value, width), bin(mask, width))
                )
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif boundary is not KEEP:
                raise ValueError("%r unknown flag boundary %r" % (cls, boundary))
            elif value < 0:
                value += max(all_bits + 1, 1 << value.bit_length())
        negative = None
        if value < 0:
            negative = value
            value += all_bits + 1
        unknown = value & ~mask
        if unknown and boundary is not KEEP:
            raise ValueError(
                "%s(%r) -->  unknown values %r [%s]" % (cls.__name__, value, unknown, bin(unknown))
            )
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = cls._combined_name(value)
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    @classmethod
    def _combined_name(cls, value):
        """The names of the members in a value, and what is left of it; None if there are none."""
        singles = value & cls._singles_mask_
        parts = list(cls._iter_member_(singles))
        if value != singles:
            # Members of several bits, some of which have no member of their own.
            for m in cls._member_map_.values():
                if m not in parts and m._value_ and m._value_ & value == m._value_:
                    parts.append(m)
        combined = 0
        for part in parts:
            combined |= part._value_
        if not combined:
            return None
        unknown = value ^ combined
        if unknown and cls._boundary_ is STRICT:
            raise ValueError("%r: no members with value %r" % (cls, unknown))
        names = [part._name_ for part in parts]
        if unknown:
            names.append(cls._numeric_repr_(unknown))
        return "|".join(names)

    def __contains__(self, other):
        """Whether another flag has no bits but those of this one."""
        if not isinstance(other, self.__class__):
            raise TypeError(
                "unsupported operand type(s) for 'in': %r and %r"
                % (type(other).__qualname__, self.__class__.__qualname__)
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """The members of a single bit, in the order in which they were defined."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name, show = self.__class__.__name__, self.__class__._value_repr_ or repr
        if self._name_ is None:
            return "<%s: %s>" % (name, show(self._value_))
        return "<%s.%s: %s>" % (name, self._name_, show(self._value_))

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return "%s(%r)" % (name, self._value_)
        return "%s.%s" % (name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _operand(self, other, operator):
        value = self._get_value(other)
        if value is None or self._value_ is None:
            which = self if self._value_ is None else other
            raise TypeError(f"'{which}' cannot be combined with other flags with {operator}")
        return value

    def __or__(self, other):
        value = self._operand(other, "|")
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other, "&")
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other, "^")
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._value_ is None:
            raise TypeError("'%s' cannot be inverted" % (self,))
        if self._inverted_ is None:
            bits = ~self._value_
            if self._boundary_ not in (EJECT, KEEP):
                bits &= self._singles_mask_
            self._inverted_ = self.__class__(bits)
        return self._inverted_


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members are ints whose bits can be combined."""


# --- the other part ---------------------------------------------------------------------------------

# It builds on what stands above.
from _enum_checks import (
    CONTINUOUS, NAMED_FLAGS, UNIQUE, EnumCheck, global_enum, global_enum_repr, global_flag_repr,
    global_str, unique, verify,
)
