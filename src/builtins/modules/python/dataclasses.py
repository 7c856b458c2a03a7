"""Classes that hold data: what a class needs besides its fields is written for it."""

import abc
import copy
import sys
from _types import FunctionType, GenericAlias, MappingProxyType, MemberDescriptorType

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields",
    "asdict", "astuple", "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    """A field of a frozen instance was to be assigned or deleted."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FIELD_BASE:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_EMPTY_METADATA = MappingProxyType({})
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class InitVar:
    """The type of what is only a parameter of `__init__`, handed on to `__post_init__`."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{shown}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of a field. Made by `field`."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata",
        "kw_only", "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        names = (
            "name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
            "metadata", "kw_only",
        )
        shown = "".join(f"{name}={getattr(self, name)!r}," for name in names)
        return f"Field({shown}_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)

    def _has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING


class _DataclassParams:
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots",
        "weakref_slot",
    )

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({shown})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
    metadata=None, kw_only=MISSING,
):
    """Say more of a field than its type and default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# --- from annotations to fields ---------------------------------------------------------------------

def _is_classvar(a_type, typing):
    return a_type is typing.ClassVar or (
        type(a_type) is typing._GenericAlias and a_type.__origin__ is typing.ClassVar
    )


def _is_initvar(a_type, dataclasses):
    return a_type is dataclasses.InitVar or type(a_type) is dataclasses.InitVar


def _is_kw_only(a_type, dataclasses):
    return a_type is dataclasses.KW_ONLY


def _leading_name(text):
    """The identifier that a text begins with, and what follows it."""
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return text[:end], text[end:].lstrip()


def _is_type(annotation, cls, a_module, a_type, predicate):
    """Whether an annotation is one of this module's or typing's marks; a str by the name it begins
    with, as far as that can be told without evaluating it."""
    if not isinstance(annotation, str):
        return predicate(annotation, a_module)
    name, rest = _leading_name(annotation)
    module = sys.modules.get(cls.__module__)
    if name and rest[:1] == ".":
        if module is None or vars(module).get(name) is not a_module:
            return False
        module = sys.modules.get(a_type.__module__)
        name, _ = _leading_name(rest[1:])
    return bool(name and module) and predicate(vars(module).get(name), a_module)


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        # A slot of the class is no default.
        made = field(default=MISSING if isinstance(default, MemberDescriptorType) else default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    typing = sys.modules.get("typing")
    here = sys.modules[__name__]
    if typing and _is_type(annotation, cls, typing, typing.ClassVar, _is_classvar):
        made._field_type = _FIELD_CLASSVAR
    elif _is_type(annotation, cls, here, InitVar, _is_initvar):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is not _FIELD_CLASSVAR:
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(
            f"mutable default {type(made.default)} for field {name} is not allowed: "
            "use default_factory"
        )
    return made


def _own_fields(cls, kw_only):
    seen_kw_only = False
    here = sys.modules[__name__]
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _is_type(annotation, cls, here, KW_ONLY, _is_kw_only):
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = kw_only = True
        else:
            yield _get_field(cls, name, annotation, kw_only)


def _collect_fields(cls, params):
    """The fields of a class by name, those of its bases first; checks how they may be mixed."""
    collected, frozen_bases = {}, set()
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            collected.update(inherited)
            frozen_bases.add(bool(getattr(base, _PARAMS).frozen))
    own = list(_own_fields(cls, params.kw_only))
    for item in own:
        collected[item.name] = item
        if isinstance(getattr(cls, item.name, None), Field):
            if item.default is MISSING:
                delattr(cls, item.name)
            else:
                setattr(cls, item.name, item.default)
    annotations = cls.__dict__.get("__annotations__", ())
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if True in frozen_bases and not params.frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if False in frozen_bases and params.frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return collected


# --- the methods ------------------------------------------------------------------------------------

class _Methods:
    """The text of the methods of one class, and the values that it speaks of."""

    def __init__(self):
        self.lines = []
        self.names = []
        self.values = {}

    def add(self, name, parameters, body):
        self.names.append(name)
        self.lines.append(f" def {name}({parameters}):")
        self.lines.extend(f"  {line}" for line in body)

    def value(self, name, value):
        self.values[name] = value
        return name

    def compile(self, namespace):
        """Makes the functions, by name."""
        if not self.names:
            return {}
        text = "def __create_fn__({}):\n{}\n return {},".format(
            ", ".join(self.values), "\n".join(self.lines), ",".join(self.names)
        )
        made = {}
        exec(text, namespace, made)
        return dict(zip(self.names, made["__create_fn__"](**self.values)))


def _write_init(methods, init_fields, frozen, has_post_init, self_name, slots):
    """`__init__`, of the fields in the order of their parameters."""
    parameters, body, post_init = [self_name], [], []
    default_before = None
    starred = False
    for item in init_fields:
        name = item.name
        default = f"__dataclass_dflt_{name}__"
        if item.init:
            parameter = name
            if item.default is not MISSING:
                parameter = f"{name}={methods.value(default, item.default)}"
            elif item.default_factory is not MISSING:
                methods.value("__dataclass_HAS_DEFAULT_FACTORY__", _HAS_DEFAULT_FACTORY)
                parameter = f"{name}=__dataclass_HAS_DEFAULT_FACTORY__"
            if item.kw_only:
                if not starred:
                    parameters.append("*")
                    starred = True
            elif item._has_default():
                default_before = name
            elif default_before is not None:
                raise TypeError(
                    f"non-default argument {name!r} follows default argument {default_before!r}"
                )
            parameters.append(parameter)
        value = name if item.init else None
        if item.default_factory is not MISSING:
            value = f"{methods.value(default, item.default_factory)}()"
            if item.init:
                value += f" if {name} is __dataclass_HAS_DEFAULT_FACTORY__ else {name}"
        elif not item.init and slots and item.default is not MISSING:
            value = methods.value(default, item.default)
        if item._field_type is _FIELD_INITVAR:
            post_init.append(name)
        elif value is not None and frozen:
            methods.value("__dataclass_builtins_object__", object)
            body.append(
                f"__dataclass_builtins_object__.__setattr__({self_name},{name!r},{value})"
            )
        elif value is not None:
            body.append(f"{self_name}.{name}={value}")
    if has_post_init:
        body.append(f"{self_name}.__post_init__({','.join(post_init)})")
    methods.add("__init__", ",".join(parameters), body or ["pass"])


def _tuple_text(owner, items):
    return "()" if not items else f"({','.join(f'{owner}.{item.name}' for item in items)},)"


def _write_repr(methods, items):
    shown = ", ".join(f"{item.name}={{self.{item.name}!r}}" for item in items)
    methods.add("__repr__", "self", [f'return f"{{self.__class__.__qualname__}}({shown})"'])


def _write_eq(methods, items):
    terms = " and ".join(f"self.{item.name}==other.{item.name}" for item in items) or "True"
    methods.add("__eq__", "self,other", [
        "if self is other:",
        " return True",
        "if other.__class__ is self.__class__:",
        f" return {terms}",
        "return NotImplemented",
    ])


def _write_order(methods, items):
    own, other = _tuple_text("self", items), _tuple_text("other", items)
    for name, operator in ("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="):
        methods.add(name, "self,other", [
            "if other.__class__ is self.__class__:",
            f" return {own}{operator}{other}",
            "return NotImplemented",
        ])


def _write_frozen(methods, cls, items):
    methods.value("cls", cls)
    methods.value("FrozenInstanceError", FrozenInstanceError)
    condition = "type(self) is cls"
    if items:
        condition += f" or name in {{{', '.join(repr(item.name) for item in items)}}}"
    for method, parameters, arguments, verb in (
        ("__setattr__", "self,name,value", "name, value", "assign to"),
        ("__delattr__", "self,name", "name", "delete"),
    ):
        methods.add(method, parameters, [
            f"if {condition}:",
            f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
            f"super(cls, self).{method}({arguments})",
        ])


def _guarded(user_function):
    """A `__repr__` that shows `...` for an object it is busy with."""
    busy = set()

    def wrapper(self):
        key = id(self)
        if key in busy:
            return "..."
        busy.add(key)
        try:
            return user_function(self)
        finally:
            busy.discard(key)

    wrapper.__module__ = user_function.__module__
    wrapper.__name__ = user_function.__name__
    wrapper.__doc__ = user_function.__doc__
    wrapper.__wrapped__ = user_function
    return wrapper


def _hash_action(params, explicit):
    """What to do about `__hash__`: add it, set it to None, or nothing; or that it cannot be done."""
    if params.unsafe_hash:
        return "refuse" if explicit else "add"
    if not params.eq or explicit:
        return None
    return "add" if params.frozen else "none"


def _annotation_text(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _signature_text(cls):
    """The parameters of `cls(...)`, where they can be told."""
    function = cls.__init__
    if not isinstance(function, FunctionType):
        return "()" if function is object.__init__ else ""
    code = function.__code__
    annotations = function.__annotations__
    names = code.co_varnames
    n, n_kw = code.co_argcount, code.co_kwonlyargcount
    defaults = function.__defaults__ or ()
    given = dict(zip(names[n - len(defaults):n], defaults)) | (function.__kwdefaults__ or {})

    def shown(name, star=""):
        text = star + name
        if name in annotations:
            text += ": " + _annotation_text(annotations[name])
        if name in given:
            text += f"{' = ' if name in annotations else '='}{given[name]!r}"
        return text

    parts = [shown(name) for name in names[1:n]]
    positional = code.co_posonlyargcount
    if positional > 1:
        parts.insert(positional - 1, "/")
    rest = n + n_kw
    if code.co_flags & 0x04:
        parts.append(shown(names[rest], "*"))
        rest += 1
    elif n_kw:
        parts.append("*")
    parts.extend(shown(name) for name in names[n:n + n_kw])
    if code.co_flags & 0x08:
        parts.append(shown(names[rest], "**"))
    result = annotations.get("return")
    arrow = "" if result is None else f" -> {_annotation_text(result)}"
    return f"({', '.join(parts)}){arrow}"


def _process_class(cls, params):
    module = sys.modules.get(cls.__module__)
    setattr(cls, _PARAMS, params)
    collected = _collect_fields(cls, params)
    setattr(cls, _FIELDS, collected)
    own = cls.__dict__
    explicit_hash = own.get("__hash__", MISSING)
    explicit = not (explicit_hash is MISSING or explicit_hash is None and "__eq__" in own)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    items = [item for item in collected.values() if item._field_type is _FIELD]
    in_init = [item for item in collected.values() if item._field_type is not _FIELD_CLASSVAR]
    positional = [item for item in in_init if not item.kw_only]
    methods = _Methods()
    if params.init:
        self_name = "__dataclass_self__" if "self" in collected else "self"
        keyword = [item for item in in_init if item.kw_only]
        _write_init(
            methods, positional + keyword, params.frozen, hasattr(cls, "__post_init__"), self_name,
            params.slots,
        )
    if "__replace__" not in own:
        cls.__replace__ = _replace
    if params.repr:
        _write_repr(methods, [item for item in items if item.repr])
    compared = [item for item in items if item.compare]
    if params.eq:
        _write_eq(methods, compared)
    if params.order:
        _write_order(methods, compared)
    if params.frozen:
        _write_frozen(methods, cls, items)
    action = _hash_action(params, explicit)
    if action == "add":
        hashed = [item for item in items if (item.compare if item.hash is None else item.hash)]
        methods.add("__hash__", "self", [f"return hash({_tuple_text('self', hashed)})"])
    _add_methods(cls, methods.compile(vars(module) if module else {}), in_init)
    if action == "none":
        cls.__hash__ = None
    elif action == "refuse":
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls).replace(" -> None", "")
    if params.match_args and "__match_args__" not in own:
        cls.__match_args__ = tuple(item.name for item in positional if item.init)
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _add_slots(cls, params.frozen, params.weakref_slot)
    return abc.update_abstractmethods(cls)


def _add_methods(cls, functions, in_init):
    """Gives the class those methods that it does not have itself."""
    own = cls.__dict__
    for name, function in functions.items():
        if name == "__hash__":
            pass
        elif name in own:
            if name in ("__init__", "__repr__", "__eq__"):
                continue
            hint = ""
            if name not in ("__setattr__", "__delattr__"):
                hint = " Consider using functools.total_ordering"
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}{hint}")
        if name == "__repr__":
            function = _guarded(function)
        elif name == "__init__":
            function.__annotations__ = {
                item.name: item.type for item in in_init if item.init
            } | {"return": None}
        function.__qualname__ = f"{cls.__qualname__}.{name}"
        setattr(cls, name, function)


def _dataclass_getstate(self):
    return [getattr(self, item.name) for item in fields(self)]


def _dataclass_setstate(self, state):
    for item, value in zip(fields(self), state):
        # The instance may be frozen.
        object.__setattr__(self, item.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return [name for name in ("__weakref__", "__dict__") if name in cls.__dict__]
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots


def _add_slots(cls, is_frozen, weakref_slot):
    """Another class like this, with slots."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple(item.name for item in fields(cls))
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_get_slots(base))
    wanted = names + ("__weakref__",) if weakref_slot else names
    namespace["__slots__"] = tuple(name for name in wanted if name not in inherited)
    for name in (*names, "__dict__", "__weakref__"):
        namespace.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    if is_frozen:
        # Frozen slots cannot be filled in the usual way.
        if "__getstate__" not in namespace:
            made.__getstate__ = _dataclass_getstate
        if "__setstate__" not in namespace:
            made.__setstate__ = _dataclass_setstate
    return made


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
    match_args=True, kw_only=False, slots=False, weakref_slot=False,
):
    """Add the methods to a class that its annotated fields ask for."""
    def wrap(cls):
        return _process_class(cls, _DataclassParams(
            init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
        ))

    return wrap if cls is None else wrap(cls)


# --- functions on instances -------------------------------------------------------------------------

def fields(class_or_instance):
    """The fields of a dataclass, or of an instance of one."""
    try:
        known = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(item for item in known.values() if item._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether something is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMIC_TYPES = copy._atomic | {type(NotImplemented)}


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict; so also those of dataclass instances in it."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple; so also those of dataclass instances in it."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _convert(obj, factory):
    cls = type(obj)
    if cls in _ATOMIC_TYPES:
        return obj
    if hasattr(cls, _FIELDS):
        return factory([
            (item.name, _convert(getattr(obj, item.name), factory)) for item in fields(obj)
        ])
    if cls is list:
        return [_convert(value, factory) for value in obj]
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*[_convert(value, factory) for value in obj])
    if isinstance(obj, (list, tuple)):
        return cls(_convert(value, factory) for value in obj)
    if isinstance(obj, dict):
        pairs = ((_convert(k, factory), _convert(v, factory)) for k, v in obj.items())
        if hasattr(cls, "default_factory"):
            made = cls(obj.default_factory)
            for key, value in pairs:
                made[key] = value
            return made
        return cls(pairs)
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    """A new instance of the same class, with some of its fields replaced."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for item in getattr(self, _FIELDS).values():
        name = item.name
        if item._field_type is _FIELD_CLASSVAR:
            continue
        if not item.init:
            if name in changes:
                raise TypeError(
                    f"field {name} is declared with init=False, "
                    "it cannot be specified with replace()"
                )
        elif name not in changes:
            if item._field_type is _FIELD_INITVAR and item.default is MISSING:
                raise TypeError(f"InitVar {name!r} must be specified with replace()")
            changes[name] = getattr(self, name)
    return self.__class__(**changes)


_KEYWORDS = frozenset((
    "False None True and as assert async await break class continue def del elif else except finally "
    "for from global if import in is lambda nonlocal not or pass raise return try while with yield"
).split())


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
    unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
    weakref_slot=False, module=None,
):
    """Make a dataclass from names, (name, type) or (name, type, field)."""
    import types

    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults_to = item
            defaults[name] = defaults_to
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation

    def fill(body):
        body.update(namespace or {})
        body.update(defaults)
        body["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, fill)
    if module is None:
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
    if module is not None:
        cls.__module__ = module
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )
