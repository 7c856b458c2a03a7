//! `bool`

use crate::builtins::numbers::int::INT;
use crate::builtins::numbers::int_operators;
use crate::heap::Gc;
use crate::object::{
    BinaryOp, Flags, Kind, NO_SLOTS, Result, Slots, Type, TypeSpec, UnaryOp, Value, function,
};
use crate::vm::Vm;

fn new(vm: &mut Vm, _: Gc<Type>, value: Option<Value>) -> Result<bool> {
    match value {
        Some(value) => vm.truthy(value),
        None => Ok(false),
    }
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    Ok(vm.intern(if this.is_true() { "True" } else { "False" }).into())
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if a.is_bool() && b.is_bool() {
        let (x, y) = (a.is_true(), b.is_true());
        match op {
            BinaryOp::And => return Ok(Value::bool(x & y)),
            BinaryOp::Or => return Ok(Value::bool(x | y)),
            BinaryOp::Xor => return Ok(Value::bool(x ^ y)),
            _ => {}
        }
    }
    int_operators::binary(vm, op, a, b)
}

fn unary(vm: &mut Vm, op: UnaryOp, a: Value) -> Result<Value> {
    if op == UnaryOp::Invert {
        vm.warn(
            vm.types.deprecation_warning,
            "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This \
             returns the bitwise inversion of the underlying int object and is usually not what \
             you expect from negating a bool. Use the 'not' operator for boolean negation or \
             ~int(x) if you really want the bitwise inversion of the underlying int.",
        )?;
    }
    int_operators::unary(vm, op, a)
}

const BITWISE: u16 = BinaryOp::And.bit() | BinaryOp::Or.bit() | BinaryOp::Xor.bit();

/// `bool`
pub static BOOL: TypeSpec = TypeSpec {
    name: "bool",
    base: Some(&INT),
    doc: "Returns True when the argument is true, False otherwise.\n\
          The builtins True and False are the only two instances of the class bool.\n\
          The class bool is a subclass of the class int, and cannot be subclassed.",
    layout: Kind::BigInt,
    flags: Flags::MATCH_SELF,
    new: Some(function("__new__", "cls, object=False, /", new)),
    slots: Slots { repr: Some(repr), binary: Some(binary), unary: Some(unary), ..NO_SLOTS },
    binary: BITWISE,
    reflected: BITWISE,
    unary: 1 << UnaryOp::Invert as u8,
    ..TypeSpec::NONE
};
