//! Type parameters and `type` statements: `TypeVar`, `ParamSpec`, `TypeVarTuple`, `TypeAliasType`.

use crate::object::*;
use crate::vm::Vm;

struct TypeParam {
    name: Value,
    /// A function that computes bound, constraints or an alias's value; then its result.
    value: Value,
    evaluated: bool,
    /// A function that computes the default; for an alias its type parameters.
    rest: Value,
}

impl Opaque for TypeParam {
    fn trace(&self, tracer: &mut crate::heap::Tracer) {
        tracer.values(&[self.name, self.value, self.rest]);
    }
}

const PARAM_GETSETS: &[GetSetSpec] = &[
    getter("__name__", |vm, this| param_of(vm, this).map(|p| p.name)),
    getter("__bound__", |vm, this| {
        let value = value(vm, this)?;
        Ok(if value.kind() == Kind::Tuple { Value::NONE } else { value })
    }),
    getter("__constraints__", |vm, this| {
        let value = value(vm, this)?;
        Ok(if value.kind() == Kind::Tuple { value } else { vm.new_tuple(&[]).into() })
    }),
    getter("__value__", value),
    getter("__type_params__", |vm, this| {
        let rest = param_of(vm, this)?.rest;
        Ok(if rest.kind() == Kind::Tuple { rest } else { vm.new_tuple(&[]).into() })
    }),
    getter("__default__", |vm, this| {
        let rest = param_of(vm, this)?.rest;
        if rest.kind() == Kind::Function { vm.call(rest, &[]) } else { Ok(Value::NONE) }
    }),
];

const fn param_type(name: &'static str) -> TypeSpec {
    TypeSpec {
        name,
        module: "typing",
        slots: Slots {
            repr: Some(repr),
            binary: Some(|vm, op, a, b| {
                if op == BinaryOp::Or {
                    super::union::union(vm, a, b)
                } else {
                    Ok(Value::NOT_IMPLEMENTED)
                }
            }),
            ..NO_SLOTS
        },
        binary: BinaryOp::Or.bit(),
        reflected: BinaryOp::Or.bit(),
        getsets: PARAM_GETSETS,
        ..TypeSpec::NONE
    }
}

/// `typing.TypeVar`
pub static TYPE_VAR: TypeSpec = param_type("TypeVar");
/// `typing.ParamSpec`
pub static PARAM_SPEC: TypeSpec = param_type("ParamSpec");
/// `typing.TypeVarTuple`
pub static TYPE_VAR_TUPLE: TypeSpec = param_type("TypeVarTuple");
/// `typing.TypeAliasType`
pub static TYPE_ALIAS: TypeSpec = param_type("TypeAliasType");

/// `typing.Generic`: the base of every class with type parameters.
pub static GENERIC: TypeSpec = TypeSpec {
    name: "Generic",
    module: "typing",
    layout: Kind::Instance,
    flags: Flags::BASE,
    methods: &[class_method(
        "__class_getitem__",
        "cls, item, /",
        super::generic_alias::class_getitem,
    )],
    ..TypeSpec::NONE
};

/// Whether this is a type parameter.
pub fn is_param(value: Value) -> bool {
    opaque::<TypeParam>(value).is_some()
}

fn param_of(vm: &mut Vm, this: Value) -> Result<OpaqueRef<TypeParam>> {
    match opaque::<TypeParam>(this) {
        Some(param) => Ok(param),
        None => Err(vm.type_error("a type parameter is required")),
    }
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(param_of(vm, this)?.name)
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
            let generic = vm.type_by_spec(&GENERIC);
            return super::generic_alias::class_getitem(vm, generic, rest);
        }
        _ => &TYPE_ALIAS,
    };
    Ok(vm.new_opaque(spec, Box::new(TypeParam { name, value, evaluated: false, rest })))
}
