//! Attributes that builtin exception classes give their instances, as rows of their tables.

use crate::builtins::exceptions::exception::exception_of;
use crate::object::*;
use crate::vm::Vm;

/// A row for an attribute that can hold anything; None while it is not set.
pub(in crate::builtins) const fn attribute<const FIELD: usize>(name: &'static str) -> GetSetSpec {
    getset(name, get::<FIELD>, set::<FIELD>).field()
}

/// A row for an attribute that holds an int.
pub(in crate::builtins) const fn int_attribute<const FIELD: usize>(
    name: &'static str,
) -> GetSetSpec {
    getset(name, get::<FIELD>, set_int::<FIELD>).field()
}

fn get<const FIELD: usize>(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(exception_of(vm, this)?.field(FIELD).to_option().unwrap_or(Value::NONE))
}

fn set<const FIELD: usize>(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    exception_of(vm, this)?.set_field(FIELD, value);
    Ok(())
}

fn set_int<const FIELD: usize>(vm: &mut Vm, this: Value, value: Value) -> Result<()> {
    if value.is_unset() {
        return Err(vm.type_error("can't delete numeric/char attribute"));
    }
    if crate::builtins::numbers::integer::Integer::of(value).is_none() {
        return Err(vm.type_error("an integer is required"));
    }
    let value = Value::int(vm.to_i64(value)?);
    set::<FIELD>(vm, this, value)
}
