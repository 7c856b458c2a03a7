"""The part of `typing` that makes classes of fields: NamedTuple, TypedDict, and types of files."""

import sys
from abc import abstractmethod
from typing import (
    Annotated, AnyStr, Generic, NotRequired, ReadOnly, Required, _type_check, get_args, get_origin,
)

# What is defined here says that it is of `typing`.
__name__ = "typing"

_not_given = object()

_NAMED_TUPLE_OWN = frozenset((
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
    "_field_types", "_make", "_replace", "_asdict", "_source",
))


def _make_named_tuple(name, types, module, defaults=()):
    from collections import namedtuple

    types = {
        n: _type_check(t, f"field {n} annotation must be a type") for n, t in dict(types).items()
    }
    made = namedtuple(name, list(types), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types = ns.get("__annotations__", {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                s = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field{s} "
                    f"{', '.join(defaults)}"
                )
        made = _make_named_tuple(
            typename, types.items(), ns["__module__"], [ns[name] for name in defaults]
        )
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__) if hasattr(
                Generic.__class_getitem__, "__func__"
            ) else Generic.__dict__["__class_getitem__"]
        for key, value in ns.items():
            if key in _NAMED_TUPLE_OWN:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key not in ("__prepare__", "__name__", "__qualname__", "__module__",
                           "__annotations__", "__classcell__") and key not in made._fields:
                setattr(made, key, value)
                hook = getattr(type(value), "__set_name__", None)
                if hook is not None:
                    hook(value, made, key)
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=_not_given, /, **kwargs):
    """A named tuple whose fields have types; derive a class from it to make one."""
    if fields is _not_given or fields is None:
        fields = kwargs.items() if fields is _not_given else ()
    elif kwargs:
        raise TypeError(
            "Either list of fields or keywords can be provided to NamedTuple, not both"
        )
    made = _make_named_tuple(typename, fields, sys._getframe(1).f_globals.get("__name__"))
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


def _qualifiers(annotation):
    """The forms that a key of a TypedDict is marked with."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = annotation.__origin__
        elif origin in (Required, NotRequired, ReadOnly):
            yield origin
            annotation, = get_args(annotation)
        else:
            return


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {
            n: _type_check(t, msg, module=made.__module__, allow_special_forms=True)
            for n, t in ns.get("__annotations__", {}).items()
        }
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            base_required = base.__dict__.get("__required_keys__", set())
            base_optional = base.__dict__.get("__optional_keys__", set())
            required = (required | base_required) - base_optional
            optional = (optional | base_optional) - base_required
            readonly.update(base.__dict__.get("__readonly_keys__", ()))
            mutable.update(base.__dict__.get("__mutable_keys__", ()))
        annotations.update(own)
        for key, annotation in own.items():
            marks = set(_qualifiers(annotation))
            if Required in marks:
                is_required = True
            else:
                is_required = total and NotRequired not in marks
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            if ReadOnly in marks:
                if key in mutable:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_not_given, /, *, total=True):
    """A dict with certain keys; derive a class from it to say which."""
    if fields is _not_given or fields is None:
        fields = {}
    namespace = {"__annotations__": dict(fields)}
    module = sys._getframe(1).f_globals.get("__name__")
    if module is not None:
        namespace["__module__"] = module
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether a class is a TypedDict."""
    return isinstance(tp, _TypedDictMeta)


# --- files ------------------------------------------------------------------------------------------

class IO(Generic[AnyStr]):
    """What `open` returns."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """What `open` returns in binary mode."""

    __slots__ = ()


class TextIO(IO[str]):
    """What `open` returns in text mode."""

    __slots__ = ()


def _add_abstract(cls, properties, methods):
    def unimplemented(self, *args, **kwargs):
        pass

    for name in methods.split():
        setattr(cls, name, abstractmethod(lambda self, *args: None))
    for name in properties.split():
        setattr(cls, name, property(abstractmethod(lambda self: None)))


_add_abstract(
    IO, "mode name closed",
    "close fileno flush isatty read readable readline readlines seek seekable tell truncate "
    "writable write writelines __enter__ __exit__",
)
_add_abstract(BinaryIO, "", "write __enter__")
_add_abstract(TextIO, "buffer encoding errors line_buffering newlines", "__enter__")
