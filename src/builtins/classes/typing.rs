//! Type parameters and `type` statements: `TypeVar`, `ParamSpec`, `TypeVarTuple`, `TypeAliasType`.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

struct TypeParam {
    name: Value,
    /// A function that computes bound, constraints or an alias's value; then its result.
    value: Value,
    evaluated: bool,
    /// A function that computes the default; for an alias its type parameters.
    rest: Value,
    /// The module it was made in.
    module: Value,
    /// How it was made by a call; unset for what the syntax makes.
    made: Option<Made>,
}

/// What a call says of a type parameter, besides its name and bound.
struct Made {
    covariant: bool,
    contravariant: bool,
    infer_variance: bool,
    /// Whether `rest` is the default itself; else there is none.
    has_default: bool,
}

impl Opaque for TypeParam {
    fn trace(&self, tracer: &mut crate::heap::Tracer) {
        tracer.values(&[self.name, self.value, self.rest, self.module]);
    }
}

const MODULE: GetSetSpec = getter("__module__", |vm, this| {
    let param = param_of(vm, this)?;
    Ok(if param.made.is_some() { param.module } else { vm.intern("typing").into() })
});
const NAME: GetSetSpec = member("__name__", |vm, this| param_of(vm, this).map(|p| p.name));
const COVARIANT: GetSetSpec = member("__covariant__", |vm, this| {
    let param = param_of(vm, this)?;
    Ok(Value::bool(param.made.as_ref().is_some_and(|made| made.covariant)))
});
const CONTRAVARIANT: GetSetSpec = member("__contravariant__", |vm, this| {
    let param = param_of(vm, this)?;
    Ok(Value::bool(param.made.as_ref().is_some_and(|made| made.contravariant)))
});
const INFER_VARIANCE: GetSetSpec = member("__infer_variance__", |vm, this| {
    let param = param_of(vm, this)?;
    Ok(Value::bool(param.made.as_ref().is_none_or(|made| made.infer_variance)))
});
const BOUND: GetSetSpec = getter("__bound__", |vm, this| {
    let value = value(vm, this)?;
    Ok(if value.kind() == Kind::Tuple { Value::NONE } else { value })
});
const DEFAULT: GetSetSpec = getter("__default__", |vm, this| {
    let default = default_of(vm, this)?;
    Ok(default.unwrap_or_else(|| no_default(vm)))
});
const HAS_DEFAULT: FnSpec =
    method("has_default", "self, /", |vm: &mut Vm, this: Value| has_default(vm, this));

const MRO_ENTRIES: FnSpec = method(
    "__mro_entries__",
    "self, bases, /",
    |vm: &mut Vm, this: Value, _: Value| -> Result<Value> {
        let name = vm.type_of(this).name.to_string_lossy().into_owned();
        Err(vm.type_error(format!("Cannot subclass an instance of {name}")))
    },
);

const PARAM: TypeSpec = TypeSpec {
    module: "typing",
    flags: Flags::HAS_DICT.with(Flags::WEAK),
    slots: Slots {
        repr: Some(param_repr),
        binary: Some(|vm, op, a, b| match op {
            BinaryOp::Or => crate::builtins::classes::union::union(vm, a, b),
            _ => Ok(Value::NOT_IMPLEMENTED),
        }),
        ..NO_SLOTS
    },
    binary: BinaryOp::Or.bit(),
    reflected: BinaryOp::Or.bit(),
    methods: &[HAS_DEFAULT, MRO_ENTRIES],
    ..TypeSpec::NONE
};

/// `typing.TypeVar`
pub static TYPE_VAR: TypeSpec = TypeSpec {
    name: "TypeVar",
    new: Some(function(
        "__new__",
        "cls, /, name, *, bound=None, default=None, covariant=False, contravariant=False, \
         infer_variance=False, *constraints",
        make_type_var,
    )),
    getsets: &[
        NAME,
        MODULE,
        BOUND,
        getter("__constraints__", |vm, this| {
            let value = value(vm, this)?;
            Ok(if value.kind() == Kind::Tuple { value } else { vm.new_tuple(&[]).into() })
        }),
        COVARIANT,
        CONTRAVARIANT,
        INFER_VARIANCE,
        DEFAULT,
    ],
    ..PARAM
};

/// `typing.ParamSpec`
pub static PARAM_SPEC: TypeSpec = TypeSpec {
    name: "ParamSpec",
    new: Some(function(
        "__new__",
        "cls, /, name, *, bound=None, default=None, covariant=False, contravariant=False, \
         infer_variance=False",
        |vm: &mut Vm,
         _: Value,
         name: Gc<Str>,
         bound: Option<Value>,
         default: Option<Value>,
         covariant: Option<bool>,
         contravariant: Option<bool>,
         infer_variance: Option<bool>| {
            let variance = [covariant, contravariant, infer_variance];
            make_param(vm, &PARAM_SPEC, name, bound, default, variance, &[])
        },
    )),
    getsets: &[
        NAME,
        MODULE,
        BOUND,
        COVARIANT,
        CONTRAVARIANT,
        INFER_VARIANCE,
        DEFAULT,
        getter("args", |vm, this| Ok(vm.new_opaque(&ARGS, Box::new(ParamSpecPart { of: this })))),
        getter("kwargs", |vm, this| {
            Ok(vm.new_opaque(&KWARGS, Box::new(ParamSpecPart { of: this })))
        }),
    ],
    ..PARAM
};

/// `typing.TypeVarTuple`
pub static TYPE_VAR_TUPLE: TypeSpec = TypeSpec {
    name: "TypeVarTuple",
    new: Some(function(
        "__new__",
        "cls, /, name, *, default=None",
        |vm: &mut Vm, _: Value, name: Gc<Str>, default: Option<Value>| {
            let variance = [None, None, Some(true)];
            make_param(vm, &TYPE_VAR_TUPLE, name, None, default, variance, &[])
        },
    )),
    slots: Slots {
        iter: Some(|vm, this| {
            let item = unpack(vm, this);
            let (class, items) = (vm.types.tuple_iterator, vm.new_tuple(&[item]));
            Ok(vm.new_iter(class, IterState::Tuple(items, 0)))
        }),
        ..PARAM.slots
    },
    getsets: &[NAME, MODULE, DEFAULT],
    ..PARAM
};

/// `typing.TypeAliasType`
pub static TYPE_ALIAS: TypeSpec = TypeSpec {
    name: "TypeAliasType",
    new: Some(function("__new__", "cls, /, name, value, *, type_params=None", make_alias)),
    flags: Flags::WEAK,
    slots: Slots {
        get_item: Some(|vm, this, item| {
            if param_of(vm, this)?.rest.kind() != Kind::Tuple {
                return Err(vm.type_error("Only generic type aliases are subscriptable"));
            }
            Ok(crate::builtins::classes::generic_alias::new_alias(vm, this, item))
        }),
        ..PARAM.slots
    },
    methods: &[],
    getsets: &[
        NAME,
        getter("__value__", value),
        getter("__type_params__", alias_params),
        getter("__parameters__", alias_params),
        getter("__module__", |vm, this| Ok(param_of(vm, this)?.module)),
    ],
    ..PARAM
};

fn alias_params(vm: &mut Vm, this: Value) -> Result<Value> {
    let rest = param_of(vm, this)?.rest;
    Ok(if rest.kind() == Kind::Tuple { rest } else { vm.new_tuple(&[]).into() })
}

// --- parts and marks ----------------------------------------------------------------------------

/// `P.args` or `P.kwargs` of a ParamSpec.
struct ParamSpecPart {
    of: Value,
}

impl Opaque for ParamSpecPart {
    fn trace(&self, tracer: &mut crate::heap::Tracer) {
        tracer.value(self.of);
    }
}

fn part_of(vm: &mut Vm, this: Value) -> Result<Value> {
    match opaque::<ParamSpecPart>(this) {
        Some(part) => Ok(part.of),
        None => Err(vm.type_error("a part of a ParamSpec is required")),
    }
}

fn part_repr(vm: &mut Vm, this: Value, part: &str) -> Result<Value> {
    let of = part_of(vm, this)?;
    let name = param_of(vm, of)?.name;
    let name = vm.str(name)?.to_string_lossy().into_owned();
    Ok(vm.new_str(format!("{name}.{part}").as_bytes()).into())
}

fn compare_parts(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    if !vm.type_of(a).is(vm.type_of(b)) || !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (a, b) = (part_of(vm, a)?, part_of(vm, b)?);
    vm.compare(op, a, b)
}

const PART: TypeSpec = TypeSpec {
    module: "typing",
    flags: Flags::WEAK,
    methods: &[MRO_ENTRIES],
    getsets: &[member("__origin__", part_of)],
    ..TypeSpec::NONE
};

/// `typing.ParamSpecArgs`
pub static ARGS: TypeSpec = TypeSpec {
    name: "ParamSpecArgs",
    slots: Slots {
        repr: Some(|vm, this| part_repr(vm, this, "args")),
        compare: Some(compare_parts),
        ..NO_SLOTS
    },
    ..PART
};

/// `typing.ParamSpecKwargs`
pub static KWARGS: TypeSpec = TypeSpec {
    name: "ParamSpecKwargs",
    slots: Slots {
        repr: Some(|vm, this| part_repr(vm, this, "kwargs")),
        compare: Some(compare_parts),
        ..NO_SLOTS
    },
    ..PART
};

/// `typing.Unpack[Ts]`: what a star makes of a TypeVarTuple.
pub static UNPACKED: TypeSpec = TypeSpec {
    name: "_UnpackGenericAlias",
    slots: Slots {
        repr: Some(|vm, this| {
            let of = part_of(vm, this)?;
            let name = vm.repr(of)?.to_string_lossy().into_owned();
            Ok(vm.new_str(format!("typing.Unpack[{name}]").as_bytes()).into())
        }),
        hash: Some(|vm, this| {
            let of = part_of(vm, this)?;
            vm.hash(of)
        }),
        compare: Some(compare_parts),
        ..NO_SLOTS
    },
    getsets: &[
        getter("__args__", |vm, this| {
            let of = part_of(vm, this)?;
            Ok(vm.new_tuple(&[of]).into())
        }),
        getter("__parameters__", |vm, this| {
            let of = part_of(vm, this)?;
            Ok(vm.new_tuple(&[of]).into())
        }),
    ],
    ..PART
};

/// `Unpack[of]`
pub fn unpack(vm: &mut Vm, of: Value) -> Value {
    vm.new_opaque(&UNPACKED, Box::new(ParamSpecPart { of }))
}

/// The TypeVarTuple of an `Unpack[…]`.
pub fn unpacked(vm: &Vm, value: Value) -> Option<Value> {
    let is_unpacked = vm.type_of(value).is(vm.type_by_spec(&UNPACKED));
    opaque::<ParamSpecPart>(value).filter(|_| is_unpacked).map(|part| part.of)
}

struct NoDefault;

impl Opaque for NoDefault {
    fn trace(&self, _: &mut crate::heap::Tracer) {}
}

/// `type(typing.NoDefault)`
pub static NO_DEFAULT: TypeSpec = TypeSpec {
    name: "NoDefaultType",
    module: "typing",
    slots: Slots { repr: Some(|vm, _| Ok(vm.intern("typing.NoDefault").into())), ..NO_SLOTS },
    ..TypeSpec::NONE
};

/// The one `typing.NoDefault`, kept by its type.
pub fn no_default(vm: &mut Vm) -> Value {
    let class = vm.type_by_spec(&NO_DEFAULT);
    let name = vm.intern("_the_one");
    if let Some(known) = vm.class_dict(class).get_str(name) {
        return known;
    }
    let made = vm.new_opaque(&NO_DEFAULT, Box::new(NoDefault));
    let mut dict = vm.class_dict(class);
    dict.set_str(vm.heap_mut(), name, made);
    made
}

/// Whether a type parameter has a default.
pub fn has_default(vm: &mut Vm, param: Value) -> Result<bool> {
    let param = param_of(vm, param)?;
    Ok(match &param.made {
        Some(made) => made.has_default,
        None => param.rest.kind() == Kind::Function,
    })
}

/// The default of a type parameter that has one.
pub fn default_of(vm: &mut Vm, param: Value) -> Result<Option<Value>> {
    if !has_default(vm, param)? {
        return Ok(None);
    }
    let param = param_of(vm, param)?;
    if param.made.is_some() { Ok(Some(param.rest)) } else { vm.call(param.rest, &[]).map(Some) }
}

/// The name; that of a type variable that was called into being shows its variance.
fn param_repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let param = param_of(vm, this)?;
    let sign = match &param.made {
        Some(made) if !made.infer_variance && !takes_many(vm, this) => {
            if made.covariant {
                "+"
            } else if made.contravariant {
                "-"
            } else {
                "~"
            }
        }
        _ => return Ok(param.name),
    };
    let name = vm.str(param.name)?.to_string_lossy().into_owned();
    Ok(vm.new_str(format!("{sign}{name}").as_bytes()).into())
}

// --- making -------------------------------------------------------------------------------------

/// `TypeVar(name, *constraints, ...)`
#[allow(clippy::too_many_arguments, reason = "as many as Python's")]
fn make_type_var(
    vm: &mut Vm,
    _class: Value,
    name: Gc<Str>,
    bound: Option<Value>,
    default: Option<Value>,
    covariant: Option<bool>,
    contravariant: Option<bool>,
    infer_variance: Option<bool>,
    constraints: Rest,
) -> Result<Value> {
    let variance = [covariant, contravariant, infer_variance];
    make_param(vm, &TYPE_VAR, name, bound, default, variance, constraints.0)
}

/// Checks the arguments of the call of a kind of type parameter, and makes one. `variance` are
/// covariant, contravariant, and whether to infer it.
fn make_param(
    vm: &mut Vm,
    spec: &'static TypeSpec,
    name: Gc<Str>,
    bound: Option<Value>,
    default: Option<Value>,
    variance: [Option<bool>; 3],
    constraints: &[Value],
) -> Result<Value> {
    let [covariant, contravariant, infer_variance] = variance.map(|flag| flag.unwrap_or(false));
    if covariant && contravariant {
        return Err(vm.value_error("Bivariant types are not supported."));
    }
    if infer_variance && (covariant || contravariant) {
        return Err(vm.value_error("Variance cannot be specified with infer_variance."));
    }
    let bound = bound.filter(|bound| !bound.is_none());
    // A ParamSpec without a bound has that of None.
    let is_spec = std::ptr::eq(spec, &PARAM_SPEC);
    let mut value = if is_spec { vm.types.none.into() } else { Value::NONE };
    if let Some(bound) = bound {
        value = checked_type(vm, bound)?;
    }
    if let [_] = constraints {
        return Err(vm.type_error("A single constraint is not allowed"));
    }
    if !constraints.is_empty() {
        if bound.is_some() {
            return Err(vm.type_error("Constraints cannot be combined with bound=..."));
        }
        value = vm.new_tuple(constraints).into();
    }
    let no_default = no_default(vm);
    let default = default.filter(|default| !default.is(no_default));
    let made = Made { covariant, contravariant, infer_variance, has_default: default.is_some() };
    let param = TypeParam {
        name: name.into(),
        value,
        evaluated: true,
        rest: default.unwrap_or(Value::NONE),
        module: caller_module(vm),
        made: Some(made),
    };
    Ok(vm.new_opaque(spec, Box::new(param)))
}

/// What `typing` makes of a bound, which is to be a type. It stays reachable while the native runs.
fn checked_type(vm: &mut Vm, value: Value) -> Result<Value> {
    let module = vm.import_absolute("typing")?;
    let check = vm.intern("_type_check");
    let check = vm.get_attr(module, check)?;
    let message = vm.new_str(b"Bound must be a type.").into();
    let checked = vm.call(check, &[value, message])?;
    vm.protect(checked);
    Ok(checked)
}

fn caller_module(vm: &mut Vm) -> Value {
    let module = vm.caller_globals().and_then(|globals| globals.get_str(vm.names.name));
    module.unwrap_or(Value::NONE)
}

/// `TypeAliasType(name, value, *, type_params=())`
fn make_alias(
    vm: &mut Vm,
    _class: Value,
    name: Gc<Str>,
    value: Value,
    params: Option<Value>,
) -> Result<Value> {
    let rest = match params {
        None => Value::NONE,
        Some(params) => match params.downcast::<Tuple>() {
            Some(tuple) if tuple.items().is_empty() => Value::NONE,
            Some(tuple) => tuple.into(),
            None => return Err(vm.type_error("type_params must be a tuple")),
        },
    };
    let module = caller_module(vm);
    let alias = TypeParam { name: name.into(), value, evaluated: true, rest, module, made: None };
    Ok(vm.new_opaque(&TYPE_ALIAS, Box::new(alias)))
}

/// Whether this is a type parameter.
pub fn is_param(value: Value) -> bool {
    opaque::<TypeParam>(value).is_some()
}

/// Whether this is a TypeVar or a ParamSpec.
pub fn is_variable(vm: &Vm, value: Value) -> bool {
    let class = vm.type_of(value);
    [&TYPE_VAR, &PARAM_SPEC].into_iter().any(|spec| vm.type_by_spec(spec).is(class))
}

/// Whether this is a type parameter that stands for any number of types.
pub fn takes_many(vm: &Vm, value: Value) -> bool {
    vm.type_of(value).is(vm.type_by_spec(&TYPE_VAR_TUPLE))
}

/// Whether this is a type parameter that stands for the parameters of a function.
pub fn takes_parameters(vm: &Vm, value: Value) -> bool {
    vm.type_of(value).is(vm.type_by_spec(&PARAM_SPEC))
}

fn param_of(vm: &mut Vm, this: Value) -> Result<OpaqueRef<TypeParam>> {
    match opaque::<TypeParam>(this) {
        Some(param) => Ok(param),
        None => Err(vm.type_error("a type parameter is required")),
    }
}

fn value(vm: &mut Vm, this: Value) -> Result<Value> {
    let mut param = param_of(vm, this)?;
    if !param.evaluated && param.value.kind() == Kind::Function {
        let computed = vm.call(param.value, &[])?;
        param.value = computed;
        param.evaluated = true;
    }
    Ok(param.value)
}

/// Makes what `Op::MakeTypeParam` asks for.
pub fn make(vm: &mut Vm, which: u16, name: Value, value: Value, rest: Value) -> Result<Value> {
    let spec = match which {
        0 => &TYPE_VAR,
        1 => &PARAM_SPEC,
        2 => &TYPE_VAR_TUPLE,
        // The base of a generic class; `rest` are its parameters.
        4 => {
            let generic = vm.type_by_spec(&super::generic::GENERIC);
            let params = rest.downcast::<Tuple>().map_or(Vec::new(), |p| p.items().to_vec());
            let params: Vec<Value> = params
                .into_iter()
                .map(|param| if takes_many(vm, param) { unpack(vm, param) } else { param })
                .collect();
            let params = vm.new_tuple(&params).into();
            return crate::builtins::classes::generic_alias::class_getitem(vm, generic, params);
        }
        _ => &TYPE_ALIAS,
    };
    let param =
        TypeParam { name, value, evaluated: false, rest, module: caller_module(vm), made: None };
    Ok(vm.new_opaque(spec, Box::new(param)))
}
