"""Names for annotations. What they are made of is checked a little, and kept; nothing is enforced."""

import sys
from _types import (
    BuiltinFunctionType, FunctionType, GenericAlias, MappingProxyType, MethodDescriptorType,
    MethodType, MethodWrapperType, ModuleType, NoneType, UnionType, WrapperDescriptorType,
)
from _typing import (
    Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
    TypeVarTuple, _parameters, _union, _UnionGenericAlias,
)
from _typing import _UnpackGenericAlias as _UnpackedTypeVarTuple

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic",
    "Literal", "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple",
    "Union", "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable", "ItemsView",
    "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping",
    "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
    "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex",
    "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter",
    "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple",
    "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr",
    "assert_type", "assert_never", "cast", "clear_overloads", "dataclass_transform", "final",
    "get_args", "get_origin", "get_overloads", "get_protocol_members", "get_type_hints",
    "is_protocol", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload", "override",
    "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type",
    "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "TypeIs",
    "TypeAliasType", "Unpack",
]

TYPE_CHECKING = False
Text = str
Protocol = None  # Until it exists: what is made before looks at it.


# --- checks and reprs -------------------------------------------------------------------------------

def _type_convert(arg, module=None, *, allow_special_forms=False):
    """None stands for its type, and a str for what it will mean."""
    if arg is None:
        return NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """Check that something may stand where a type does; return it."""
    arg = _type_convert(arg, module, allow_special_forms=allow_special_forms)
    if isinstance(arg, type):
        if arg is Generic or arg is Protocol:
            raise TypeError(f"Plain {arg} is not valid as type argument")
        return arg
    origin = getattr(arg, "__origin__", None)
    if isinstance(arg, (_GenericAlias, GenericAlias)) and (
        origin is Generic or origin is Protocol
        or not allow_special_forms and (origin is ClassVar or is_argument and origin is Final)
    ):
        raise TypeError(f"{arg} is not valid as type argument")
    if isinstance(arg, _SpecialForm):
        if arg in _PLAIN_FORMS or allow_special_forms and (arg is ClassVar or arg is Final):
            return arg
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _type_repr(obj):
    if isinstance(obj, tuple):
        return f"[{', '.join(_type_repr(item) for item in obj)}]"
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, (FunctionType, BuiltinFunctionType)):
        return obj.__name__
    return repr(obj)


def _check_count(what, args, params):
    """Check that there is one argument for each type parameter without a default. Those that stand
    for several are looked after elsewhere."""
    given, wanted = len(args), len(params)
    if any(isinstance(param, (TypeVarTuple, ParamSpec)) for param in params):
        return
    if given > wanted:
        raise TypeError(f"Too many arguments for {what}; actual {given}, expected {wanted}")
    if given < wanted and not params[given].has_default():
        wanted -= sum(param.has_default() for param in params)
        raise TypeError(f"Too few arguments for {what}; actual {given}, expected at least {wanted}")


def _as_tuple(item):
    return item if isinstance(item, tuple) else (item,)


def _unpack_args(args):
    """Put the items of an unpacked tuple in its place."""
    found = []
    for arg in args:
        inner = getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner is not None and not (inner and inner[-1] is ...):
            found.extend(inner)
        else:
            found.append(arg)
    return tuple(found)


class _Operand:
    """What can be a side of `|`."""

    __slots__ = ()

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class ForwardRef(_Operand):
    """What a str in an annotation stands for."""

    __slots__ = (
        "__forward_arg__", "__forward_code__", "__forward_evaluated__", "__forward_value__",
        "__forward_is_argument__", "__forward_is_class__", "__forward_module__", "__weakref__",
    )

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        # `*Ts` is no expression of its own.
        text = f"({arg},)[0]" if arg.startswith("*") else arg
        try:
            code = compile(text, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            module = sys.modules.get(self.__forward_module__)
            globalns = getattr(module, "__dict__", globalns)
        if type_params:
            localns = {param.__name__: param for param in type_params} | dict(localns)
        value = _type_check(
            eval(self.__forward_code__, globalns, localns),
            "Forward references must evaluate to types.", self.__forward_is_argument__,
            allow_special_forms=self.__forward_is_class__,
        )
        self.__forward_value__ = _eval_type(
            value, globalns, localns, type_params, recursive_guard | {self.__forward_arg__}
        )
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (
                self.__forward_arg__ == other.__forward_arg__
                and self.__forward_value__ == other.__forward_value__
            )
        return (
            self.__forward_arg__ == other.__forward_arg__
            and self.__forward_module__ == other.__forward_module__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = self.__forward_module__
        return f"ForwardRef({self.__forward_arg__!r}{'' if module is None else f', module={module!r}'})"


# --- special forms ----------------------------------------------------------------------------------

class _SpecialForm(_Operand):
    # A name with a meaning of its own. Each has its own docstring.
    __slots__ = ("_name", "__doc__", "_getitem", "__weakref__")

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        if item == "__module__":
            return "typing"
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


def _not_subscriptable(self, parameters):
    raise TypeError(f"{self} is not subscriptable")


def _plain_form(name, doc):
    form = _SpecialForm(_not_subscriptable)
    form._name, form.__doc__ = name, doc
    return form


LiteralString = _plain_form("LiteralString", "Any str that is made of literals.")
NoReturn = _plain_form("NoReturn", "The result of a function that does not return.")
Never = _plain_form("Never", "The type that no value has.")
Self = _plain_form("Self", "The class that an annotation stands in.")
TypeAlias = _plain_form("TypeAlias", "Marks an assignment as the definition of an alias.")


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """The type that fits every other."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


@_SpecialForm
def Union(self, parameters):
    """Union[X, Y]: either."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    msg = "Union[arg, ...]: each arg must be a type."
    return _union(tuple(_type_check(arg, msg) for arg in _as_tuple(parameters)))


@_SpecialForm
def Optional(self, parameters):
    """Optional[X]: X or None."""
    return Union[_type_check(parameters, f"{self} requires a single type."), NoneType]


@_SpecialForm
def ClassVar(self, parameters):
    """A variable of the class rather than of its instances."""
    item = _type_check(parameters, f"{self} accepts only single type.", allow_special_forms=True)
    return _GenericAlias(self, (item,))


@_SpecialForm
def Final(self, parameters):
    """A name that is not to be assigned again."""
    item = _type_check(parameters, f"{self} accepts only single type.", allow_special_forms=True)
    return _GenericAlias(self, (item,))


def _single(self, parameters):
    return _GenericAlias(self, (_type_check(parameters, f"{self} accepts only a single type."),))


def _single_special(self, parameters):
    item = _type_check(
        parameters, f"{self._name} accepts only a single type.", allow_special_forms=True
    )
    return _GenericAlias(self, (item,))


@_SpecialForm
def TypeGuard(self, parameters):
    """The result of a function that, if it is true, knows the type of its argument."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _GenericAlias(self, (item,))


@_SpecialForm
def TypeIs(self, parameters):
    """As TypeGuard; if the result is false, the argument has not the type."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _GenericAlias(self, (item,))


@_SpecialForm
def Required(self, parameters):
    """A key that a TypedDict must have."""
    return _single_special(self, parameters)


@_SpecialForm
def NotRequired(self, parameters):
    """A key that a TypedDict may lack."""
    return _single_special(self, parameters)


@_SpecialForm
def ReadOnly(self, parameters):
    """A key of a TypedDict that is not to be assigned."""
    return _single_special(self, parameters)


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[Ts]: as `*Ts`."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    if isinstance(item, TypeVarTuple):
        return next(iter(item))
    return _UnpackGenericAlias(self, (item,))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters in front of those of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    parameters = _as_tuple(parameters)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError(
            "The last parameter to Concatenate should be a ParamSpec variable or ellipsis."
        )
    msg = "Concatenate[arg, ...]: each arg must be a type."
    checked = tuple(_type_check(arg, msg) for arg in parameters[:-1])
    return _ConcatenateGenericAlias(self, (*checked, parameters[-1]))


@_SpecialForm
def Literal(self, *parameters):
    """One of some values."""
    found = []
    for value in _as_tuple(parameters[0]):
        for part in value.__args__ if isinstance(value, _LiteralGenericAlias) else (value,):
            if not any(type(part) is type(known) and part == known for known in found):
                found.append(part)
    return _LiteralGenericAlias(self, tuple(found))


@_SpecialForm
def Annotated(self, *parameters):
    """A type and more that is to be known of it."""
    parameters = parameters[0]
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError(
            "Annotated[...] should be used with at least two arguments "
            "(a type and an annotation)."
        )
    if isinstance(parameters[0], _UnpackGenericAlias):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    msg = "Annotated[t, ...]: t must be a type."
    origin = _type_check(parameters[0], msg, allow_special_forms=True)
    return _AnnotatedAlias(origin, parameters[1:])


_PLAIN_FORMS = (LiteralString, NoReturn, Never, Self, TypeAlias)


# --- aliases ----------------------------------------------------------------------------------------

def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


def _adds_generic(base):
    """Whether a base that stands behind others makes a class derive from Generic."""
    cls = getattr(base, "__origin__", base)
    return isinstance(base, _BaseGenericAlias) or isinstance(cls, type) and issubclass(cls, Generic)


class _BaseGenericAlias(_Operand):
    """What stands for a class: calls and attributes are the class's."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(
                f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead"
            )
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            # Most builtins have no place for it.
            pass
        return result

    def __mro_entries__(self, bases):
        if self._name:
            entries = [] if self.__origin__ in bases else [self.__origin__]
            after = bases[bases.index(self) + 1:]
            if not any(_adds_generic(base) for base in after):
                entries.append(Generic)
            return tuple(entries)
        return (self.__origin__,)

    def __getattr__(self, attr):
        if attr == "__module__":
            return "typing"
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in ("_name", "_inst", "_nparams"):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        names = {name for name in dir(self.__origin__) if not _is_dunder(name)}
        return sorted(names | set(super().__dir__()))


class _GenericAlias(_BaseGenericAlias):
    """A class or form with its parameters."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = _as_tuple(args)
        self.__parameters__ = _parameters(self.__args__)
        if not name and isinstance(origin, type):
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        args = _unpack_args(_type_convert(arg) for arg in _as_tuple(args))
        _check_count(self, args, self.__parameters__)
        return self._with(_substituted(self, args))

    def _with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return _getitem, (origin, args)

    def __iter__(self):
        yield Unpack[self]


def _getitem(origin, args):
    return origin[args]


def _substituted(alias, args):
    """The arguments of an alias with others in the place of its type parameters."""
    # The builtin alias knows how: a tuple with the same parameters is filled in.
    return GenericAlias(tuple, alias.__args__)[args].__args__


class _SpecialGenericAlias(_BaseGenericAlias):
    """The name of a class of another module: List, Deque, Iterable."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."
        self.__defaults__ = defaults

    def __getitem__(self, params):
        msg = "Parameters to generic types must be types."
        params = tuple(_type_check(param, msg) for param in _as_tuple(params))
        wanted = self._nparams
        if not wanted:
            raise TypeError(f"{self} is not a generic class")
        missing = wanted - len(params)
        if 0 < missing <= len(self.__defaults__):
            params += self.__defaults__[-missing:]
        if len(params) != wanted:
            least = wanted - len(self.__defaults__)
            expected = f"at least {least}" if self.__defaults__ else wanted
            many = "many" if len(params) > wanted else "few"
            raise TypeError(
                f"Too {many} arguments for {self}; actual {len(params)}, expected {expected}"
            )
        return _GenericAlias(self.__origin__, params, inst=self._inst, name=self._name)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        params = _as_tuple(params)
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        if len(params) >= 2 and params[-1] is ...:
            params = (*(_type_check(param, msg) for param in params[:-1]), ...)
        else:
            params = tuple(_type_check(param, msg) for param in params)
        return _GenericAlias(tuple, params, inst=False, name="Tuple")


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        msg = "Callable[args, result]: result must be a type."
        result = _type_check(result, msg)
        if isinstance(args, list):
            args = tuple(_type_convert(arg) for arg in args)
        if not isinstance(args, tuple):
            args = (args,)
        return _CallableGenericAlias(self.__origin__, (*args, result), inst=True, name="Callable")


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        shown = ", ".join(map(_type_repr, args[:-1]))
        return f"typing.Callable[[{shown}], {_type_repr(args[-1])}]"

    def _with(self, args):
        # The list of parameters that a ParamSpec stood for.
        flat = []
        for arg in args[:-1]:
            flat.extend(arg if isinstance(arg, tuple) else (arg,))
        return super()._with((*flat, args[-1]))

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return _getitem, (Callable, args)


class _LiteralGenericAlias(_GenericAlias):
    def _values(self):
        return {(value, type(value)) for value in self.__args__}

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self):
        return hash(frozenset(self._values()))


class _ConcatenateGenericAlias(_GenericAlias):
    def _with(self, args):
        if isinstance(args[-1], (list, tuple)):
            return (*args[:-1], *args[-1])
        return super()._with(args)


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"

    @property
    def __typing_unpacked_tuple_args__(self):
        inner = self.__args__[0]
        return inner.__args__ if getattr(inner, "__origin__", None) is tuple else None


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), name="Annotated")
        self.__metadata__ = metadata

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        metadata = ", ".join(map(repr, self.__metadata__))
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {metadata}]"

    def __reduce__(self):
        return _getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _SpecialGenericAlias(list, 1, inst=False, name="List")
Dict = _SpecialGenericAlias(dict, 2, inst=False, name="Dict")
Set = _SpecialGenericAlias(set, 1, inst=False, name="Set")
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name="FrozenSet")
Type = _SpecialGenericAlias(type, 1, inst=False, name="Type")

# Aliases of other modules' classes, made when they are first asked for: module, name of the class
# there, number of parameters.
_ELSEWHERE = {
    "Deque": ("collections", "deque", 1),
    "DefaultDict": ("collections", "defaultdict", 2),
    "OrderedDict": ("collections", "OrderedDict", 2),
    "Counter": ("collections", "Counter", 1),
    "ChainMap": ("collections", "ChainMap", 2),
    "ContextManager": ("contextlib", "AbstractContextManager", 2),
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 2),
    "Pattern": ("re", "Pattern", 1),
    "Match": ("re", "Match", 1),
    "AbstractSet": ("collections.abc", "Set", 1),
    "Hashable": ("collections.abc", "Hashable", 0),
    "Sized": ("collections.abc", "Sized", 0),
    "ByteString": ("collections.abc", "ByteString", 0),
    "Callable": ("collections.abc", "Callable", 2),
} | {
    name: ("collections.abc", name, count)
    for count, names in enumerate((
        "Container Iterable Iterator Reversible Collection Sequence MutableSequence MutableSet "
        "MappingView KeysView ValuesView Awaitable AsyncIterable AsyncIterator",
        "Mapping MutableMapping ItemsView AsyncGenerator",
        "Coroutine Generator",
    ), 1) for name in names.split()
}


def __getattr__(name):
    where = _ELSEWHERE.get(name)
    if where is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute, count = where
    # The last part of a dotted name is an attribute of the package.
    found = __import__(module, fromlist=[attribute])
    made = (_CallableType if name == "Callable" else _SpecialGenericAlias)(
        getattr(found, attribute), count, name=name, defaults=_ALIAS_DEFAULTS.get(name, ()),
    )
    globals()[name] = made
    return made


def __dir__():
    return sorted({*globals(), *_ELSEWHERE})


_ALIAS_DEFAULTS = {
    "Generator": (NoneType, NoneType), "AsyncGenerator": (NoneType,),
    "ContextManager": (bool | None,), "AsyncContextManager": (bool | None,),
}

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
CT_co = TypeVar("CT_co", covariant=True, bound=type)
AnyStr = TypeVar("AnyStr", bytes, str)


# --- hints ------------------------------------------------------------------------------------------

def _eval_type(t, globalns, localns, type_params=(), recursive_guard=frozenset()):
    """Evaluate the strs in a type."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, UnionType, _UnionGenericAlias)):
        return t
    plain = isinstance(t, GenericAlias)
    args = tuple(
        _eval_type(
            ForwardRef(arg) if plain and isinstance(arg, str) else arg,
            globalns, localns, type_params, recursive_guard,
        )
        for arg in t.__args__
    )
    return t if args == t.__args__ else _rebuilt(t, args)


def _rebuilt(t, args):
    """A type like another, with other arguments."""
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, args)
    if isinstance(t, UnionType):
        made = args[0]
        for arg in args[1:]:
            made = made | arg
        return made
    return Union[args] if isinstance(t, _UnionGenericAlias) else t._with(args)


def _strip_annotations(t):
    """A type without `Annotated`, `Required` and the like in it."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if getattr(t, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, UnionType, _UnionGenericAlias)):
        args = tuple(_strip_annotations(arg) for arg in t.__args__)
        return t if args == t.__args__ else _rebuilt(t, args)
    return t


_allowed_types = (
    FunctionType, BuiltinFunctionType, MethodType, ModuleType, WrapperDescriptorType,
    MethodWrapperType, MethodDescriptorType,
)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class, function or module, with what the strs in them mean."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            scope = globalns
            if scope is None:
                scope = getattr(sys.modules.get(base.__module__, None), "__dict__", {})
            own = base.__dict__.get("__annotations__", {})
            if isinstance(own, type(type.__dict__["__doc__"])):
                own = {}
            names = vars(base) if localns is None else localns
            if localns is None and globalns is None:
                # Names of the class are found before those of the module.
                scope, names = names, scope
            params = base.__type_params__
            for name, value in own.items():
                if value is None:
                    value = NoneType
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _eval_type(value, dict(scope), dict(names), params)
    else:
        if globalns is None:
            if isinstance(obj, ModuleType):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, "__wrapped__"):
                    inner = inner.__wrapped__
                globalns = getattr(inner, "__globals__", {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        own = getattr(obj, "__annotations__", None)
        if own is None:
            if isinstance(obj, _allowed_types):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        params = getattr(obj, "__type_params__", ())
        for name, value in own.items():
            if value is None:
                value = NoneType
            if isinstance(value, str):
                in_module = isinstance(obj, ModuleType)
                value = ForwardRef(value, is_argument=not in_module, is_class=False)
            hints[name] = _eval_type(value, globalns, localns, params)
    if include_extras:
        return hints
    return {name: _strip_annotations(value) for name, value in hints.items()}


def get_origin(tp):
    """What has the parameters: `list` of `list[int]`; None if there are none."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (
        _BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs, _UnionGenericAlias,
    )):
        return tp.__origin__
    if isinstance(tp, _UnpackedTypeVarTuple):
        return Unpack
    if tp is Generic:
        return Generic
    return UnionType if isinstance(tp, UnionType) else None


def get_args(tp):
    """The parameters: `(int,)` of `list[int]`."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        is_callable = isinstance(tp, _CallableGenericAlias) or getattr(
            tp.__origin__, "__qualname__", ""
        ) == "Callable"
        if is_callable and not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return args
    if isinstance(tp, (UnionType, _UnionGenericAlias, _UnpackedTypeVarTuple)):
        return tp.__args__
    return ()


# --- the other parts --------------------------------------------------------------------------------

# They build on what stands above.
from _typing_protocols import (
    Protocol, _get_protocol_attrs, _ProtocolMeta, runtime_checkable, is_protocol,
    get_protocol_members, SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes,
    SupportsIndex, SupportsAbs, SupportsRound,
)
from _typing_marks import (
    cast, assert_type, assert_never, reveal_type, final, override, no_type_check,
    no_type_check_decorator, _overload_dummy, overload, get_overloads, clear_overloads,
    dataclass_transform, NewType,
)
from _typing_records import (
    NamedTupleMeta, NamedTuple, _TypedDictMeta, TypedDict, is_typeddict, IO, BinaryIO, TextIO,
)
