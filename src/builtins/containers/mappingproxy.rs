//! `mappingproxy`: a read-only view of a mapping, such as a class's `__dict__`.

use crate::builtins::classes::generic_alias::class_getitem;
use crate::heap::{Gc, Tracer};
use crate::object::{
    BinaryOp, CompareOp, Dict, DictPart, Flags, Opaque, Result, Slots, Type, TypeSpec, Value,
    class_method, function, method, opaque,
};
use crate::vm::Vm;

/// The mapping that is shown.
struct Proxy {
    mapping: Value,
}

impl Opaque for Proxy {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.mapping);
    }
}

/// A proxy of `mapping`.
pub fn new_proxy(vm: &mut Vm, mapping: Value) -> Value {
    vm.new_opaque(&MAPPINGPROXY, Box::new(Proxy { mapping }))
}

/// The mapping behind a proxy; other values are themselves.
fn unwrap(value: Value) -> Value {
    opaque::<Proxy>(value).map_or(value, |proxy| proxy.mapping)
}

fn new(vm: &mut Vm, _cls: Gc<Type>, mapping: Value) -> Result<Value> {
    let unsuited = mapping.unwrap_as::<Dict>().is_none()
        && (vm.type_of(mapping).slots.get_item.is_none()
            || vm.type_of(mapping).flags.has(Flags::SEQUENCE));
    if unsuited {
        let name = vm.class_name(mapping);
        return Err(vm.type_error(format!("mappingproxy() argument must be a mapping, not {name}")));
    }
    Ok(new_proxy(vm, mapping))
}

fn repr(vm: &mut Vm, value: Value) -> Result<Value> {
    let text = vm.repr(unwrap(value))?;
    let text = [b"mappingproxy(", text.as_bytes(), b")"].concat();
    Ok(vm.new_str_from(text).into())
}

fn str(vm: &mut Vm, value: Value) -> Result<Value> {
    Ok(vm.str(unwrap(value))?.into())
}

fn hash(vm: &mut Vm, value: Value) -> Result<u64> {
    vm.hash(unwrap(value))
}

fn len(vm: &mut Vm, value: Value) -> Result<usize> {
    vm.len(unwrap(value))
}

fn iter(vm: &mut Vm, value: Value) -> Result<Value> {
    vm.iter(unwrap(value))
}

fn get_item(vm: &mut Vm, value: Value, key: Value) -> Result<Value> {
    vm.get_item(unwrap(value), key)
}

fn contains(vm: &mut Vm, value: Value, key: Value) -> Result<bool> {
    vm.contains(unwrap(value), key)
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    vm.compare(op, unwrap(a), unwrap(b))
}

fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    match op {
        BinaryOp::Or => vm.binary_op(op, unwrap(a), unwrap(b)),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn inplace(vm: &mut Vm, op: BinaryOp, a: Value, _: Value) -> Result<Value> {
    if op != BinaryOp::Or {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let name = vm.class_name(a);
    Err(vm.type_error(format!("'|=' is not supported by {name}; use '|' instead")))
}

/// Calls the mapping's own method.
fn forward(vm: &mut Vm, this: Value, name: &str, args: &[Value]) -> Result<Value> {
    let name = vm.intern(name);
    vm.call_method(unwrap(this), name, args)
}

fn get(vm: &mut Vm, this: Value, key: Value, default: Option<Value>) -> Result<Value> {
    match unwrap(this).downcast::<Dict>() {
        Some(dict) => Ok(Dict::get(dict, vm, key)?.or(default).unwrap_or(Value::NONE)),
        None => forward(vm, this, "get", &[key, default.unwrap_or(Value::NONE)]),
    }
}

fn part(vm: &mut Vm, this: Value, part: DictPart, name: &str) -> Result<Value> {
    match unwrap(this).downcast::<Dict>() {
        Some(dict) => Ok(vm.new_dict_view(dict, part)),
        None => forward(vm, this, name, &[]),
    }
}

fn keys(vm: &mut Vm, this: Value) -> Result<Value> {
    part(vm, this, DictPart::Keys, "keys")
}

fn values(vm: &mut Vm, this: Value) -> Result<Value> {
    part(vm, this, DictPart::Values, "values")
}

fn items(vm: &mut Vm, this: Value) -> Result<Value> {
    part(vm, this, DictPart::Items, "items")
}

fn copy(vm: &mut Vm, this: Value) -> Result<Value> {
    forward(vm, this, "copy", &[])
}

fn reversed(vm: &mut Vm, this: Value) -> Result<Value> {
    forward(vm, this, "__reversed__", &[])
}

/// `mappingproxy`
pub static MAPPINGPROXY: TypeSpec = TypeSpec {
    name: "mappingproxy",
    doc: "Read-only proxy of a mapping.",
    flags: Flags::MAPPING,
    new: Some(function("__new__", "cls, mapping", new)),
    slots: Slots {
        repr: Some(repr),
        str: Some(str),
        hash: Some(hash),
        len: Some(len),
        iter: Some(iter),
        get_item: Some(get_item),
        contains: Some(contains),
        compare: Some(compare),
        binary: Some(binary),
        inplace: Some(inplace),
        ..crate::object::NO_SLOTS
    },
    binary: BinaryOp::Or.bit(),
    reflected: BinaryOp::Or.bit(),
    inplace: BinaryOp::Or.bit(),
    methods: &[
        method("__reversed__", "self, /", reversed),
        class_method("__class_getitem__", "cls, item, /", class_getitem).doc("See PEP 585"),
        method("copy", "self, /", copy),
        method("get", "self, key, default=None, /", get),
        method("items", "self, /", items),
        method("keys", "self, /", keys),
        method("values", "self, /", values),
    ],
    ..TypeSpec::NONE
};
