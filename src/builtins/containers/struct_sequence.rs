//! Tuples whose elements have names, such as `sys.version_info`.
//!
//! Their types derive from `tuple`. A row of `getsets` names each element in order; the number of
//! an element is a parameter of the function that reads it, so the rows need no code of their own.

use crate::builtins::containers::tuple::TUPLE;
use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// Element number `AT`.
pub fn element<const AT: usize>(vm: &mut Vm, this: Value) -> Result<Value> {
    match this.unwrap_as::<Tuple>().and_then(|tuple| tuple.items().get(AT).copied()) {
        Some(value) => Ok(value),
        None => Err(vm.type_error("a named tuple of the runtime is required")),
    }
}

/// What every such type shares; they cannot be made by programs.
pub const STRUCT_SEQUENCE: TypeSpec = TypeSpec {
    base: Some(&TUPLE),
    layout: Kind::Tuple,
    new: Some(function("__new__", "cls, /, **kwargs, *args", no_instances)),
    slots: Slots { repr: Some(repr), ..NO_SLOTS },
    ..TypeSpec::NONE
};

fn no_instances(vm: &mut Vm, cls: Gc<Type>, _kwargs: Value, _args: Rest) -> Result<Value> {
    let name = vm.type_name_with_module(cls);
    Err(vm.type_error(format!("cannot create '{name}' instances")))
}

/// `module.name(field=value, …)`
fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let class = vm.type_of(this);
    let mut text = vm.type_name_with_module(class).into_bytes();
    text.push(b'(');
    for (i, row) in class.spec.getsets.iter().enumerate() {
        if i > 0 {
            text.extend_from_slice(b", ");
        }
        let value = (row.get)(vm, this)?;
        let value = vm.repr(value)?;
        text.extend_from_slice(row.name.as_bytes());
        text.push(b'=');
        text.extend_from_slice(value.as_bytes());
    }
    text.push(b')');
    Ok(vm.new_str_from(text).into())
}

/// A named tuple of type `spec`.
pub fn new(vm: &mut Vm, spec: &'static TypeSpec, items: &[Value]) -> Value {
    debug_assert_eq!(items.len(), spec.getsets.len());
    let shape = vm.type_by_spec(spec).root_shape;
    Tuple::new(vm.heap_mut(), shape, items).into()
}
